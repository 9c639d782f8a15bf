"""The identification app."""

from django.apps import AppConfig


class IdentificationConfig(AppConfig):
    """Runs of rulesets, lists, objections, approval."""

    name = "opora_web.identification"
    label = "identification"
    verbose_name = "Выявление"
    help_position = 40

    def ready(self) -> None:
        """Fill menu and search; say which lists may be taken away, which uploads not back."""
        from opora_web.assessment.policies.standing_on import register_standing
        from opora_web.identification.lists_on_uploads import lists_standing_on
        from opora_web.identification.menu import ENTRIES
        from opora_web.identification.searchables import SEARCHABLES
        from opora_web.identification.tables import TABLES
        from opora_web.jobs.list_tables import register_table
        from opora_web.ui import menu, search

        menu.register(*ENTRIES)
        search.register(*SEARCHABLES)
        register_table(*TABLES)
        register_standing(lists_standing_on)
