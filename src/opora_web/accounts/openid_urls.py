"""Addresses of sign-in through another organisation, where the environment names one.

By the library's names, for it looks them up; the first three are given to that organisation.
"""

from allauth.account.views import LoginView
from allauth.socialaccount import views
from allauth.socialaccount.providers.openid_connect import views as openid
from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.decorators.http import require_POST

_AT = "vhod-cherez/<str:provider_id>/"

urlpatterns = [
    path("vhod-cherez/otmena/", views.login_cancelled, name="socialaccount_login_cancelled"),
    path(
        "vhod-cherez/oshibka/",
        login_not_required(views.login_error),
        name="socialaccount_login_error",
    ),
    # Nobody registers: the library asks for the address of a page that is never shown.
    path("vhod-cherez/priglashenie/", LoginView.as_view(), name="socialaccount_signup"),
    path(_AT, require_POST(openid.login), name="openid_connect_login"),
    path(f"{_AT}otvet/", openid.callback, name="openid_connect_callback"),
]
