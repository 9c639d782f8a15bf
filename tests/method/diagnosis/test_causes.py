"""Why a school got on a list, as far as data say."""

from fractions import Fraction

import pytest

from opora.diagnosis.cause_facts import AssessedResult, CauseFacts, ToldFact
from opora.diagnosis.causes import cause_lines
from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.reference.risk_factor_library import risk_catalogue_for

FACTORS = risk_catalogue_for(SchoolYear(2023))
RUN = "расчёт № 1"


def result(kind=ProcedureKind.OGE, subject="математика", grade=None, year=2023, **told):
    told = {"participants": 8, "low": 3, "is_low": True, **told}
    return AssessedResult(Procedure(year, None, kind, subject, grade), **told)


def lines(**facts):
    return [
        (one.heading_id, one.text.replace("\N{NO-BREAK SPACE}", " "), one.source)
        for one in cause_lines(CauseFacts(**facts), FACTORS)
    ]


def evidence(risk, **told):
    told = {"weakness": "", **told}
    return Evidence(
        factor_id="parents",
        kind=EvidenceKind.INDICATOR,
        asked="контекстная форма",
        title="отклик родителей",
        risk=risk,
        told="Откликается 1 из 10 родителей.",
        source="форма.xlsx",
        **told,
    )


def test_data_that_say_nothing_give_no_line() -> None:
    assert lines() == []
    assert lines(results=(result(is_low=False),), run=RUN) == []


def test_a_low_result_is_told_by_subject_with_its_chance_and_by_level() -> None:
    # Kikino, ОГЭ 2023: 3 of 8, 95 % Wilson 13.7–69.4 (domain facts § 1).
    low = result(interval=(0.136844, 0.694258), probability_low=0.6863)
    usual = result(subject="математика", year=2022, is_low=False)
    levels, subjects = lines(results=(low, usual), run=RUN)
    assert levels == (
        "levels",
        (
            "Основное общее образование, 5–9 классы: низкие результаты — 1 из 2 учтённых "
            "(ОГЭ, математика, 2023)."
        ),
        RUN,
    )
    assert subjects == (
        "subjects",
        (
            "Математика: низкие результаты — 1 из 2 учтённых. ОГЭ, математика, 2023 — 3 из 8 "
            "(37,5 %), истинная доля с уверенностью 95 % — от 13,7 % до 69,4 %, не ниже порога она "
            "с вероятностью 68,6 %."
        ),
        RUN,
    )


def test_levels_stand_from_the_youngest_and_the_unknown_last() -> None:
    written = (
        result(ProcedureKind.GVE, "физика"),
        result(ProcedureKind.EGE, "химия"),
        result(ProcedureKind.VPR, "русский язык", 4),
        result(ProcedureKind.VPR, "русский язык", 5),
    )
    told = [text for heading, text, _ in lines(results=written, run=RUN) if heading == "levels"]
    assert [text.split(":")[0] for text in told] == [
        "Начальное общее образование, 1–4 классы",
        "Основное общее образование, 5–9 классы",
        "Среднее общее образование, 10–11 классы",
        "Уровень по данным не определить",
    ]


def test_subjects_stand_by_name_and_gaps_and_contradictions_stay_visible() -> None:
    written = (
        result(subject="физика", participants=None, low=None),
        result(subject="биология", contradiction="в источнике напечатано 30,8 % — противоречие"),
    )
    told = [text for heading, text, _ in lines(results=written, run=RUN) if heading == "subjects"]
    assert told[0].endswith("3 из 8 (37,5 %), в источнике напечатано 30,8 % — противоречие.")
    assert told[1].endswith("ОГЭ, физика, 2023 — названо низким, чисел нет.")


def test_conditions_are_external_and_findings_internal() -> None:
    conditions = (ToldFact("Сельская школа.", "форма.xlsx"),)
    findings = (ToldFact("Нет плана.", "проверка"),)
    assert lines(conditions=conditions, findings=findings) == [
        ("external", "Сельская школа.", "форма.xlsx"),
        ("internal", "Нет плана.", "проверка"),
    ]


def test_evidence_counts_from_medium_significance_on() -> None:
    at_cut, below, unknown = Fraction(1, 3), Fraction(333, 1000), None
    (line,) = lines(evidences=tuple(evidence(one) for one in (at_cut, below, unknown)))
    assert line == (
        "internal",
        (
            "Возможный фактор: низкий уровень вовлечённости родителей (значимость средняя). "
            "Откликается 1 из 10 родителей."
        ),
        "форма.xlsx",
    )
    ((_, text, _),) = lines(evidences=(evidence(Fraction(1), weakness="ответили трое"),))
    assert "значимость высокая" in text
    assert text.endswith("Оговорка: ответили трое.")


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: result(participants=2, low=3),
        lambda: result(participants=0, low=0),
        lambda: ToldFact("", "проверка"),
        lambda: ToldFact("Нет плана.", ""),
        lambda: CauseFacts(results=(result(),)),
    ],
)
def test_what_cannot_be_is_not_built(impossible) -> None:
    with pytest.raises(AssertionError):
        impossible()
