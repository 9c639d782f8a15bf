"""``opora-office restore``: the office as it was when the copy was made."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from opora.domain.errors import OporaError
from opora_web.config.backups.passphrase import asked_passphrase
from opora_web.config.backups.restoring import restore

_CONSENT = "да"


class Command(BaseCommand):
    """Puts a copy in place of everything, having kept what is there."""

    help = "Возвращает Опору к зашифрованной копии. Нынешнее состояние откладывается рядом."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which copy, and whether the question was answered already."""
        parser.add_argument("file", type=Path, help="файл копии")
        parser.add_argument("--passphrase-file", type=Path, help="файл с паролем копии")
        parser.add_argument("--yes", action="store_true", help="не спрашивать согласия")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Ask, then do it."""
        if not (options["yes"] or self._agreed()):
            self.stdout.write("Ничего не изменено.")
            return
        try:
            passphrase = asked_passphrase(options["passphrase_file"], twice=False)
            kept = restore(options["file"], passphrase)
        except OporaError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"Опора возвращена к копии. То, что было до этого, лежит в {kept}")

    def _agreed(self) -> bool:
        self.stdout.write(
            "Всё, что сделано в Опоре после этой копии, пропадёт из неё: записи, файлы и журнал. "
            "Нынешнее состояние будет отложено в папку рядом. Всем придётся войти заново."
        )
        return input("Вернуться к копии? да/нет: ").strip().casefold() == _CONSENT
