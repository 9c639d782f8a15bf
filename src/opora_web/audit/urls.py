"""Addresses of the journal."""

from django.urls import path

from opora_web.audit import views

app_name = "audit"
urlpatterns = [path("zhurnal/", views.journal, name="journal")]
