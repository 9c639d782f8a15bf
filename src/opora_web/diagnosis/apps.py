"""The diagnosis app."""

from django.apps import AppConfig


class DiagnosisConfig(AppConfig):
    """Risk factors, questionnaires, profiles, checks and findings, objectivity, causes."""

    name = "opora_web.diagnosis"
    label = "diagnosis"
    verbose_name = "Диагностика"
    help_position = 45

    def ready(self) -> None:
        """Fill menu and search; say which lists may be taken away."""
        from opora_web.diagnosis.check_searchables import SEARCHABLES
        from opora_web.diagnosis.check_tables import TABLES
        from opora_web.diagnosis.menu import ENTRIES
        from opora_web.jobs.list_tables import register_table
        from opora_web.ui import menu, search

        menu.register(*ENTRIES)
        search.register(*SEARCHABLES)
        register_table(*TABLES)
