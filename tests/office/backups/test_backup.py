"""A copy is whole, sealed, for its owner alone, or not there."""

import io
import json
import stat
import tarfile
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from tests.office.backups.words import WORDS

from opora.domain.errors import OporaError
from opora_web.audit.models import JournalEntry
from opora_web.config.backups.archive import read_backup
from opora_web.config.backups.sealed import SealedWriter

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


def test_the_copy_is_for_its_owner_alone_and_tells_nothing(copy):
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert "Петрова".encode() not in copy.read_bytes()
    assert b"order" not in copy.read_bytes()


def test_a_copy_is_never_written_over_another(copy):
    with pytest.raises(CommandError, match="уже есть"):
        call_command("backup", str(copy))


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="Создайте её"):
        call_command("backup", str(tmp_path / "no" / "copy.opora"))


def test_a_copy_that_failed_leaves_no_half_of_it(tmp_path):
    with (
        patch("opora_web.config.backups.archive.copy_database", side_effect=OporaError("Полно.")),
        pytest.raises(CommandError, match=r"Полно\."),
    ):
        call_command("backup", str(tmp_path / "copy.opora"))
    assert not list(tmp_path.glob("copy*"))
    assert JournalEntry.objects.count() == 1


def test_the_manifest_names_every_migration(copy, tmp_path):
    folder = tmp_path / "opened"
    folder.mkdir()
    manifest = read_backup(copy, WORDS, folder)
    assert ["audit", "0002_append_only"] in manifest.migrations
    assert json.loads((folder / "manifest.json").read_text("utf-8"))["vendor"] == connection.vendor


def test_the_seal_is_proven_behind_the_end_of_the_tar_too(tmp_path):
    padded = tmp_path / "padded.opora"
    with padded.open("wb") as file:
        writer = SealedWriter(file, WORDS)
        with tarfile.open(mode="w|", fileobj=writer) as archive:
            text = b'{"made_at": "", "vendor": "sqlite", "migrations": []}'
            member = tarfile.TarInfo("manifest.json")
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text))
        writer.write(bytes(3 << 20))
        writer.close()
    assert read_backup(padded, WORDS, tmp_path).vendor == "sqlite"
    padded.write_bytes(padded.read_bytes()[:-1])
    with pytest.raises(OporaError, match="испорчен или обрезан"):
        read_backup(padded, WORDS, tmp_path)


@pytest.mark.parametrize("name", ["../outside", "folder"])
def test_what_does_not_belong_into_a_copy_is_refused(home, tmp_path, name):
    foreign = tmp_path / "foreign.opora"
    with foreign.open("wb") as file:
        writer = SealedWriter(file, WORDS)
        with tarfile.open(mode="w|", fileobj=writer) as archive:
            member = tarfile.TarInfo(name)
            if name == "folder":
                member.type = tarfile.DIRTYPE
            archive.addfile(member, io.BytesIO(b""))
        writer.close()
    with pytest.raises(CommandError, match="чего Опора в неё не кладёт"):
        call_command("restore", str(foreign), yes=True)
    assert not list(home.glob("before-restore-*"))
