"""Addresses of the conditions of schools."""

from django.urls import path

from opora_web.diagnosis.views import conditions

urlpatterns = [
    path("", conditions.conditions, name="conditions"),
    path("<int:pk>/", conditions.school_conditions, name="school_conditions"),
]
