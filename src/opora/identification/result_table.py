"""A run as flat tables for spreadsheets: schools, results, the rule."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.domain.problem import Problem
from opora.identification.explanation import explain
from opora.identification.identify import Identification
from opora.identification.membership import place_phrase
from opora.identification.robustness import ResultRobustness
from opora.identification.school_record import AssessedProcedure, Standing
from opora.identification.school_result import SchoolResult
from opora.identification.verdict_phrase import low_by_year, verdict_phrase

Cell = str | int | float | Fraction | None

_REASONS = ("Школа", "Муниципалитет", "Прочтение", "Решение", "Основание")
_REMARKS = (
    "Номер замечания",
    "Важность",
    "О чём",
    "Что не так и как исправить",
    "Файл",
    "Лист",
    "Строка",
)


@dataclass(frozen=True)
class FlatTable:
    """A titled table; every row is as long as ``header``. A ``Fraction`` cell is a share."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_RESULTS = (
    "Школа",
    "Муниципалитет",
    "Процедура",
    "Учебный год",
    "Ниже минимума",
    "Участников",
    "Доля ниже минимума",
    "Низкий результат",
    "Интервал 95 %, от",
    "Интервал 95 %, до",
    "Вероятность, что доля не ниже порога",
    "Как учтено",
    "Источник",
)


def flat_tables(run: Identification, problems: Sequence[Problem] = ()) -> tuple[FlatTable, ...]:
    """Sheets of the workbook; the first one alone is the CSV.

    ``problems`` are all remarks of reading, also those about rows that became no outcome.
    """
    about = subjects_of_remarks(run)
    return (
        FlatTable("Школы", _schools_header(run), tuple(_school_rows(run))),
        FlatTable("Основания", _REASONS, tuple(_reason_rows(run))),
        FlatTable("Результаты", _RESULTS, tuple(_result_rows(run))),
        FlatTable("Замечания", _REMARKS, tuple(_remark_row(p, about) for p in problems)),
        FlatTable("Правило", ("Что", "Значение"), tuple(_rule_rows(run))),
    )


def subjects_of_remarks(run: Identification) -> dict[str, str]:
    """Problem id → the school and procedure it is about, where it is about a result."""
    return {
        problem_id: f"{run.label(result.record.school)}, {assessed.outcome.procedure.title}"
        for result in next(iter(run.results.values()))
        for assessed in result.record.procedures
        for problem_id in assessed.outcome.problem_ids
    }


def status_of_list(run: Identification) -> str:
    """What the list may be called: see :attr:`Terms.list_status`."""
    return run.terms.list_status


def _schools_header(run: Identification) -> tuple[str, ...]:
    return (
        "Школа",
        "Муниципалитет",
        "Код школы",
        *(f"Решение: {reading.title}" for reading in run.results),
        "Низких результатов",
        "Участников до иного решения",
        "Вероятность попасть в список случайно",
        "Замечаний",
        "В полученных списках",
        "Статус списка",
    )


def _school_rows(run: Identification) -> Iterator[tuple[Cell, ...]]:
    """One row per school; distance and luck are those of the first reading."""
    for results in zip(*run.results.values(), strict=True):
        first = results[0]
        school, robustness = first.record.school, first.robustness
        yield (
            school.name,
            school.municipality,
            school.lasting_code or "",
            *(verdict_phrase(result) for result in results),
            low_by_year(first),
            robustness.distance.pupils if robustness.distance else None,
            _share(robustness.chance_by_luck),
            len(first.problems),
            "; ".join(place_phrase(place) for place in run.membership.of(school)),
            status_of_list(run),
        )


def _reason_rows(run: Identification) -> Iterator[tuple[Cell, ...]]:
    for results in zip(*run.results.values(), strict=True):
        for reading, result in zip(run.results, results, strict=True):
            school = result.record.school
            verdict, reason = verdict_phrase(result), explain(result).reason
            yield school.name, school.municipality, reading.title, verdict, reason


def _remark_row(problem: Problem, about: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        problem.problem_id,
        problem.severity.russian,
        about.get(problem.problem_id) or problem.school,
        problem.message,
        problem.file,
        problem.sheet,
        problem.row,
    )


def _share(probability: float | None) -> Fraction | None:
    return None if probability is None else Fraction(str(round(probability, 6)))


def _result_rows(run: Identification) -> Iterator[tuple[Cell, ...]]:
    # Results do not depend on the reading: a reading only says how low ones are added up.
    for result in next(iter(run.results.values())):
        honesty = {r.procedure: r for r in result.robustness.results}
        for procedure in result.record.procedures:
            yield _result_row(result, procedure, honesty.get(procedure))


def _result_row(
    result: SchoolResult, procedure: AssessedProcedure, honesty: ResultRobustness | None
) -> tuple[Cell, ...]:
    school, outcome = result.record.school, procedure.outcome
    return (
        school.name,
        school.municipality,
        outcome.procedure.title,
        str(procedure.year),
        outcome.low,
        outcome.participants,
        outcome.share_below_minimum,
        _lowness(result, procedure),
        *_honesty_cells(honesty),
        procedure.why or "учтено",
        outcome.source,
    )


def _lowness(result: SchoolResult, procedure: AssessedProcedure) -> str:
    if procedure.standing is not Standing.COUNTED:
        return "не определено"
    return "да" if procedure in result.low_procedures else "нет"


def _honesty_cells(honesty: ResultRobustness | None) -> tuple[Cell, ...]:
    if honesty is None:
        return (None, None, None)
    values = (honesty.interval.lower, honesty.interval.upper, honesty.probability_low)
    return tuple(_share(value) for value in values)


def _rule_rows(run: Identification) -> Iterator[tuple[Cell, ...]]:
    ruleset = run.terms.ruleset
    yield "Статус списка", status_of_list(run)
    yield "Набор правил", f"{ruleset.ruleset_id}, версия {ruleset.version}"
    yield "Название", ruleset.title
    yield "Основание", ruleset.basis
    yield "Насколько подтверждено", ruleset.confirmed
    yield "Контрольная сумма", ruleset.sha256
    yield "Последний оценённый учебный год", str(run.terms.year)
    yield "Формулировка", ruleset.wording
    for criterion in ruleset.criteria:
        yield criterion.title, criterion.wording
    for reading in run.terms.readings:
        yield "Прочтение", reading.title
    for change in run.terms.scenario.descriptions() if run.terms.scenario else ():
        yield "Изменено в сценарии", change
    for definition in run.terms.risk_definitions:
        yield "Зона риска (не подтверждено)", definition.title
    for note in ruleset.notes:
        yield "Примечание", note
