"""Addresses of the gallery and of the glossary."""

from django.urls import path

from opora_web.ui import views

app_name = "ui"
urlpatterns = [
    path("obrazcy/", views.samples, name="samples"),
    path("slovar/", views.glossary, name="glossary"),
]
