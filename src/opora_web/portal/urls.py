"""Addresses of the portal."""

from django.urls import path

from opora_web.portal.views import home

app_name = "portal"

urlpatterns = [path("", home, name="home")]
