"""Addresses of diagnosis."""

from django.urls import include, path

from opora_web.diagnosis.checks_urls import check_patterns
from opora_web.diagnosis.profile_urls import profile_patterns
from opora_web.diagnosis.views import factors, sections

app_name = "diagnosis"

urlpatterns = [
    path("diagnostika/", sections.sections, name="sections"),
    path("diagnostika/usloviya/", include("opora_web.diagnosis.context_urls")),
    path("diagnostika/faktory/", factors.factors, name="factors"),
    path("", include("opora_web.diagnosis.survey_urls")),
    *profile_patterns,
    *check_patterns,
]
