"""``opora-office verify-journal``: is the journal as it was written?"""

from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from opora.language.plurals import counted
from opora_web.audit.models import ChainHead
from opora_web.audit.verification import chain_breaks

_SHOWN = 20


class Command(BaseCommand):
    """Goes through the chain and says where it breaks."""

    help = "Проверяет, что журнал не изменяли: каждая запись связана с предыдущей."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Tell the length and the seal of the chain, or where it breaks."""
        head = ChainHead.objects.first()
        breaks = [found.sentence for found in islice(chain_breaks(), _SHOWN)]
        if breaks:
            raise CommandError("\n".join(("Журнал изменён.", *breaks)))
        if head is None:  # nothing was ever written
            self.stdout.write("Журнал пуст.")
            return
        entries = counted(head.length, "запись", "записи", "записей")
        self.stdout.write(f"Журнал цел: {entries}. Печать последней: {head.hash}")
