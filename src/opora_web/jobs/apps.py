"""The jobs app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Background work: queue, progress, cancellation, schedule."""

    name = "opora_web.jobs"
    label = "jobs"
    verbose_name = "Фоновая работа"
