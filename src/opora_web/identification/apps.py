"""The identification app."""

from django.apps import AppConfig


class IdentificationConfig(AppConfig):
    """Runs of rulesets, lists, objections, approval."""

    name = "opora_web.identification"
    label = "identification"
    verbose_name = "Выявление"
    help_position = 40
