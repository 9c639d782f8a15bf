"""What a backup holds: its manifest, the database, the uploads; a tar stream under a seal."""

import json
import os
import shutil
import tarfile
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from opora.domain.errors import OporaError
from opora_web.config.backups.database_copy import copy_database
from opora_web.config.backups.sealed import SealedReader, SealedWriter

MANIFEST = "manifest.json"
DATABASE = "database"
UPLOADS = "uploads"


@dataclass(frozen=True)
class Manifest:
    """By what and when the copy was made."""

    made_at: str
    vendor: str
    migrations: list[list[str]]


def write_backup(target: Path, passphrase: str) -> None:
    """The whole office in this file; it appears under its name only when it is complete.

    The database first: every upload that it knows of was on the disk before it.
    """
    unfinished = target.with_name(f"{target.name}.unfinished")
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file, tempfile.TemporaryDirectory() as folder:
            writer = SealedWriter(file, passphrase)
            _write_tar(writer, Path(folder))
            writer.close()
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def read_backup(source: Path, passphrase: str, folder: Path) -> Manifest:
    """Everything of the file, proven to its last byte, in this folder."""
    try:
        with source.open("rb") as file:
            reader = SealedReader(file, passphrase)
            with tarfile.open(mode="r|", fileobj=cast("Any", reader)) as archive:
                for member in archive:
                    _take_out(archive, member, folder)
            while reader.read(tarfile.BLOCKSIZE):
                pass  # tar stops at its own end; the seal is proven at the end of the file
    except FileNotFoundError as missing:
        raise OporaError(f"Файла {source} нет. Проверьте, где лежит копия.") from missing
    return Manifest(**json.loads((folder / MANIFEST).read_text("utf-8")))


def _write_tar(writer: SealedWriter, folder: Path) -> None:
    copy_database(folder / DATABASE)
    (folder / MANIFEST).write_text(json.dumps(asdict(_manifest())), "utf-8")
    with tarfile.open(mode="w|", fileobj=cast("Any", writer)) as archive:
        archive.add(folder / MANIFEST, MANIFEST)
        archive.add(folder / DATABASE, DATABASE)
        uploads = Path(settings.MEDIA_ROOT)
        for path in sorted(uploads.rglob("*")):
            if path.is_file():
                archive.add(path, f"{UPLOADS}/{path.relative_to(uploads).as_posix()}")


def _manifest() -> Manifest:
    applied = MigrationRecorder(connection).applied_migrations()
    return Manifest(
        made_at=timezone.now().isoformat(timespec="seconds"),
        vendor=connection.vendor,
        migrations=sorted([app, name] for app, name in applied),
    )


def _take_out(archive: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> None:
    target = (folder / member.name).resolve()
    data = archive.extractfile(member) if member.isfile() else None
    if data is None or not target.is_relative_to(folder.resolve()):
        raise OporaError("В копии лежит то, чего Опора в неё не кладёт. Возьмите другую копию.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        shutil.copyfileobj(data, file)
