"""The registry app."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """Regions, municipalities, schools, their codes and names over time; memberships and acts."""

    name = "opora_web.registry"
    label = "registry"
    verbose_name = "Реестр"

    def ready(self) -> None:
        """Tell the journal, which stands below, who reads which part of it; fill the menu."""
        from opora_web.audit.visibility import limit_journal_by
        from opora_web.jobs.list_tables import register_table
        from opora_web.registry.journal_limit import journal_limit
        from opora_web.registry.menu import ENTRIES
        from opora_web.registry.tables import TABLES
        from opora_web.ui.menu import register

        limit_journal_by(journal_limit)
        register(*ENTRIES)
        register_table(*TABLES)
