"""The diagnosis app."""

from django.apps import AppConfig


class DiagnosisConfig(AppConfig):
    """Risk factors, questionnaires, profiles, checks and findings, objectivity, causes."""

    name = "opora_web.diagnosis"
    label = "diagnosis"
    verbose_name = "Диагностика"
    help_position = 45

    def ready(self) -> None:
        """Fill menu and search; add lists to be taken away and pages about a school."""
        from opora_web.diagnosis.menu import ENTRIES
        from opora_web.diagnosis.survey_searchables import SURVEY_SEARCHABLES
        from opora_web.diagnosis.survey_tables import SURVEY_TABLES
        from opora_web.jobs.list_tables import register_table
        from opora_web.registry import school_tabs
        from opora_web.ui import menu, search

        menu.register(*ENTRIES)
        search.register(*SURVEY_SEARCHABLES)
        register_table(*SURVEY_TABLES)
        school_tabs.register(
            school_tabs.SchoolTab(title="Опросы", url_name="diagnosis:school_surveys", position=60)
        )
