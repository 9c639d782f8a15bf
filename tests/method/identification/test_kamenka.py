"""Kamenka's three schools come out exactly as the district's own document has them."""

import pytest
from tests.made import a_ruleset, a_run, a_school, an_outcome

from opora.domain.outcome import Outcome
from opora.domain.verdict import Verdict
from opora.identification.identify import Identification

ARCHADA, GOLOVINSHCHINO, KIKINO = "Покровская Арчада", "Головинщино", "Кикино"


@pytest.fixture
def outcomes() -> list[Outcome]:
    archada, golovinshchino, kikino = map(a_school, (ARCHADA, GOLOVINSHCHINO, KIKINO))
    russian = {"subject": "русский язык"}
    return [
        an_outcome(school=archada, year=2022, kind="vpr", grade=5, stated_low=True, **russian),
        an_outcome(6, 12, school=archada, year=2022),
        an_outcome(4, 12, school=archada),
        an_outcome(4, 12, school=golovinshchino, year=2022),
        an_outcome(7, 10, school=golovinshchino),
        an_outcome(3, 8, school=kikino, **russian),
        an_outcome(3, 8, school=kikino),
    ]


def listed(run: Identification) -> dict[str, set[str]]:
    return {
        reading.name: {r.record.school.name for r in results if r.verdict is Verdict.LISTED}
        for reading, results in run.results.items()
    }


def test_three_readings_of_the_federal_rule(outcomes: list[Outcome]) -> None:
    assert listed(a_run(outcomes)) == {
        "total": {ARCHADA, GOLOVINSHCHINO, KIKINO},
        "last-year": {ARCHADA, GOLOVINSHCHINO, KIKINO},
        "each-year": {ARCHADA, GOLOVINSHCHINO},
    }


def test_kikino_by_criterion_1_the_others_by_criterion_2(outcomes: list[Outcome]) -> None:
    run = a_run(outcomes)
    (last_year,) = [r for reading, r in run.results.items() if reading.name == "last-year"]
    criteria = {
        result.record.school.name: {f.criterion.code for f in result.findings if f.finding == "met"}
        for result in last_year
    }
    assert criteria == {
        KIKINO: {"criterion-1"},
        ARCHADA: {"criterion-2"},
        GOLOVINSHCHINO: {"criterion-2"},
    }


def test_rule_of_2025_as_a_scenario(outcomes: list[Outcome]) -> None:
    run = a_run(outcomes, a_ruleset("rosobrnadzor-2025"))
    assert listed(run) == {"default": {ARCHADA, GOLOVINSHCHINO, KIKINO}}


def test_same_procedure_in_both_years_alone(outcomes: list[Outcome]) -> None:
    document = a_ruleset("rosobrnadzor-2025")
    (same,) = [c for c in document.criteria if c.code == "same-procedure"]
    run = a_run(outcomes, a_ruleset("rosobrnadzor-2025", {"criteria": {same.code: _data(same)}}))
    assert listed(run) == {"default": {ARCHADA, GOLOVINSHCHINO}}


def _data(criterion: object) -> dict[str, object]:
    return {
        "title": criterion.title,
        "min_low": criterion.min_low,
        "over": criterion.over,
        "same_procedure": True,
    }
