"""From ruleset data to a method ready to be applied."""

from fractions import Fraction

import pytest
from tests.made import a_ruleset

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind as Kind
from opora.domain.school_year import SchoolYear
from opora.rulesets.criterion import Criterion, Over, WorseningTrend
from opora.rulesets.ruleset import PLAIN_READING


def test_federal_rule_of_2023_as_its_wording_says() -> None:
    ruleset = a_ruleset("fioko-2023")
    assert ruleset.threshold == Fraction(3, 10)
    assert ruleset.counting.kinds == {Kind.VPR, Kind.OGE, Kind.EGE}
    assert ruleset.counting.subjects is None
    assert ruleset.counting.min_participants == 0
    assert ruleset.window(SchoolYear(2023)) == (SchoolYear(2022), SchoolYear(2023))
    assert [r.name for r in ruleset.readings] == ["total", "last-year", "each-year"]
    assert ruleset.default_reading.name == "total"
    assert ruleset.risk_zone == ()


def test_a_reading_interprets_criterion_1_only() -> None:
    ruleset = a_ruleset("fioko-2023")
    overs = {
        reading.name: [criterion.over for criterion in ruleset.criteria_under(reading)]
        for reading in ruleset.readings
    }
    assert overs == {
        "total": [Over.TOTAL, Over.EACH_YEAR],
        "last-year": [Over.LAST_YEAR, Over.EACH_YEAR],
        "each-year": [Over.EACH_YEAR, Over.EACH_YEAR],
    }


def test_rule_of_2025_has_one_plain_reading() -> None:
    ruleset = a_ruleset("rosobrnadzor-2025")
    assert ruleset.readings == (PLAIN_READING,)
    assert [c.same_procedure for c in ruleset.criteria_under(PLAIN_READING)] == [False, True]


def test_a_draft_with_unknown_numbers_is_refused_by_name() -> None:
    with pytest.raises(OporaError, match=r"не известны числа «low_result\.threshold»") as refusal:
        a_ruleset("perm-2023")
    assert "severity.severe.min_low" in str(refusal.value)


def test_a_draft_with_its_numbers_filled_in_can_be_built() -> None:
    ruleset = a_ruleset(
        "perm-2023",
        {
            "low_result.threshold": "0.3",
            "criteria.listed.min_low": 2,
            "severity.severe.min_low": 4,
            "severity.moderate.min_low": 2,
        },
    )
    assert [c.title for c in ruleset.severity] == ["сильно неуспевающие", "умеренно неуспевающие"]


def test_risk_zone_definitions() -> None:
    ruleset = a_ruleset(
        changes={"risk_zone": ["one-low-last-year", "soft-threshold", "worsening-trend"]}
    )
    one_low, soft, trend = (definition.rule for definition in ruleset.risk_zone)
    assert isinstance(one_low, Criterion)
    assert one_low.threshold == Fraction(3, 10)
    assert isinstance(soft, Criterion)
    assert (soft.threshold, soft.below) == (Fraction(1, 5), Fraction(3, 10))
    assert isinstance(trend, WorseningTrend)
    assert trend.min_rise == Fraction(1, 10)


@pytest.mark.parametrize(
    ("low", "participants", "is_low"),
    [(3, 10, True), (29, 100, False), (30, 100, True), (299_999, 1_000_000, False), (1, 3, True)],
)
def test_boundary_is_inclusive_and_exact(low: int, participants: int, *, is_low: bool) -> None:
    (first, *_) = a_ruleset().criteria
    assert first.is_low(low, participants) is is_low


@pytest.mark.parametrize(
    "numbers",
    [
        {"min_low": 0},
        {"threshold": Fraction(0)},
        {"threshold": Fraction(11, 10)},
        {"min_low": 2, "over": Over.EACH_YEAR, "same_procedure": True},
    ],
)
def test_a_criterion_that_no_norm_can_mean_is_refused(numbers: dict) -> None:
    plain = {"min_low": 1, "over": Over.TOTAL, "threshold": Fraction(3, 10)}
    with pytest.raises(OporaError, match="Критерий: "):
        Criterion("c", "Критерий", "…", **{**plain, **numbers})
