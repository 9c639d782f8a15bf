"""Addresses of diagnosis."""

from django.urls import include, path

from opora_web.diagnosis.views import factors, sections

app_name = "diagnosis"

urlpatterns = [
    path("diagnostika/", sections.sections, name="sections"),
    path("diagnostika/faktory/", factors.factors, name="factors"),
    path("", include("opora_web.diagnosis.survey_urls")),
]
