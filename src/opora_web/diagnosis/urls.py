"""Addresses of diagnosis."""

from django.urls import path

from opora_web.diagnosis.objectivity_urls import objectivity_patterns
from opora_web.diagnosis.task_urls import task_patterns
from opora_web.diagnosis.views import factors, sections

app_name = "diagnosis"

urlpatterns = [
    path("diagnostika/", sections.sections, name="sections"),
    path("diagnostika/faktory/", factors.factors, name="factors"),
    *objectivity_patterns,
    *task_patterns,
]
