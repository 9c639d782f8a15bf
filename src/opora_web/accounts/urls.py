"""Addresses of accounts, by our names."""

from django.urls import path

from opora_web.accounts import token_views, views
from opora_web.accounts.library_urls import our_urlpatterns

app_name = "accounts"

urlpatterns = [
    path("vojti/pokaz/", views.demo_login, name="demo_login"),
    path("priglashenie/<str:token>/", views.accept_invitation, name="invitation"),
    path("ustrojstva/", views.devices, name="devices"),
    path("ustrojstva/<int:device_id>/vyjti/", views.sign_out_device, name="sign_out_device"),
    path("ustrojstva/vyjti/", views.sign_out_others, name="sign_out_others"),
    path("dostup-dlya-programm/", token_views.tokens, name="tokens"),
    path("dostup-dlya-programm/novyj/", token_views.new_token, name="new_token"),
    path("dostup-dlya-programm/<int:pk>/otzyv/", token_views.revoke, name="revoke_token"),
    *our_urlpatterns,
]
