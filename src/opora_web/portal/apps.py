"""The portal app."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """What needs several stages at once: dashboard, school card, search."""

    name = "opora_web.portal"
    label = "portal"
    verbose_name = "Портал"
