"""SQLite folds Russian letters and orders them as a Russian reader expects."""

import sqlite3
from types import SimpleNamespace

import pytest
from django.db import connection

from opora_web.accounts.models import User
from opora_web.config.sqlite_russian import teach_russian

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="tried on SQLite alone")


@pytest.fixture
def ask():
    database = sqlite3.connect(":memory:")
    teach_russian(SimpleNamespace(vendor="sqlite", connection=database))
    yield lambda expression, *values: database.execute(f"SELECT {expression}", values).fetchone()[
        0
    ]  # expressions of this file
    database.close()


@pytest.mark.parametrize(
    ("value", "pattern", "matches"),
    [
        ("Ёлка", "ёлка", 1),
        ("ёлка", "%ЁЛ%", 1),
        ("Елка", "ёлка", 0),
        ("ёлка", "ёл_а", 1),
        ("ёлка", "ёл_", 0),
        ("ёлка\nи ель", "%ель", 1),
        ("100.", "100%", 1),
        ("1000", "100.", 0),
        (12, "1_", 1),
        (None, "%", None),
        ("ёлка", None, None),
    ],
)
def test_like(ask, value, pattern, matches):
    assert ask("? LIKE ?", value, pattern) == matches


@pytest.mark.parametrize(
    ("value", "pattern", "matches"),
    [("50% школ", r"50\% ш%", 1), ("505 школ", r"50\% ш%", 0), ("хвост", "хвост\\", 1)],
)
def test_like_with_an_escape(ask, value, pattern, matches):
    assert ask(r"? LIKE ? ESCAPE '\'", value, pattern) == matches


def test_lower_and_upper(ask):
    assert ask("lower(?)", "ЁЛКА") == "ёлка"
    assert ask("upper(?)", "ёлка") == "ЁЛКА"
    assert ask("lower(?)", 12) == "12"
    assert ask("lower(?)", None) is None
    assert ask("upper(?)", None) is None


def test_order(ask):
    expression = (
        "group_concat(n, ' ') FROM (SELECT value n FROM json_each(?) ORDER BY n COLLATE russian)"
    )
    assert ask(expression, '["яма","жук","Ёлка","ель","ежи","ёлка"]') == "ежи ель Ёлка ёлка жук яма"


def test_another_database_is_left_alone():
    teach_russian(SimpleNamespace(vendor="postgresql"))


@pytest.mark.django_db
def test_the_office_finds_by_any_case():
    User.objects.create_user(email="e@example.org", full_name="Ёлкина Юлия")
    assert User.objects.filter(full_name__icontains="ёЛКИН").exists()
    assert User.objects.filter(full_name__iexact="ёлкина ЮЛИЯ").exists()


@on_sqlite
@pytest.mark.django_db
def test_the_office_orders_by_the_russian_alphabet():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 'ёж' < 'жук' COLLATE russian")
        assert cursor.fetchone() == (1,)
