"""``opora-office backup``: the whole office as one encrypted file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from opora.domain.errors import OporaError
from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
from opora_web.config.backups.archive import write_backup
from opora_web.config.backups.passphrase import asked_passphrase


class Command(BaseCommand):
    """Copies database and uploads while people work."""

    help = "Делает зашифрованную копию всей Опоры: база данных и загруженные файлы."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to put it."""
        parser.add_argument("file", type=Path, help="куда записать копию")
        parser.add_argument("--passphrase-file", type=Path, help="файл с паролем копии")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Make it, and say so in the journal."""
        target: Path = options["file"].absolute()
        try:
            _check_place(target)
            passphrase = asked_passphrase(options["passphrase_file"], twice=True)
            write_backup(target, passphrase)
        except OporaError as refusal:
            raise CommandError(str(refusal)) from refusal
        with transaction.atomic():
            record("backed_up", None, by=SYSTEM, title=target.name)
        self.stdout.write(
            f"Копия сделана: {target}\nБез пароля её не открыть: храните его отдельно от копии."
        )


def _check_place(target: Path) -> None:
    if target.exists():
        raise OporaError(f"Файл {target} уже есть. Назовите копию иначе или уберите его.")
    if not target.parent.is_dir():
        raise OporaError(f"Папки {target.parent} нет. Создайте её или выберите другую.")
