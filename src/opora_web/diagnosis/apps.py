"""The diagnosis app."""

from django.apps import AppConfig


class DiagnosisConfig(AppConfig):
    """Risk factors, questionnaires, profiles, checks and findings, objectivity, causes."""

    name = "opora_web.diagnosis"
    label = "diagnosis"
    verbose_name = "Диагностика"
    help_position = 45

    def ready(self) -> None:
        """Fill the menu, the search, the pages of a school, the lists to take away."""
        from opora_web.diagnosis import check_tables, profile_tables, tables
        from opora_web.diagnosis.check_searchables import SEARCHABLES
        from opora_web.diagnosis.menu import ENTRIES
        from opora_web.diagnosis.profile_searchables import PROFILE_SEARCHABLES
        from opora_web.diagnosis.survey_searchables import SURVEY_SEARCHABLES
        from opora_web.diagnosis.survey_tables import SURVEY_TABLES
        from opora_web.jobs.list_tables import register_table
        from opora_web.registry import school_tabs
        from opora_web.ui import menu, search

        menu.register(*ENTRIES)
        search.register(*SEARCHABLES, *PROFILE_SEARCHABLES, *SURVEY_SEARCHABLES)
        register_table(*tables.TABLES, *check_tables.TABLES, *profile_tables.PROFILE_TABLES)
        register_table(*SURVEY_TABLES)
        school_tabs.register(
            school_tabs.SchoolTab(
                title="Условия", url_name="diagnosis:school_conditions", position=40
            ),
            school_tabs.SchoolTab(
                title="Рисковый профиль", url_name="diagnosis:school_profiles", position=45
            ),
            school_tabs.SchoolTab(title="Опросы", url_name="diagnosis:school_surveys", position=42),
        )
