"""The diagnosis app."""

from django.apps import AppConfig


class DiagnosisConfig(AppConfig):
    """Risk factors, questionnaires, profiles, checks and findings, objectivity, causes."""

    name = "opora_web.diagnosis"
    label = "diagnosis"
    verbose_name = "Диагностика"
    help_position = 45

    def ready(self) -> None:
        """Fill the menu and the tabs of a school; say which lists may be taken away."""
        from opora_web.diagnosis.menu import ENTRIES
        from opora_web.diagnosis.objectivity_tables import TABLES as OBJECTIVITY_TABLES
        from opora_web.jobs.list_tables import register_table
        from opora_web.registry import school_tabs
        from opora_web.ui import menu

        menu.register(*ENTRIES)
        register_table(*OBJECTIVITY_TABLES)
        school_tabs.register(
            school_tabs.SchoolTab(
                title="Объективность", url_name="diagnosis:school_objectivity", position=60
            )
        )
