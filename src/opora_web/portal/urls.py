"""Addresses of the portal."""

from django.urls import path

from opora_web.portal.interface.api import api
from opora_web.portal.views import home, interface

app_name = "portal"

urlpatterns = [
    path("", home, name="home"),
    path("dostup-dlya-programm/opisanie/", interface, name="interface"),
]

# In no namespace of ours: the interface has its own, and its address carries its version.
interface_urlpatterns = [path("api/v1/", api.urls)]
