"""Rows of a file of outcomes → outcomes; strict on every value, all faults told at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from opora.domain.errors import OporaError
from opora.domain.marks import Marks
from opora.domain.outcome import Outcome
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school import School
from opora.domain.season import Season
from opora.domain.subject import known_subject
from opora.exchange import stored_values
from opora.exchange.outcomes_schema import SCHEMA
from opora.exchange.stable_id import outcome_id, provisional_code


def _season(value: Any) -> Season | None:
    return Season(value) if stored_values.text(value) else None


_PARSERS: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(
        (
            *("outcome_id", "school_name", "municipality", "region", "school_kind", "subject"),
            "source",
        ),
        stored_values.text,
    ),
    **dict.fromkeys(
        (
            *("year", "school_year", "grade", "participants_grade", "participants", "low"),
            *("mark_2", "mark_3", "mark_4", "mark_5", "printed_decimals"),
        ),
        stored_values.whole,
    ),
    **dict.fromkeys(("mean_score", "max_score"), stored_values.real),
    **dict.fromkeys(("before_resits", "stated_low"), stored_values.flag),
    "school_code": stored_values.code,
    "season": _season,
    "kind": ProcedureKind,
    "printed_share": stored_values.real,
    "problem_ids": stored_values.identifiers,
}
_NEVER_EMPTY = ("school_name", "year", "subject")


def read_rows(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], file: str
) -> tuple[Outcome, ...]:
    """All outcomes in the order of the file. Raises ``OporaError`` with every fault found."""
    missing = [column.name for column in SCHEMA if column.required and column.name not in columns]
    if missing:
        raise OporaError(
            *(
                f"Файл «{file}»: нет столбца «{name}»; без него файл не читается."
                for name in missing
            )
        )
    outcomes: list[Outcome] = []
    faults: list[str] = []
    for number, row in enumerate(rows, start=1):
        place = f"{file}, строка {number}"
        try:
            outcomes.append(_outcome(dict(zip(columns, row, strict=True)), place))
        except OporaError as fault:
            faults.extend(fault.sentences)
    faults.extend(_repeated(outcomes, file))
    if faults:
        raise OporaError(*faults)
    return tuple(outcomes)


def _outcome(row: Mapping[str, Any], place: str) -> Outcome:
    values = _parsed(row, place)
    try:
        return _built(values, place)
    except OporaError as fault:
        raise OporaError(*(_placed(sentence, place) for sentence in fault.sentences)) from fault


def _placed(sentence: str, place: str) -> str:
    return sentence if sentence.startswith(place) else f"{place}: {sentence}"


def _parsed(row: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Every column of the schema as its own type; a missing column reads as null."""
    values: dict[str, Any] = {}
    faults = []
    for column in SCHEMA:
        value = row.get(column.name)
        try:
            values[column.name] = _PARSERS[column.name](value)
        except ValueError:
            faults.append(f"{place}, столбец «{column.name}»: значение «{value}» недопустимо.")
            continue
        if column.name in _NEVER_EMPTY and not values[column.name]:
            faults.append(f"{place}, столбец «{column.name}»: значения нет, а оно обязательно.")
    if faults:
        raise OporaError(*faults)
    return values


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
        printed_share=stored_values.share(values["printed_share"], values["printed_decimals"]),
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


def _repeated(outcomes: Iterable[Outcome], file: str) -> list[str]:
    """Faults of a file in which one result stands twice: it would be counted twice."""
    first: dict[object, Outcome] = {}
    faults = []
    for outcome in outcomes:
        held = (outcome.school.code, outcome.procedure, outcome.before_resits)
        for key in (outcome.outcome_id, held):
            if first.setdefault(key, outcome) is not outcome:
                faults.append(
                    f"Файл «{file}»: результат «{outcome.procedure.title}» школы "
                    f"«{outcome.school.name}» стоит дважды (номер {outcome.outcome_id})."
                )
                break
    return faults
