"""Addresses of objectivity."""

from django.urls import path

from opora_web.diagnosis.views import objectivity, received_markers

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
    path(
        "diagnostika/obektivnost/polucheno/novyj/",
        received_markers.new_received_markers,
        name="new_received_markers",
    ),
    path(
        "diagnostika/obektivnost/polucheno/<int:pk>/snyat/",
        received_markers.withdraw_received_markers,
        name="withdraw_received_markers",
    ),
]
