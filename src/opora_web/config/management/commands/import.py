# noqa: N999  # the command is named so in the brief of the office; nothing imports the module
"""``opora-office import``: a municipality that another office exported."""

import shutil
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError

from opora.domain.errors import OporaError
from opora_web.config.backups.passphrase import asked_passphrase
from opora_web.config.backups.sealed import SealedReader, is_sealed
from opora_web.config.moving.archive import Manifest
from opora_web.config.moving.importing import import_municipality


class Command(BaseCommand):
    """Takes an archive in, all of it or nothing."""

    help = "Загружает муниципалитет из архива, сделанного командой export другой Опоры."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which archive."""
        parser.add_argument("file", type=Path, help="файл архива")
        parser.add_argument("--passphrase-file", type=Path, help="файл с паролем архива")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Take it in and say what to do next."""
        source: Path = options["file"]
        try:
            manifest = _read(source, options["passphrase_file"])
        except OporaError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(
            f"Загружено: {manifest.municipality}, архив от {manifest.made_at}\n"
            "Людей в архиве нет: пригласите их и дайте им роли на странице «Люди»."
        )


def _read(source: Path, passphrase_file: Path | None) -> Manifest:
    if not source.is_file():
        raise OporaError(f"Файла {source} нет. Проверьте, где лежит архив.")
    if not is_sealed(source):
        return import_municipality(source)
    passphrase = asked_passphrase(passphrase_file, twice=False)
    with tempfile.TemporaryDirectory() as folder:
        opened = Path(folder) / source.name
        with source.open("rb") as file, opened.open("wb") as target:
            shutil.copyfileobj(cast("Any", SealedReader(file, passphrase)), target)
        return import_municipality(opened)
