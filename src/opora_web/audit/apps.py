"""The audit app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The journal of who did what, append-only and hash-chained."""

    name = "opora_web.audit"
    label = "audit"
    verbose_name = "Журнал"

    def ready(self) -> None:
        """Put the journal into the menu."""
        from opora_web.audit.menu import ENTRIES
        from opora_web.ui.menu import register

        register(*ENTRIES)
