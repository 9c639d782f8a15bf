"""Addresses of diagnosis."""

from django.urls import include, path

from opora_web.diagnosis.cause_urls import cause_patterns
from opora_web.diagnosis.checks_urls import check_patterns
from opora_web.diagnosis.objectivity_urls import objectivity_patterns
from opora_web.diagnosis.profile_urls import profile_patterns
from opora_web.diagnosis.risk_group_urls import risk_group_patterns
from opora_web.diagnosis.task_urls import task_patterns
from opora_web.diagnosis.teacher_urls import teacher_patterns
from opora_web.diagnosis.views import factors, sections

app_name = "diagnosis"

urlpatterns = [
    path("diagnostika/", sections.sections, name="sections"),
    path("diagnostika/usloviya/", include("opora_web.diagnosis.context_urls")),
    path("diagnostika/faktory/", factors.factors, name="factors"),
    *profile_patterns,
    *risk_group_patterns,
    *teacher_patterns,
    *check_patterns,
    *cause_patterns,
    *objectivity_patterns,
    *task_patterns,
    path("", include("opora_web.diagnosis.survey_urls")),
]
