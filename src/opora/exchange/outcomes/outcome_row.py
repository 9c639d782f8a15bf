"""One outcome ↔ one row of the file, in the order of the schema."""

from collections.abc import Mapping
from typing import Any

from opora.domain.errors import OporaError
from opora.domain.marks import Marks
from opora.domain.outcome import Outcome
from opora.domain.procedure import Procedure
from opora.domain.school import School
from opora.domain.subject import known_subject
from opora.exchange.outcomes.typed_cells import printed_share, typed_cells
from opora.exchange.stable_id import outcome_id, provisional_code

Stored = str | int | float | bool | list[str] | None


def outcome_cells(outcome: Outcome) -> tuple[Stored, ...]:
    """The cells of an outcome; unknown values are ``None``."""
    school, procedure, marks = outcome.school, outcome.procedure, outcome.marks
    share = outcome.printed_share
    return (
        outcome.outcome_id,
        school.code,
        school.name,
        school.municipality,
        school.region,
        school.kind,
        procedure.year,
        procedure.season.value if procedure.season else None,
        procedure.school_year.closing,
        procedure.kind.value,
        procedure.subject,
        procedure.grade,
        procedure.participants_grade,
        outcome.before_resits,
        outcome.participants,
        outcome.low,
        *((marks.mark_2, marks.mark_3, marks.mark_4, marks.mark_5) if marks else (None,) * 4),
        outcome.mean_score,
        outcome.max_score,
        outcome.stated_low,
        float(share.share) if share else None,
        share.decimals if share else None,
        list(outcome.problem_ids),
        outcome.source,
    )


def outcome_of_cells(cells: Mapping[str, Any], place: str) -> Outcome:
    """The outcome of a row, its cells by the names of their columns.

    Raises ``OporaError`` with every wrong value; a column that is not there reads as null.
    """
    values = typed_cells(cells, place)
    try:
        return _built(values, place)
    except OporaError as fault:
        raise OporaError(*(f"{place}: {sentence}" for sentence in fault.sentences)) from fault


def _built(values: Mapping[str, Any], place: str) -> Outcome:
    school = _school(values)
    procedure = _procedure(values)
    marks = _marks(values)
    participants, low = values["participants"], values["low"]
    if marks:
        # As readers of templates do: a full set of marks says what is not stated beside it.
        participants = marks.total if participants is None else participants
        low = marks.mark_2 if low is None else low
    before_resits = values["before_resits"]
    return Outcome(
        outcome_id=values["outcome_id"]
        or outcome_id(school.code, procedure, before_resits=before_resits),
        school=school,
        procedure=procedure,
        source=values["source"] or place,
        participants=participants,
        low=low,
        marks=marks,
        mean_score=values["mean_score"],
        max_score=values["max_score"],
        before_resits=before_resits,
        stated_low=bool(values["stated_low"]),
        printed_share=printed_share(values["printed_share"], values["printed_decimals"]),
        problem_ids=values["problem_ids"],
    )


def _school(values: Mapping[str, Any]) -> School:
    name, municipality = values["school_name"], values["municipality"]
    return School(
        code=values["school_code"] or provisional_code(municipality, name),
        name=name,
        municipality=municipality,
        region=values["region"],
        kind=values["school_kind"] or None,
    )


def _procedure(values: Mapping[str, Any]) -> Procedure:
    procedure = Procedure(
        year=values["year"],
        season=values["season"],
        kind=values["kind"],
        subject=known_subject(values["subject"]) or values["subject"],
        grade=values["grade"],
        participants_grade=values["participants_grade"],
    )
    stated, derived = values["school_year"], procedure.school_year.closing
    if stated is not None and stated != derived:
        raise OporaError(
            f"учебный год {stated} не подходит к процедуре: по году и сезону это {derived}."
        )
    return procedure


def _marks(values: Mapping[str, Any]) -> Marks | None:
    marks = [values[f"mark_{mark}"] for mark in range(2, 6)]
    if all(mark is None for mark in marks):
        return None
    if None in marks:
        raise OporaError("указаны не все четыре отметки; нужны все или ни одной.")
    return Marks(*marks)
