"""The accounts app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, sign-in, invitations, second factor, devices."""

    name = "opora_web.accounts"
    label = "accounts"
    verbose_name = "Пользователи"
    help_position = 110
    help_title = "Вход и безопасность"

    def ready(self) -> None:
        """Tell the journal, which stands below, what our verbs are called; fill the menu."""
        from opora_web.accounts.menu import ENTRIES
        from opora_web.accounts.verbs import NAMES
        from opora_web.audit.verbs import name_verbs
        from opora_web.ui.menu import register

        name_verbs(NAMES)
        register(*ENTRIES)
