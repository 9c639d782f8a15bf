"""The one reduction gives on Spark, over Spark Connect, what it gives on DuckDB."""

import hashlib
import itertools
from fractions import Fraction
from pathlib import Path

import duckdb
import pytest

from opora.domain.pupils_schema import PUPILS_SCHEMA
from opora.engine.reduction import REDUCED_COLUMNS, reduce_pupils
from opora.engine.synthetic import SyntheticPupils, common_procedures, write_synthetic_pupils


@pytest.fixture(scope="module")
def country(tmp_path_factory) -> Path:
    """Two hundred thousand pupils, some of them unknown."""
    path = tmp_path_factory.mktemp("spark") / "country.parquet"
    plan = SyntheticPupils(
        190, (2021, 2023), common_procedures(), 12, unknown_rate=Fraction(1, 100)
    )
    write_synthetic_pupils(path, plan)
    return path


@pytest.fixture(scope="module")
def corners(tmp_path_factory) -> Path:
    """Every mark with every word, absent and not, autumns moved and not, rows that disagree."""
    when = ((2020, "autumn"), (2021, "autumn"), (2021, None))
    places, sources = ("район", "город"), ("б", "а")
    outcomes = itertools.product(when, (5, 6, None), (None, True))
    fates = itertools.product((True, False), (None, 7), (None, 1, 2, 5), (None, True, False))
    pupils = list(itertools.product(places, sources, fates))
    rows = [
        (
            *("sch1", place, "регион", year, season, "vpr", "математика", 5, written_by, resits),
            *("1", attended, score, 20, mark, word, source),
        )
        for (year, season), written_by, resits in outcomes
        for place, source, (attended, score, mark, word) in pupils
    ]
    return stored(rows, tmp_path_factory.mktemp("spark") / "corners.parquet")


@pytest.fixture(scope="module")
def lucid(tmp_path_factory) -> Path:
    """Pupils of whom all is known, one outcome a grade: counts and means instead of nulls."""
    rows = [
        (
            *("sch1", "район", "регион", 2023, "spring", "oge", "физика", grade, 9, False),
            *(str(number), number % 7 > 0, number % 21, 20, 2 + number % 4, None, "файл"),
        )
        for number, grade in itertools.product(range(50), (None, 8, 9))
    ]
    return stored(rows, tmp_path_factory.mktemp("spark") / "lucid.parquet")


def stored(rows: list[tuple], path: Path) -> Path:
    columns = ", ".join(f'unnest(?::{c.type}[]) AS "{c.name}"' for c in PUPILS_SCHEMA)
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE pupils AS SELECT {columns}", [*zip(*rows, strict=True)])
        connection.table("pupils").write_parquet(str(path))
    return path


def on_duckdb(path: Path) -> list[tuple]:
    with duckdb.connect() as connection:
        return reduce_pupils(connection.read_parquet(str(path))).fetchall()


def on_spark(spark, path: Path) -> list[tuple]:
    return [tuple(row) for row in reduce_pupils(spark.read.parquet(str(path))).collect()]


def digest(rows: list[tuple]) -> str:
    """Of the rows in an order of their own, every value spelt with its type."""
    assert {len(row) for row in rows} == {len(REDUCED_COLUMNS)}
    return hashlib.sha256("\n".join(sorted(map(repr, rows))).encode()).hexdigest()


@pytest.mark.parametrize("pupils", ["country", "corners", "lucid"])
def test_both_engines_give_the_same_outcomes(spark, pupils, request):
    path = request.getfixturevalue(pupils)
    ours = on_duckdb(path)
    assert len(ours) == {"country": 190 * 2 * 44, "corners": 18, "lucid": 3}[pupils]
    assert digest(on_spark(spark, path)) == digest(ours)


def test_a_difference_of_one_pupil_would_be_seen(lucid):
    rows = on_duckdb(lucid)
    place = REDUCED_COLUMNS.index("mark_2")
    other = [(*row[:place], row[place] + 1, *row[place + 1 :]) for row in rows[:1]] + rows[1:]
    assert digest(other) != digest(rows)
