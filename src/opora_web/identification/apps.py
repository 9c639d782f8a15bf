"""The identification app."""

from django.apps import AppConfig


class IdentificationConfig(AppConfig):
    """Runs of rulesets, lists, objections, approval."""

    name = "opora_web.identification"
    label = "identification"
    verbose_name = "Выявление"

    def ready(self) -> None:
        """Fill the menu."""
        from opora_web.identification.menu import ENTRIES
        from opora_web.ui.menu import register

        register(*ENTRIES)
