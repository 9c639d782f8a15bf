"""The office becomes what it was when the copy was made; what it was before is kept beside."""

import tempfile
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from opora.domain.errors import OporaError
from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
from opora_web.config.backups.archive import DATABASE, UPLOADS, Manifest, read_backup
from opora_web.config.backups.database_copy import copy_database, put_back

_VENDORS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def restore(source: Path, passphrase: str) -> Path:
    """Put the copy in place of everything; the folder in which the present state is kept.

    Nothing is touched until the whole file is read and proven. Everybody has to sign in again:
    a device revoked after the copy was made would otherwise be let in.
    """
    home = Path(settings.MEDIA_ROOT).parent
    with tempfile.TemporaryDirectory(dir=home, prefix="restoring-") as name:
        folder = Path(name)
        manifest = read_backup(source, passphrase, folder)
        _check_fits(manifest)
        kept = _kept_aside(home, timezone.localtime())
        with ExitStack() as undoing:
            _swap_uploads(folder / UPLOADS, kept / UPLOADS, undoing)
            put_back(folder / DATABASE)
            undoing.pop_all()
    call_command("migrate", interactive=False, verbosity=0)
    with transaction.atomic():
        Session.objects.all().delete()
        record("restored", None, by=SYSTEM, title=f"копия от {manifest.made_at}")
    return kept


def _check_fits(manifest: Manifest) -> None:
    if manifest.vendor != connection.vendor:
        raise OporaError(
            f"Копия сделана с базы {_VENDORS[manifest.vendor]}, а Опора настроена на "
            f"{_VENDORS[connection.vendor]}. Настройте DATABASE_URL на такую же базу и повторите."
        )
    known = MigrationLoader(connection).disk_migrations
    if any((app, name) not in known for app, name in manifest.migrations):
        raise OporaError("Копия сделана более новой версией Опоры. Обновите программу и повторите.")


def _kept_aside(home: Path, now: datetime) -> Path:
    kept = home / f"before-restore-{now:%Y-%m-%d-%H%M%S}"
    kept.mkdir(mode=0o700)
    copy_database(kept / DATABASE)
    return kept


def _swap_uploads(new: Path, kept: Path, undoing: ExitStack) -> None:
    uploads = Path(settings.MEDIA_ROOT)
    new.mkdir(exist_ok=True)
    if uploads.exists():
        uploads.rename(kept)
        undoing.callback(kept.rename, uploads)
    new.rename(uploads)
    undoing.callback(uploads.rename, new)
