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
        """Open the menu with the first page; add the years of a school to its pages."""
        from opora_web.registry import school_tabs
        from opora_web.ui.menu import Entry, register

        register(Entry(title="Главная", icon="home", url_name="portal:home", position=0))
        school_tabs.register(
            school_tabs.SchoolTab(title="По годам", url_name="portal:school_years", position=20)
        )
