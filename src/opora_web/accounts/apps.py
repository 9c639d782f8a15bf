"""The accounts app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, sign-in, invitations, second factor, devices."""

    name = "opora_web.accounts"
    label = "accounts"
    verbose_name = "Пользователи"
