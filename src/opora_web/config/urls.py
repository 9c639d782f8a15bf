"""Addresses of the office."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("opora_web.registry.urls")),
    path("", include("opora_web.audit.urls")),
    path("", include("opora_web.jobs.urls")),
    path("", include("opora_web.ui.urls")),
]
