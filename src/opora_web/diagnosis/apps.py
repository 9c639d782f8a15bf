"""The diagnosis app."""

from django.apps import AppConfig


class DiagnosisConfig(AppConfig):
    """Risk factors, questionnaires, profiles, checks and findings, objectivity, causes."""

    name = "opora_web.diagnosis"
    label = "diagnosis"
    verbose_name = "Диагностика"
    help_position = 45

    def ready(self) -> None:
        """Fill the menu, the pages of a school, the lists to take away."""
        from opora_web.diagnosis.menu import ENTRIES
        from opora_web.diagnosis.tables import TABLES
        from opora_web.jobs.list_tables import register_table
        from opora_web.registry import school_tabs
        from opora_web.ui import menu

        menu.register(*ENTRIES)
        register_table(*TABLES)
        school_tabs.register(
            school_tabs.SchoolTab(
                title="Условия", url_name="diagnosis:school_conditions", position=40
            )
        )
