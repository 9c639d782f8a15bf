"""Addresses of objectivity."""

from django.urls import path

from opora_web.diagnosis.views import objectivity

objectivity_patterns = [
    path("diagnostika/obektivnost/", objectivity.objectivity, name="objectivity"),
    path("diagnostika/obektivnost/raschyot/", objectivity.ask_markers, name="ask_markers"),
    path(
        "diagnostika/obektivnost/shkola/<int:pk>/",
        objectivity.school_objectivity,
        name="school_objectivity",
    ),
    path(
        "diagnostika/obektivnost/shkola/<int:pk>/oznakomlena/",
        objectivity.seen_objectivity,
        name="seen_objectivity",
    ),
]
