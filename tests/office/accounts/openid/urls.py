"""The office's addresses and the provider's."""

from django.urls import include, path

urlpatterns = [path("", include("opora_web.config.urls")), path("", include("allauth.idp.urls"))]
