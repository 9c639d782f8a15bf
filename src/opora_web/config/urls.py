"""Addresses of the office."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from opora_web.config.health import health
from opora_web.portal.urls import interface_urlpatterns

_openid = [path("", include("opora_web.accounts.openid_urls"))] if settings.OPENID_SERVER else []

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("opora_web.accounts.urls")),
    path("", include("opora_web.accounts.library_urls")),
    *_openid,
    path("", include("opora_web.ui.urls")),
    path("", include("opora_web.portal.urls")),
    path("", include("opora_web.diagnosis.urls")),
    path("", include("opora_web.identification.paper_urls")),
    path("", include("opora_web.identification.urls")),
    path("", include("opora_web.assessment.urls")),
    path("", include("opora_web.registry.urls")),
    path("", include("opora_web.audit.urls")),
    path("", include("opora_web.jobs.urls")),
    *interface_urlpatterns,
    path("zdorovie/", health, name="health"),
]
