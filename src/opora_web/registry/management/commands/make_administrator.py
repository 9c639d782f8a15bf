"""``opora-office make_administrator``: the first administrator, whom nobody could appoint."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from opora_web.accounts.queries import user_by_email
from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


class Command(BaseCommand):
    """Gives the role of administrator to an invited user."""

    help = "Сделать приглашённого пользователя администратором."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whom."""
        parser.add_argument("email", help="электронная почта")

    def handle(self, *args: Any, **options: Any) -> None:
        """Grant on behalf of the office."""
        _ = args
        user = user_by_email(options["email"])
        if user is None:
            raise CommandError("Такого пользователя нет: сначала пригласите его (invite).")
        try:
            grant_membership(by=SYSTEM, user=user, role=Role.ADMINISTRATOR, territory=None)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"{user.full_name}: теперь администратор.")
