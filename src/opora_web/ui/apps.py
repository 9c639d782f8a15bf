"""The ui app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The house kit: templates, components, static files, the gallery."""

    name = "opora_web.ui"
    label = "ui"
    verbose_name = "Оформление"
    help_position = 120
    help_title = "Поиск и помощь"

    def ready(self) -> None:
        """Put the pages of this app at the end of the menu; let its words be found."""
        from opora_web.ui import menu, search
        from opora_web.ui.permissions import may_see_samples
        from opora_web.ui.searchables import GLOSSARY, HELP

        search.register(HELP, GLOSSARY)

        menu.register(
            menu.Entry(title="Помощь", icon="help-circle", url_name="ui:help", position=900),
            menu.Entry(title="Словарь", icon="book-2", url_name="ui:glossary", position=905),
            menu.Entry(
                title="Образцы оформления",
                icon="stairs-up",
                url_name="ui:samples",
                position=910,
                allowed=may_see_samples,
            ),
        )
