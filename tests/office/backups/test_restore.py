"""Everything comes back, what was is kept, and a bad copy touches nothing."""

import io
import shutil
import stat
from unittest.mock import patch

import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from opora.domain.errors import OporaError
from opora_web.accounts.models import User
from opora_web.audit.models import JournalEntry
from opora_web.config.backups import restoring

pytestmark = pytest.mark.django_db(transaction=True)


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


def untouched(home):
    return (
        User.objects.get().full_name == "Испорчено"
        and (home / "uploads" / "лишний.txt").exists()
        and not list(home.glob("restoring-*"))
    )


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


def test_an_office_without_uploads(home, tmp_path):
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


def test_a_copy_cut_off_touches_nothing(home, copy):
    spoil_everything(home)
    copy.write_bytes(copy.read_bytes()[:-1])
    with pytest.raises(CommandError, match="испорчен"):
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
