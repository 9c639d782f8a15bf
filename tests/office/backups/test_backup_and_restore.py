"""The commands: everything comes back, what was is kept, nothing is touched by a bad copy."""

import io
import json
import sqlite3
import stat
import tarfile
from unittest.mock import patch

import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone

from opora.domain.errors import OporaError
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.config.backups import database_copy, restoring, sealed
from opora_web.config.backups.database_copy import put_back
from opora_web.config.backups.sealed import SealedWriter

WORDS = "четыре верных слова"

pytestmark = pytest.mark.django_db(transaction=True)
on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a file of SQLite")


@pytest.fixture(autouse=True)
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
def copy(tmp_path):
    call_command("backup", str(tmp_path / "copy.opora"), stdout=io.StringIO())
    return tmp_path / "copy.opora"


def restore(copy, **options):
    out = io.StringIO()
    call_command("restore", str(copy), stdout=out, **{"yes": True, **options})
    return out.getvalue()


def spoil_everything(home):
    User.objects.update(full_name="Испорчено")
    (home / "uploads" / "2026" / "приказ.pdf").unlink()
    (home / "uploads" / "лишний.txt").write_text("лишний", "utf-8")


def titles():
    return list(JournalEntry.objects.order_by("number").values_list("title", flat=True))


def test_everything_comes_back_and_what_was_is_kept(home, copy):
    spoil_everything(home)
    Session.objects.create(session_key="a" * 32, session_data="", expire_date=timezone.now())
    said = restore(copy)
    assert User.objects.get().full_name == "Петрова Анна"
    assert (home / "uploads" / "2026" / "приказ.pdf").read_bytes() == b"order"
    assert not (home / "uploads" / "лишний.txt").exists()
    assert not Session.objects.exists()
    (kept,) = home.glob("before-restore-*")
    assert str(kept) in said
    assert (kept / "uploads" / "лишний.txt").exists()
    assert (kept / "database").stat().st_size > 0
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert not list(home.glob("restoring-*"))


def test_the_journal_says_so_and_its_chain_holds(copy):
    assert titles() == ["до копии", "copy.opora"]
    restore(copy)
    assert titles()[0] == "до копии"
    assert titles()[-1].startswith("копия от 20")
    call_command("verify_journal", stdout=io.StringIO())


def test_the_copy_is_for_its_owner_alone_and_tells_nothing(copy):
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert "Петрова".encode() not in copy.read_bytes()
    assert b"order" not in copy.read_bytes()


def test_an_office_without_uploads(home, tmp_path):
    import shutil

    shutil.rmtree(home / "uploads")
    call_command("backup", str(tmp_path / "empty.opora"), stdout=io.StringIO())
    restore(tmp_path / "empty.opora")
    assert list((home / "uploads").iterdir()) == []


def test_the_one_who_says_no_keeps_everything(home, copy):
    spoil_everything(home)
    with patch("builtins.input", return_value="нет"):
        said = restore(copy, yes=False)
    assert "пропадёт" in said
    assert said.endswith("Ничего не изменено.\n")
    assert User.objects.get().full_name == "Испорчено"


def test_the_one_who_says_yes_is_obeyed(copy):
    User.objects.update(full_name="Испорчено")
    with patch("builtins.input", return_value="Да "):
        restore(copy, yes=False)
    assert User.objects.get().full_name == "Петрова Анна"


def untouched(home):
    return (
        User.objects.get().full_name == "Испорчено"
        and (home / "uploads" / "лишний.txt").exists()
        and not list(home.glob("restoring-*"))
    )


def test_a_copy_cut_off_touches_nothing(home, copy):
    spoil_everything(home)
    copy.write_bytes(copy.read_bytes()[:-1])
    with pytest.raises(CommandError, match="файл испорчен"):
        restore(copy)
    assert untouched(home)


def test_a_copy_that_is_not_there(home):
    with pytest.raises(CommandError, match=r"нет\. Проверьте, где лежит копия"):
        restore(home / "nowhere.opora")


def test_a_copy_of_a_newer_version_touches_nothing(home, copy):
    spoil_everything(home)
    with (
        patch.object(restoring.MigrationLoader, "disk_migrations", {}, create=True),
        patch.object(restoring.MigrationLoader, "__init__", return_value=None),
        pytest.raises(CommandError, match="более новой версией"),
    ):
        restore(copy)
    assert untouched(home)


def test_a_copy_of_another_database_touches_nothing(home, copy):
    spoil_everything(home)
    other = "postgresql" if connection.vendor == "sqlite" else "sqlite"
    manifest = restoring.Manifest(made_at="", vendor=other, migrations=[])
    with (
        patch.object(restoring, "read_backup", return_value=manifest),
        pytest.raises(CommandError, match="Настройте DATABASE_URL"),
    ):
        restore(copy)
    assert untouched(home)


def test_when_the_database_cannot_be_put_back_the_uploads_stay(home, copy):
    spoil_everything(home)
    with (
        patch.object(restoring, "put_back", side_effect=OporaError("Не вышло.")),
        pytest.raises(CommandError, match=r"Не вышло\."),
    ):
        restore(copy)
    assert untouched(home)


@on_sqlite
def test_a_database_that_is_damaged_is_not_put_back(tmp_path):
    for content in (b"not a database at all" * 100, b""):
        damaged = tmp_path / "damaged"
        damaged.write_bytes(content)
        if content:
            with pytest.raises(OporaError, match="испорчена"):
                put_back(damaged)
    with sqlite3.connect(damaged) as database:
        database.execute("CREATE TABLE t (a)")
    database.close()
    content = bytearray(damaged.read_bytes())
    content[4096 + 3] = 200
    damaged.write_bytes(content)
    with pytest.raises(OporaError, match="испорчена"):
        put_back(damaged)
    assert User.objects.exists()


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
        restore(foreign)
    assert not list(home.glob("before-restore-*"))


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
    assert titles() == ["до копии"]


def test_the_manifest_names_every_migration(copy, tmp_path):
    from opora_web.config.backups.archive import read_backup

    folder = tmp_path / "opened"
    folder.mkdir()
    manifest = read_backup(copy, WORDS, folder)
    assert ["audit", "0002_append_only"] in manifest.migrations
    assert json.loads((folder / "manifest.json").read_text("utf-8"))["vendor"] == connection.vendor


def test_a_machine_without_the_tools_of_postgresql():
    with (
        patch.object(database_copy.shutil, "which", return_value=None),
        pytest.raises(OporaError, match="нет программы pg_dump"),
    ):
        database_copy._postgresql("pg_dump")


def test_a_tool_that_succeeds_says_nothing():
    with patch.object(database_copy.shutil, "which", return_value="/bin/ls"):
        assert database_copy._postgresql("pg_dump", "/") is None


def test_the_seal_is_proven_behind_the_end_of_the_tar_too(tmp_path):
    from opora_web.config.backups.archive import read_backup

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


def test_a_tool_that_fails_is_quoted():
    with (
        patch.object(database_copy.shutil, "which", return_value="/bin/ls"),
        pytest.raises(OporaError, match=r"pg_dump не справилась: .*no-such"),
    ):
        database_copy._postgresql("pg_dump", "/no-such-folder")


def test_where_postgresql_is_comes_from_the_settings():
    known = {"NAME": "office", "HOST": "", "PORT": 5433, "USER": "o", "PASSWORD": "p"}
    with patch.object(
        database_copy, "connection", settings_dict={**known, "OPTIONS": {"host": "/run"}}
    ):
        assert database_copy._settings() == {
            "PGDATABASE": "office",
            "PGHOST": "/run",
            "PGPORT": "5433",
            "PGUSER": "o",
            "PGPASSWORD": "p",
        }


def test_putting_back_is_tried_three_times(tmp_path):
    with (
        patch.object(database_copy, "connection", vendor="postgresql"),
        patch.object(database_copy, "connections"),
        patch.object(database_copy, "_settings", return_value={"PGDATABASE": "office"}),
        patch.object(database_copy, "_postgresql", side_effect=OporaError("deadlock")) as ran,
    ):
        with pytest.raises(OporaError, match="deadlock"):
            put_back(tmp_path / "dump")
        assert ran.call_count == 3
        ran.side_effect = [OporaError("deadlock"), None]
        put_back(tmp_path / "dump")
    assert ran.call_count == 5


def test_postgresql_is_dumped_and_put_back_by_its_own_tools(tmp_path):
    with (
        patch.object(database_copy, "connection", vendor="postgresql"),
        patch.object(database_copy, "connections"),
        patch.object(database_copy, "_settings", return_value={"PGDATABASE": "office"}),
        patch.object(database_copy, "_postgresql") as ran,
    ):
        database_copy.copy_database(tmp_path / "dump")
        database_copy.put_back(tmp_path / "dump")
    assert [one.args[0] for one in ran.call_args_list] == ["pg_dump", "pg_restore"]
    assert "--single-transaction" in ran.call_args.args
