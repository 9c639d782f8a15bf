"""The ui app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The house kit: templates, components, static files, the gallery."""

    name = "opora_web.ui"
    label = "ui"
    verbose_name = "Оформление"
