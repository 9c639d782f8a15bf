"""The assessment app."""

from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    """Calendar of procedures, imports, outcomes and their contradictions."""

    name = "opora_web.assessment"
    label = "assessment"
    verbose_name = "Оценка"
    help_position = 30

    def ready(self) -> None:
        """Fill menu and search; say which lists may be taken away."""
        from opora_web.assessment.menu import ENTRIES
        from opora_web.assessment.searchables import SEARCHABLES
        from opora_web.assessment.tables import TABLES
        from opora_web.jobs.list_tables import register_table
        from opora_web.ui import menu, search

        menu.register(*ENTRIES)
        search.register(*SEARCHABLES)
        register_table(*TABLES)
