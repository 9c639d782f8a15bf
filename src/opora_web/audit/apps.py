"""The audit app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The journal of who did what, append-only and hash-chained."""

    name = "opora_web.audit"
    label = "audit"
    verbose_name = "Журнал"
