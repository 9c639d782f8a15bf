"""The portal app."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """What needs several stages at once: dashboard, school card, search."""

    name = "opora_web.portal"
    label = "portal"
    verbose_name = "Портал"
    help_position = 10
    help_title = "Обзор"

    def ready(self) -> None:
        """Open the menu with the first page."""
        from opora_web.ui.menu import Entry, register

        register(Entry(title="Главная", icon="home", url_name="portal:home", position=0))
