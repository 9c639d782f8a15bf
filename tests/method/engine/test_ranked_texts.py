"""Texts as numbers keep their order, their absence and their letters."""

import duckdb
import pytest

from opora.engine.ranked_texts import rank_texts, ranked, spelt

TEXTS = ["школа", "Ёлочка", "", "елочка", None, "sch10", "sch9", "it's"]


@pytest.fixture
def connection():
    with duckdb.connect() as one:
        one.execute("SET preserve_insertion_order = false")
        one.execute('CREATE TABLE texts AS SELECT unnest(?::VARCHAR[]) AS "год"', [TEXTS])
        yield one


def test_the_order_of_numbers_is_the_order_of_texts(connection):
    rank_texts(connection, "texts", ["год"])
    narrow = f"SELECT {ranked('год')} FROM texts ORDER BY 1 NULLS LAST"
    told = connection.execute(f"SELECT {spelt('год')} FROM ({narrow})").fetchall()
    assert [one for (one,) in told] == [*sorted(filter(lambda t: t is not None, TEXTS)), None]


def test_a_column_of_nothing_has_ranks_too(connection):
    connection.execute("CREATE TABLE empty AS SELECT NULL::VARCHAR AS one WHERE false")
    rank_texts(connection, "empty", ["one"])
    assert connection.execute(f"SELECT {ranked('one')} FROM empty").fetchall() == []
