"""Addresses of background work."""

from django.urls import path

from opora_web.jobs import views

app_name = "jobs"
urlpatterns = [
    path("raboty/", views.jobs, name="jobs"),
    path("raboty/<int:pk>/", views.job, name="job"),
    path("raboty/<int:pk>/fail/", views.made_file, name="made_file"),
    path("tablica/<slug:name>/", views.list_table, name="list_table"),
    path("raboty/<int:pk>/hod/", views.progress, name="progress"),
    path("raboty/<int:pk>/otmenit/", views.cancel, name="cancel"),
]
