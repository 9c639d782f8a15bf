"""Whoever goes past the program is found out, and where."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
from opora_web.audit.chain import hash_of
from opora_web.audit.models import ChainHead, JournalEntry
from opora_web.audit.triggers import installing, removing
from opora_web.audit.verification import chain_breaks

pytestmark = pytest.mark.django_db


@pytest.fixture
def five():
    return [
        record("changed", None, by=SYSTEM, title=f"дело {number}", after={"n": number})
        for number in range(1, 6)
    ]


def by_force(*statements):
    """What an owner of the database can do, having removed the triggers."""
    with connection.cursor() as cursor:
        for statement in (*removing(connection), *statements, *installing(connection)):
            cursor.execute(statement)


def found():
    return [(one.number, one.sentence) for one in chain_breaks()]


@pytest.mark.usefixtures("five")
def test_an_untouched_chain_holds():
    out = StringIO()
    call_command("verify_journal", stdout=out)
    assert "Журнал цел: 5\xa0записей" in out.getvalue()
    assert ChainHead.objects.get().hash in out.getvalue()


def test_an_empty_journal_is_said_to_be_empty():
    out = StringIO()
    call_command("verify_journal", stdout=out)
    assert out.getvalue() == "Журнал пуст.\n"


@pytest.mark.usefixtures("five")
def test_a_tampered_row():
    by_force("UPDATE audit_journalentry SET title = 'иначе' WHERE number = 3")
    assert found() == [(3, "Запись 3 изменена после того, как была сделана.")]


@pytest.mark.usefixtures("five")
def test_a_tampered_row_with_its_own_hash_made_anew():
    by_force("UPDATE audit_journalentry SET title = 'иначе' WHERE number = 3")
    forged = hash_of(JournalEntry.objects.get(number=3))
    by_force(f"UPDATE audit_journalentry SET hash = '{forged}' WHERE number = 3")  # noqa: S608  # a hash of our own
    assert found() == [(4, "Запись 4 не продолжает запись 3: одна из них подменена.")]


@pytest.mark.usefixtures("five")
def test_a_removed_row():
    by_force("DELETE FROM audit_journalentry WHERE number = 2")
    assert found() == [(2, "Записи 2 нет: она удалена.")]


@pytest.mark.usefixtures("five")
def test_removed_rows():
    by_force("DELETE FROM audit_journalentry WHERE number IN (1, 2)")
    assert found() == [(1, "Записей с 1 по 2 нет: они удалены.")]


@pytest.mark.usefixtures("five")
def test_the_last_rows_cut_off():
    by_force("DELETE FROM audit_journalentry WHERE number > 3")
    assert found() == [(4, "Записей с 4 по 5 нет: они удалены.")]


@pytest.mark.usefixtures("five")
def test_a_swapped_pair():
    by_force(
        "UPDATE audit_journalentry SET number = 100 WHERE number = 2",
        "UPDATE audit_journalentry SET number = 2 WHERE number = 3",
        "UPDATE audit_journalentry SET number = 3 WHERE number = 100",
    )
    assert [number for number, _ in found()] == [2, 2, 3, 3, 4]


@pytest.mark.usefixtures("five")
def test_the_last_row_forged():
    by_force("UPDATE audit_journalentry SET title = 'иначе' WHERE number = 5")
    forged = hash_of(JournalEntry.objects.get(number=5))
    by_force(f"UPDATE audit_journalentry SET hash = '{forged}' WHERE number = 5")  # noqa: S608  # a hash of our own
    assert found() == [(5, "Конец журнала не тот, что был записан: последняя запись — 5.")]


@pytest.mark.usefixtures("five")
def test_a_head_that_is_gone():
    ChainHead.objects.all().delete()
    assert found() == [(1, "Записи после 0 добавлены в обход программы, последняя — 5.")]


@pytest.mark.usefixtures("five")
def test_the_command_fails_and_says_where():
    by_force("DELETE FROM audit_journalentry WHERE number = 2")
    with pytest.raises(CommandError, match=r"Журнал изменён\.\nЗаписи 2 нет: она удалена"):
        call_command("verify_journal")
