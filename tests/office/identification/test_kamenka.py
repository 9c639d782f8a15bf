"""Kamenka in the office gives what the district's own document and the scenarios say."""

import pytest
from tests.office.identification.kamenka import ARCHADA, GOLOVINSHCHINO, KIKINO, kamenka_results

from opora.domain.verdict import Verdict
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import RunState
from opora_web.identification.queries import verdicts_of

EVERYBODY = {ARCHADA, GOLOVINSHCHINO, KIKINO}


def listed(run, reading):
    said = verdicts_of(run, reading).filter(verdict=Verdict.LISTED)
    return {verdict.school.name for verdict in said}


@pytest.mark.parametrize("file", ["results.txt", "results.xlsx"])
def test_three_readings_of_the_federal_rule(cast, by, worked, file):
    kamenka_results(cast.own.municipality, by, file=file)
    run = worked(
        start_run(by=by, territory=cast.own.municipality, ruleset_id="fioko-2023", year=2023)
    )
    assert run.state == RunState.DONE
    assert listed(run, "total") == EVERYBODY
    assert listed(run, "last-year") == EVERYBODY
    assert listed(run, "each-year") == {ARCHADA, GOLOVINSHCHINO}


def test_in_the_last_year_kikino_is_listed_by_criterion_1_the_others_by_criterion_2(run):
    met = {one.school.name: one.data["criteria_met"] for one in verdicts_of(run, "last-year")}
    assert met == {
        ARCHADA: ["criterion-2"],
        GOLOVINSHCHINO: ["criterion-2"],
        KIKINO: ["criterion-1"],
    }


def test_the_rule_of_2025_as_a_scenario_lists_the_same_three(computed):
    run = computed("rosobrnadzor-2025", scenario={})
    assert run.is_scenario
    assert listed(run, "default") == EVERYBODY


def test_the_same_procedure_alone_is_not_kikinos_case(computed):
    run = computed("rosobrnadzor-2025", scenario={"criteria": ["same-procedure"]})
    assert listed(run, "default") == {ARCHADA, GOLOVINSHCHINO}


def test_the_explanation_of_kikino_says_why(run, schools):
    kikino = verdicts_of(run, "total").get(school=schools[KIKINO])
    assert "критерий 1" in kikino.reason
    assert "за 2022 и 2023 годы — 2, нужно не менее 2" in kikino.reason
    counts = [one["counts"].replace("\N{NO-BREAK SPACE}", " ") for one in kikino.data["procedures"]]
    assert counts == ["3 из 8 (37,5 %)"] * 2
    assert kikino.pupils_to_change == 1
