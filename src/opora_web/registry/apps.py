"""The registry app."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Regions, municipalities, schools, their codes and names over time; memberships and acts."""

    name = "opora_web.registry"
    label = "registry"
    verbose_name = "Реестр"
    help_position = 20

    def ready(self) -> None:
        """Tell the journal, which stands below, who reads what; fill menu and search."""
        from opora_web.audit.visibility import limit_journal_by
        from opora_web.registry.journal_limit import journal_limit
        from opora_web.registry.menu import ENTRIES
        from opora_web.registry.searchables import SEARCHABLES
        from opora_web.ui import menu, search

        limit_journal_by(journal_limit)
        menu.register(*ENTRIES)
        search.register(*SEARCHABLES)
