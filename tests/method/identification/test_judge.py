"""From criteria to the verdict on a school."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made import a_ruleset, a_run, a_school, an_outcome
from tests.method.identification.generated import outcomes_of, years_of_school

from opora.domain.outcome import Outcome
from opora.domain.verdict import Verdict
from opora.identification.school_result import SchoolResult
from opora.rulesets.ruleset import Ruleset

HEALTHY_2022 = an_outcome(0, 20, year=2022)
RISK = ("one-low-last-year", "soft-threshold", "worsening-trend")


def judged(*outcomes: Outcome, ruleset: Ruleset | None = None, **more: object) -> SchoolResult:
    ruleset = ruleset or a_ruleset()
    run = a_run(list(outcomes), ruleset, readings=(ruleset.default_reading,), **more)
    ((result,),) = run.results.values()
    return result


def in_risk_zone(*outcomes: Outcome) -> set[str]:
    result = judged(*outcomes, ruleset=a_ruleset(changes={"risk_zone": list(RISK)}))
    met = {r.definition.code for r in result.risk if r.finding == "met"}
    assert (result.verdict is Verdict.RISK_ZONE) == bool(met)
    return met


def test_one_low_result_in_the_last_year() -> None:
    assert in_risk_zone(HEALTHY_2022, an_outcome(3, 10, subject="физика")) == {"one-low-last-year"}


def test_share_between_soft_threshold_and_threshold() -> None:
    assert in_risk_zone(HEALTHY_2022, an_outcome(2, 10, subject="физика")) == {"soft-threshold"}
    assert in_risk_zone(HEALTHY_2022, an_outcome(29, 100, subject="физика")) == {"soft-threshold"}
    assert in_risk_zone(HEALTHY_2022, an_outcome(19, 100, subject="физика")) == set()


def test_worsening_at_equality() -> None:
    assert in_risk_zone(HEALTHY_2022, an_outcome(1, 10)) == {"worsening-trend"}
    assert in_risk_zone(HEALTHY_2022, an_outcome(9, 100)) == set()
    unknown = an_outcome(subject="химия")
    assert (
        in_risk_zone(
            HEALTHY_2022, an_outcome(0, 9), unknown, an_outcome(1, 9, year=2022, subject="химия")
        )
        == set()
    )


def test_numbers_that_the_rule_does_not_count_worsen_nothing() -> None:
    after_resits = an_outcome(2, 10, before_resits=False)
    assert in_risk_zone(HEALTHY_2022, after_resits) == set()
    contested = (an_outcome(2, 10, season="spring"), an_outcome(1, 10))
    assert in_risk_zone(HEALTHY_2022, *contested) == set()


def test_no_zone_without_a_definition() -> None:
    result = judged(HEALTHY_2022, an_outcome(3, 10, subject="физика"))
    assert result.verdict is Verdict.NOT_LISTED
    assert result.risk == ()


def test_listed_school_is_never_in_the_risk_zone() -> None:
    ruleset = a_ruleset(changes={"risk_zone": list(RISK)})
    lows = [an_outcome(5, 10, subject=subject) for subject in ("физика", "химия")]
    assert judged(HEALTHY_2022, *lows, ruleset=ruleset).verdict is Verdict.LISTED


def test_excluded_kind_of_school_comes_out_with_its_reason() -> None:
    ruleset = a_ruleset(changes={"counts.excluded_school_kinds": ["вечерняя"]})
    evening = a_school("Вечерняя школа", kind="вечерняя")
    lows = [an_outcome(5, 10, school=evening, subject=subject) for subject in ("физика", "химия")]
    result = judged(*lows, ruleset=ruleset)
    assert result.verdict is Verdict.NOT_LISTED
    assert result.is_excluded
    assert result.robustness.distance is None


PERM = {
    "low_result.threshold": "0.3",
    "criteria.listed.min_low": 1,
    "severity.severe.min_low": 3,
    "severity.moderate.min_low": 2,
}


@pytest.mark.parametrize(
    ("lows", "unknown", "severity", "is_certain"),
    [
        (3, 0, "сильно неуспевающие", True),
        (2, 0, "умеренно неуспевающие", True),
        (2, 1, "умеренно неуспевающие", False),
        (1, 0, None, True),
        (1, 1, None, False),
        (0, 0, None, True),
    ],
)
def test_severity_is_the_strongest_category_met(
    lows: int, unknown: int, severity: str | None, *, is_certain: bool
) -> None:
    outcomes = [an_outcome(5, 10, subject=f"предмет {i}") for i in range(lows)]
    outcomes += [an_outcome(subject=f"неизвестный {i}") for i in range(unknown)]
    result = judged(HEALTHY_2022, *outcomes, an_outcome(0, 9), ruleset=a_ruleset("perm-2023", PERM))
    assert (result.severity.title if result.severity else None) == severity
    assert result.severity_is_certain is is_certain


def test_luck_reproduces_the_figures_of_the_facts() -> None:
    """Facts § 1: 15 %, ten procedures a year, ≥ 2 low ones: 56 % at 10 pupils, 2.5 % at 25."""
    chances = {}
    for participants in (10, 25):
        outcomes = [an_outcome(0, participants, year=2025, subject=f"п{i}") for i in range(10)]
        run = a_run(outcomes, a_ruleset("rosobrnadzor-2025"), 2025)
        ((result,),) = run.results.values()
        chances[participants] = result.robustness.chance_by_luck
    assert chances[10] == pytest.approx(0.56, abs=0.005)
    assert chances[25] == pytest.approx(0.025, abs=0.0005)


def test_nothing_counted_gives_no_chance() -> None:
    result = judged(an_outcome(0, 0), an_outcome(0, 0, year=2022))
    assert result.verdict is Verdict.NOT_LISTED
    assert result.robustness.chance_by_luck is None
    assert result.robustness.distance is None


@given(years_of_school(), st.sampled_from(["математика", "русский язык"]))
def test_one_more_low_result_never_takes_a_school_off_the_list(years: list, subject: str) -> None:
    before = judged(*outcomes_of(years))
    worse = [{**year} for year in years]
    worse[1][f"{subject} ещё"] = (5, 5)
    after = judged(*outcomes_of(worse))
    if before.verdict is Verdict.LISTED:
        assert after.verdict is Verdict.LISTED


@given(years_of_school(unknown=False), st.integers(2, 7))
def test_verdict_depends_on_shares_only(years: list, factor: int) -> None:
    larger = [
        {name: (low * factor, n * factor) for name, (low, n) in year.items()} for year in years
    ]
    assert judged(*outcomes_of(years)).verdict is judged(*outcomes_of(larger)).verdict
