"""Addresses of the portal."""

from django.urls import path

from opora_web.portal import views

app_name = "portal"

urlpatterns = [
    path("", views.home, name="home"),
    path("shkoly/<int:pk>/po-godam/", views.school_years, name="school_years"),
]
