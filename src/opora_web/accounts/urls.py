"""Addresses of accounts, by our names."""

from django.urls import path

from opora_web.accounts import views
from opora_web.accounts.library_urls import our_urlpatterns

app_name = "accounts"

urlpatterns = [
    path("vojti/pokaz/", views.demo_login, name="demo_login"),
    path("priglashenie/<str:token>/", views.accept_invitation, name="invitation"),
    path("ustrojstva/", views.devices, name="devices"),
    path("ustrojstva/<int:device_id>/vyjti/", views.sign_out_device, name="sign_out_device"),
    path("ustrojstva/vyjti/", views.sign_out_others, name="sign_out_others"),
    *our_urlpatterns,
]
