"""Addresses of pupils at risk."""

from django.urls import path

from opora_web.diagnosis.views import risk_groups

risk_group_patterns = [
    path("diagnostika/gruppy-riska/", risk_groups.risk_groups, name="risk_groups"),
    path(
        "diagnostika/gruppy-riska/<int:pk>/",
        risk_groups.school_risk_groups,
        name="school_risk_groups",
    ),
    path(
        "diagnostika/gruppy-riska/<int:pk>/<slug:slug>/",
        risk_groups.count_risk_group,
        name="count_risk_group",
    ),
    path(
        "diagnostika/gruppy-riska/zapis/<int:pk>/",
        risk_groups.mend_risk_group,
        name="mend_risk_group",
    ),
    path(
        "diagnostika/gruppy-riska/zapis/<int:pk>/udalenie/",
        risk_groups.remove_risk_group,
        name="remove_risk_group",
    ),
]
