"""The jobs app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules

from opora_web.audit.verbs import name_verbs


class JobsConfig(AppConfig):
    """Background work: queue, progress, cancellation, schedule."""

    name = "opora_web.jobs"
    label = "jobs"
    verbose_name = "Фоновая работа"

    def ready(self) -> None:
        """Every app tells its kinds of work in its module ``jobs``; own work is in the menu."""
        from opora_web.jobs.menu import ENTRIES
        from opora_web.ui.menu import register

        name_verbs({"enqueued": "запуск работы", "cancelled": "отмена работы"})
        autodiscover_modules("jobs")
        register(*ENTRIES)
