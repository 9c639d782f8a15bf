"""Addresses of background work."""

app_name = "jobs"
urlpatterns = []
