"""Addresses of the portal."""

from django.urls import path

from opora_web.portal import views
from opora_web.portal.interface.api import api

app_name = "portal"

urlpatterns = [
    path("", views.home, name="home"),
    path("shkoly/<int:pk>/po-godam/", views.school_years, name="school_years"),
    path("dostup-dlya-programm/opisanie/", views.interface, name="interface"),
]

# In no namespace of ours: the interface has its own, and its address carries its version.
interface_urlpatterns = [path("api/v1/", api.urls)]
