"""``opora-office export``: a whole municipality as one archive."""

import shutil
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from opora.domain.errors import OporaError
from opora_web.config.backups.passphrase import asked_passphrase
from opora_web.config.backups.sealed import SealedWriter
from opora_web.config.moving.archive import Manifest
from opora_web.config.moving.exporting import export_municipality
from opora_web.registry.models import Municipality


class Command(BaseCommand):
    """Writes everything of a municipality but its people, to be imported elsewhere."""

    help = "Выгружает муниципалитет целиком в один архив, чтобы загрузить его в другую Опору."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which one, where to, and under what passphrase."""
        parser.add_argument("municipality", help="название муниципалитета или его код ОКТМО")
        parser.add_argument("file", type=Path, help="куда записать архив")
        parser.add_argument("--passphrase-file", type=Path, help="файл с паролем архива")
        parser.add_argument("--plain", action="store_true", help="не закрывать архив паролем")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Make it whole or not at all."""
        target: Path = options["file"].absolute()
        try:
            municipality = _municipality(options["municipality"])
            _check_place(target)
            given = options["passphrase_file"]
            passphrase = "" if options["plain"] else asked_passphrase(given, twice=True)
            manifest = _write(municipality, target, passphrase)
        except OporaError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"Архив сделан: {target}\nМуниципалитет: {manifest.municipality}.")
        self._tell(manifest)

    def _tell(self, manifest: Manifest) -> None:
        for what, number in manifest.left_out.items():
            self.stdout.write(f"Не вошло — {what}: {number}")
        self.stdout.write("Люди и их роли не выгружаются: в другой Опоре их приглашают заново.")


def _municipality(asked: str) -> Municipality:
    found = Municipality.objects.filter(oktmo=asked) or Municipality.objects.filter(name=asked)
    match list(found[:2]):
        case [municipality]:
            return municipality
        case []:
            raise OporaError(f"Муниципалитета «{asked}» нет. Проверьте название или код ОКТМО.")
        case _:
            raise OporaError(f"Муниципалитетов «{asked}» несколько. Назовите код ОКТМО.")


def _check_place(target: Path) -> None:
    if target.exists():
        raise OporaError(f"Файл {target} уже есть. Назовите архив иначе или уберите его.")
    if not target.parent.is_dir():
        raise OporaError(f"Папки {target.parent} нет. Создайте её или выберите другую.")


def _write(municipality: Municipality, target: Path, passphrase: str) -> Manifest:
    """First beside the place, then to it: nobody finds half an archive."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="export-") as folder:
        archive, sealed = Path(folder) / "archive.zip", Path(folder) / "sealed"
        manifest = export_municipality(municipality, archive)
        if passphrase:
            with archive.open("rb") as source, sealed.open("wb") as file:
                writer = SealedWriter(file, passphrase)
                shutil.copyfileobj(source, writer)
                writer.close()
        made = sealed if passphrase else archive
        made.chmod(0o600)
        made.replace(target)
    return manifest
