"""A run as flat tables for spreadsheets: schools, results, the rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from opora.identification.criterion_finding import Finding
from opora.identification.explanation import explain
from opora.identification.identify import Identification
from opora.identification.membership import Place
from opora.identification.procedure_phrase import result_phrase
from opora.identification.robustness import ResultRobustness
from opora.identification.school_record import AssessedProcedure, Standing
from opora.identification.school_result import SchoolResult
from opora.rulesets.ruleset import Reading

Cell = str | int | float | Fraction | None


@dataclass(frozen=True)
class FlatTable:
    """A titled table; every row is as long as ``header``. A ``Fraction`` cell is a share."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_SCHOOLS = (
    "Прочтение",
    "Код школы",
    "Школа",
    "Муниципалитет",
    "Решение по правилу",
    "Выполненные критерии",
    "Нельзя определить",
    "Категория",
    "Основание",
    "Низкие результаты",
    "Участников до иного решения",
    "Вероятность попасть в список случайно",
    "Замечания к данным",
    "В полученных списках",
    "Статус списка",
)
_RESULTS = (
    "Код школы",
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


def flat_tables(run: Identification) -> tuple[FlatTable, ...]:
    """Sheets of the workbook; the first one alone is the CSV."""
    schools = [
        _school_row(run, reading, result)
        for reading, results in run.results.items()
        for result in results
    ]
    return (
        FlatTable("Школы", _SCHOOLS, tuple(schools)),
        FlatTable("Результаты", _RESULTS, tuple(_result_rows(run))),
        FlatTable("Правило", ("Что", "Значение"), tuple(_rule_rows(run))),
    )


def status_of_list(run: Identification) -> str:
    """What the list may be called: a scenario is never official, a computed list is computed."""
    if run.terms.scenario is None:
        return "расчётный список"
    return "СЦЕНАРИЙ — не официальный список"


def place_phrase(place: Place) -> str:
    """«Федеральный список: список», with the category where the list has one."""
    entry = place.entry
    category = f", {entry.category}" if entry.category else ""
    return f"{place.list_title}: {entry.place.russian}{category}"


def _school_row(run: Identification, reading: Reading, result: SchoolResult) -> tuple[Cell, ...]:
    school, robustness = result.record.school, result.robustness
    chance = robustness.chance_by_luck
    return (
        reading.title,
        school.code,
        school.name,
        school.municipality,
        result.verdict.russian,
        _titles(result, Finding.MET),
        _titles(result, Finding.UNDECIDABLE),
        result.severity.title if result.severity else "",
        explain(result).reason,
        "; ".join(result_phrase(p) for p in result.low_procedures),
        robustness.distance.pupils if robustness.distance else None,
        None if chance is None else Fraction(str(round(chance, 6))),
        " ".join(problem.message for problem in result.problems),
        "; ".join(place_phrase(place) for place in run.membership.of(school)),
        status_of_list(run),
    )


def _titles(result: SchoolResult, finding: Finding) -> str:
    return ", ".join(f.criterion.title for f in result.with_finding(finding))


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
        school.code,
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
    return tuple(Fraction(str(round(value, 6))) for value in values)


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
