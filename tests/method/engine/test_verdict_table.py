"""The table of verdicts says of every school what the method says of it."""

import tempfile
from pathlib import Path

import duckdb
import pytest
from docs.build import ROOT
from hypothesis import HealthCheck, given, settings
from tests.made import a_ruleset, a_school, an_outcome
from tests.method.engine.both_paths import by_method, by_table, terms_of
from tests.method.engine.generated import countries, rulesets
from tests.method.engine.stored_rows import Row, stored_rows

from opora.domain.errors import OporaError
from opora.domain.outcome import Outcome
from opora.engine.database import Limits
from opora.engine.progress import Progress
from opora.engine.verdict_table import write_verdict_table
from opora.exchange.read_files import read_files
from opora.rulesets.ruleset import Ruleset


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(countries(), rulesets())
def test_both_paths_agree_on_every_school_and_reading(
    outcomes: list[Outcome], ruleset: Ruleset
) -> None:
    terms = terms_of(ruleset)
    with tempfile.TemporaryDirectory() as folder:
        assert by_table(outcomes, terms, Path(folder)) == by_method(outcomes, terms)


def one_of(rows: list[Row], reading: str = "total") -> Row:
    (row,) = [row for row in rows if row["reading"] == reading]
    return row


@pytest.mark.parametrize(
    ("ruleset_id", "year"), [("fioko-2023", 2023), ("rosobrnadzor-2025", 2025)]
)
def test_the_released_rules_agree_on_every_school_of_kamenka(ruleset_id, year, tmp_path):
    outcomes = list(read_files([ROOT / "demo" / "kamenka" / "results.txt"]).outcomes)
    terms = terms_of(a_ruleset(ruleset_id), year)
    assert by_table(outcomes, terms, tmp_path) == by_method(outcomes, terms)


def test_kikino_is_listed_by_three_of_eight_twice(tmp_path):
    outcomes = [an_outcome(3, 8, year=2022), an_outcome(3, 8)]
    row = one_of(by_table(outcomes, terms_of(a_ruleset()), tmp_path))
    assert row["verdict"] == "listed"
    assert (row["criterion_criterion-1"], row["criterion_criterion-2"]) == ("met", "met")
    assert (row["low_2022"], row["low_2023"]) == (1, 1)


@pytest.mark.parametrize(
    ("low", "participants", "finding"),
    [(30, 100, "met"), (29, 100, "not_met"), (31, 100, "met"), (3, 10, "met"), (2, 7, "not_met")],
)
def test_the_threshold_is_met_at_equality(low, participants, finding, tmp_path):
    outcomes = [an_outcome(low, participants, year=year) for year in (2022, 2023)]
    row = one_of(by_table(outcomes, terms_of(a_ruleset()), tmp_path))
    assert row["criterion_criterion-2"] == finding


@pytest.mark.parametrize(
    ("low", "participants", "finding"),
    [(1, 10, "met"), (9, 100, "not_met"), (11, 100, "met"), (None, 10, "not_met")],
)
def test_a_share_that_rises_by_just_so_much_has_worsened(low, participants, finding, tmp_path):
    ruleset = a_ruleset(changes={"risk_zone": ["worsening-trend"]})
    outcomes = [an_outcome(0, 20, year=2022), an_outcome(low, participants)]
    rows = by_table(outcomes, terms_of(ruleset), tmp_path)
    assert one_of(rows)["risk_worsening-trend"] == finding


def test_a_moved_autumn_stands_for_the_year_before(tmp_path):
    moved = an_outcome(5, 10, kind="vpr", grade=5, year=2022, season="autumn")
    row = one_of(by_table([moved], terms_of(a_ruleset()), tmp_path))
    assert (row["low_2022"], row["low_2023"]) == (1, 0)


def test_a_school_without_any_counted_result_comes_out_too(tmp_path):
    outcomes = [an_outcome(5, 10, year=2015), an_outcome(5, 10, kind="diagnostic")]
    rows = by_table(outcomes, terms_of(a_ruleset()), tmp_path)
    assert [row["reading"] for row in rows] == ["each-year", "last-year", "total"]
    assert {row["verdict"] for row in rows} == {"not_assessable"}


def test_an_empty_file_gives_an_empty_table(tmp_path):
    assert by_table([], terms_of(a_ruleset()), tmp_path) == []


def test_severity_is_uncertain_where_missing_data_could_make_it_stronger(tmp_path):
    several = {"min_low": 3, "title": "сильно", "wording": "…", "over": "total"}
    severity = {"severe": several, "moderate": {**several, "min_low": 1, "title": "умеренно"}}
    ruleset = a_ruleset(changes={"severity": severity})
    outcomes = [an_outcome(5, 10, year=2022), an_outcome(5, 10), an_outcome(subject="физика")]
    row = one_of(by_table(outcomes, terms_of(ruleset), tmp_path))
    assert (row["severity"], row["severity_is_certain"]) == ("moderate", False)


def test_foreign_outcomes_need_no_kind_of_school(tmp_path):
    ruleset = a_ruleset(changes={"counts.excluded_school_kinds": ["вечерняя"]})
    evening = a_school(kind="вечерняя")
    outcomes = [an_outcome(5, 10, school=evening, year=year) for year in (2022, 2023)]
    assert one_of(by_table(outcomes, terms_of(ruleset), tmp_path))["is_excluded"]
    foreign = changed(tmp_path, "* EXCLUDE (school_kind)")
    write_verdict_table(foreign, tmp_path / "verdicts.parquet", terms_of(ruleset))
    assert not one_of(stored_rows(tmp_path / "verdicts.parquet"))["is_excluded"]


def changed(folder: Path, selected: str) -> Path:
    """The stored outcomes as another program might have written them."""
    path = folder / "foreign.parquet"
    with duckdb.connect() as connection:
        rows = f"SELECT {selected} FROM '{folder / 'outcomes.parquet'}'"
        connection.execute(f"COPY ({rows}) TO '{path}' (FORMAT parquet)")
    return path


@pytest.mark.parametrize(
    "wrong", ["11 AS low", "-1 AS low", "-1 AS participants", "NULL::SMALLINT AS school_year"]
)
def test_impossible_counts_are_refused(wrong, tmp_path):
    by_table([an_outcome(3, 10)], terms_of(a_ruleset()), tmp_path)
    path = changed(tmp_path, f"* REPLACE ({wrong})")
    with pytest.raises(OporaError, match="строк с невозможными числами — 1"):
        write_verdict_table(path, tmp_path / "verdicts.parquet", terms_of(a_ruleset()))


def test_a_missing_column_is_named(tmp_path):
    by_table([an_outcome(3, 10)], terms_of(a_ruleset()), tmp_path)
    path = changed(tmp_path, "* EXCLUDE (low)")
    with pytest.raises(OporaError, match="нет столбца «low»"):
        write_verdict_table(path, tmp_path / "verdicts.parquet", terms_of(a_ruleset()))


def test_it_says_what_it_does(tmp_path):
    by_table([an_outcome(3, 10)], terms_of(a_ruleset()), tmp_path)
    said = []
    paths = tmp_path / "outcomes.parquet", tmp_path / "verdicts.parquet"
    assert write_verdict_table(*paths, terms_of(a_ruleset()), progress=Progress(said.append)) == 1
    assert said == [
        "Школы проверяются по набору fioko-2023, учебные годы: 2022, 2023…",
        "Решений: 3, школ: 1.",
    ]


def test_the_same_outcomes_give_the_same_bytes_with_any_number_of_threads(tmp_path):
    schools = [a_school(f"школа {number}") for number in range(200)]
    outcomes = [an_outcome(n % 10, 10, school=school) for n, school in enumerate(schools)]
    by_table(outcomes, terms_of(a_ruleset()), tmp_path)
    once = (tmp_path / "verdicts.parquet").read_bytes()
    paths = tmp_path / "outcomes.parquet", tmp_path / "verdicts.parquet"
    write_verdict_table(*paths, terms_of(a_ruleset()), limits=Limits(threads=2))
    assert (tmp_path / "verdicts.parquet").read_bytes() == once
