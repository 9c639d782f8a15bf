"""An entry is written with the change, linked to the one before, and never again touched."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from tests.office.audit.cast import person

from opora_web.audit.actions import record, record_export, record_view
from opora_web.audit.actor import SYSTEM
from opora_web.audit.append_only import AppendOnlyError
from opora_web.audit.chain import BEGINNING, hash_of
from opora_web.audit.models import ChainHead, JournalEntry
from opora_web.audit.origin import coming_from

pytestmark = pytest.mark.django_db


def test_it_says_who_what_to_what_from_where_and_what_changed():
    anna = person()
    with coming_from("10.0.0.7"):
        entry = record("changed", anna, by=anna, before={"post": ""}, after={"post": "методист"})
    stored = JournalEntry.objects.get(number=1)
    assert (stored.actor_id, stored.actor_name) == (anna.pk, "Петрова Анна Ивановна")
    assert (stored.kind, stored.object_id) == ("accounts.user", str(anna.pk))
    assert stored.title == "Петрова Анна Ивановна"
    assert stored.address == "10.0.0.7"
    assert (stored.before, stored.after) == ({"post": ""}, {"post": "методист"})
    assert stored.at == entry.at
    assert str(stored) == "1: Петрова Анна Ивановна — changed"


def test_entries_are_linked():
    first = record("created", None, by=SYSTEM, title="первое")
    second = record("created", None, by=SYSTEM, title="второе")
    assert first.previous_hash == BEGINNING
    assert second.previous_hash == first.hash
    assert ChainHead.objects.get().hash == second.hash
    assert str(ChainHead.objects.get()) == f"2: {second.hash}"


def test_what_is_read_back_has_the_hash_that_was_written():
    values = {"share": 0.1 + 0.2, "big": 1e22, "day": date(2022, 12, 26), "sum": Decimal("1.50")}
    record("changed", None, by=SYSTEM, title="ё «»\n", before={}, after=values)
    stored = JournalEntry.objects.get()
    assert hash_of(stored) == stored.hash
    assert stored.before == {}
    assert stored.after["day"] == "2022-12-26"


def test_the_same_values_in_another_order_are_the_same_entry():
    one = record("changed", None, by=SYSTEM, title="т", after={"a": 1, "б": 2})
    assert one.after_text == '{"a":1,"б":2}'
    assert one.before_text == ""
    assert one.before is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", 7),
        ("actor_id", 5),
        ("actor_name", "Иванов"),
        ("verb", "deleted"),
        ("kind", "accounts.user"),
        ("object_id", "2"),
        ("title", "другое"),
        ("territory", "58"),
        ("address", "10.0.0.8"),
        ("before_text", '{"a":2}'),
        ("after_text", '{"a":2}'),
        ("previous_hash", "1" * 64),
    ],
)
def test_every_value_is_under_the_hash(field, value):
    entry = record("changed", None, by=SYSTEM, title="т", after={"a": 1})
    setattr(entry, field, value)
    assert hash_of(entry) != entry.hash


def test_an_entry_about_no_record_needs_a_title():
    with pytest.raises(AssertionError, match="needs a title"):
        record("changed", None, by=SYSTEM)


def test_a_record_says_to_which_territory_it_belongs():
    anna = person()
    anna.journal_territory = "58/58-615"
    assert record("changed", anna, by=anna, title="как назвали").territory == "58/58-615"
    assert JournalEntry.objects.get().title == "как назвали"


def test_looking_and_taking_away_are_recorded():
    anna = person()
    assert record_view(anna, by=anna).verb == "viewed"
    assert record_export(None, by=anna, title="список учеников группы риска").verb == "exported"
    assert JournalEntry.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_recorded():
    with pytest.raises(AssertionError, match="in the transaction of the change"):
        record("changed", None, by=SYSTEM, title="т")
    assert not JournalEntry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_undone_leaves_no_entry():
    def change_and_fail():
        with transaction.atomic():
            record("changed", None, by=SYSTEM, title="т")
            raise LookupError

    with pytest.raises(LookupError):
        change_and_fail()
    assert not JournalEntry.objects.exists()
    with transaction.atomic():
        assert record("changed", None, by=SYSTEM, title="т").number == 1


def test_the_model_refuses_to_change_and_to_remove():
    entry = record("changed", None, by=SYSTEM, title="т")
    for touch in (
        entry.save,
        entry.delete,
        JournalEntry.objects.all().delete,
        lambda: JournalEntry.objects.update(title="иначе"),
        lambda: JournalEntry.objects.bulk_update([entry], ["title"]),
        lambda: JournalEntry.objects.bulk_create([entry]),
    ):
        with pytest.raises(AppendOnlyError, match="append-only"):
            touch()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_journalentry SET title = 'иначе'",
        "DELETE FROM audit_journalentry WHERE number = 1",
    ],
)
def test_the_database_refuses_too(statement):
    record("changed", None, by=SYSTEM, title="т")
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no TRUNCATE")
def test_the_database_refuses_to_empty_the_table():
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE audit_journalentry")


@pytest.mark.parametrize("nothing", ["verb", "actor_name"])
def test_the_database_wants_to_know_who_and_what(nothing):
    entry = JournalEntry(number=1, at="2026-01-01T00:00Z", actor_name="кто", verb="что", hash="a")
    setattr(entry, nothing, "")
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save()


def test_there_is_one_head():
    record("changed", None, by=SYSTEM, title="т")
    with pytest.raises(IntegrityError), transaction.atomic():
        ChainHead.objects.create(id=2, length=0, hash="")
