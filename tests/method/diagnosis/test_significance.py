"""The word for a share of risk, on both sides of each cut."""

from dataclasses import replace
from fractions import Fraction

import pytest

from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.diagnosis.significance import Significance, significance_of
from opora.reference.risk_factor import SignificanceCuts

CUTS = SignificanceCuts(Fraction(1, 3), Fraction(2, 3))


@pytest.mark.parametrize(
    ("risk", "told"),
    [
        (None, "нет данных"),
        (Fraction(0), "низкая"),
        (Fraction(333, 1000), "низкая"),
        (Fraction(1, 3), "средняя"),
        (Fraction(666, 1000), "средняя"),
        (Fraction(2, 3), "высокая"),
        (Fraction(1), "высокая"),
    ],
)
def test_the_cuts_are_inclusive(risk: Fraction | None, told: str) -> None:
    assert significance_of(risk, CUTS).russian == told


@pytest.mark.parametrize("risk", [Fraction(-1, 9), Fraction(10, 9)])
def test_a_risk_outside_the_whole_is_a_fault_of_the_program(risk: Fraction) -> None:
    with pytest.raises(AssertionError, match="within 0 and 1"):
        significance_of(risk, CUTS)


USUAL = Evidence(
    factor_id="parents",
    kind=EvidenceKind.QUESTIONNAIRE,
    asked="анкета родителей",
    title="встречи",
    risk=Fraction(1, 2),
    told="Сказано.",
    source="опрос",
)


def test_evidence_is_told_with_its_source() -> None:
    assert USUAL.kind.russian == "анкета"
    assert significance_of(USUAL.risk, CUTS) is Significance.MEDIUM


@pytest.mark.parametrize("changed", [{"told": ""}, {"source": ""}, {"risk": Fraction(2)}])
def test_evidence_without_words_or_source_is_a_fault_of_the_program(changed: dict) -> None:
    with pytest.raises(AssertionError):
        replace(USUAL, **changed)
