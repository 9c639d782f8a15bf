"""``opora-office invite``: lets the first person in, when nobody is there to invite."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from opora_web.accounts.actions import invite
from opora_web.audit.actor import SYSTEM
from opora_web.ui.refused import Refused


class Command(BaseCommand):
    """Prints the address of the link; what the person may do is given afterwards."""

    help = "Пригласить пользователя: напечатать ссылку, по которой он задаст пароль."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whom."""
        parser.add_argument("email", help="электронная почта")
        parser.add_argument("full_name", help="фамилия, имя, отчество в кавычках")
        parser.add_argument("--post", default="", help="должность")

    def handle(self, *args: Any, **options: Any) -> None:
        """Invite on behalf of the office and print the link's address."""
        _ = args
        try:
            sent = invite(
                by=SYSTEM,
                email=options["email"],
                full_name=options["full_name"],
                post=options["post"],
            )
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(reverse("accounts:invitation", args=[sent.token]))
