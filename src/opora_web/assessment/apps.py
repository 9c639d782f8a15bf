"""The assessment app."""

from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    """Calendar of procedures, imports, outcomes and their contradictions."""

    name = "opora_web.assessment"
    label = "assessment"
    verbose_name = "Оценка"
    help_position = 30

    def ready(self) -> None:
        """Fill the menu."""
        from opora_web.assessment.menu import ENTRIES
        from opora_web.ui.menu import register

        register(*ENTRIES)
