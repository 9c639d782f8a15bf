"""Addresses of the search, the glossary and the gallery."""

from django.urls import path

from opora_web.ui import views

app_name = "ui"
urlpatterns = [
    path("obrazcy/", views.samples, name="samples"),
    path("slovar/", views.glossary, name="glossary"),
    path("pomosch/", views.help_index, name="help"),
    path("poisk/", views.search, name="search"),
]
