"""Addresses of the office."""

from django.urls import URLPattern, URLResolver, include, path

from opora_web.config.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("opora_web.accounts.urls")),
    path("", include("opora_web.accounts.library_urls")),
    path("", include("opora_web.registry.urls")),
    path("", include("opora_web.audit.urls")),
    path("", include("opora_web.jobs.urls")),
    path("", include("opora_web.ui.urls")),
    path("zdorovie/", health, name="health"),
]
