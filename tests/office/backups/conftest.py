"""An office to copy, and a copy of it."""

import io

import pytest
from django.core.management import call_command
from django.db import transaction
from tests.office.backups.words import WORDS

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
from opora_web.config.backups import sealed


@pytest.fixture
def home(tmp_path, settings, monkeypatch):
    """An office with one person, one file, one journal entry."""
    monkeypatch.setattr(sealed, "_SCRYPT_COST", 2)
    monkeypatch.setenv("OPORA_BACKUP_PASSPHRASE", WORDS)
    home = tmp_path / "office"
    settings.MEDIA_ROOT = home / "uploads"
    (home / "uploads" / "2026").mkdir(parents=True)
    (home / "uploads" / "2026" / "приказ.pdf").write_bytes(b"order")
    User.objects.create_user(email="anna@example.org", full_name="Петрова Анна")
    with transaction.atomic():
        record("changed", None, by=SYSTEM, title="до копии")
    return home


@pytest.fixture
def copy(home, tmp_path):
    call_command("backup", str(tmp_path / "copy.opora"), stdout=io.StringIO())
    return tmp_path / "copy.opora"
