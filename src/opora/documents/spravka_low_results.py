"""Tables of low and of uncounted results, each school named once."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from opora.documents.content import Block, Column, Row, Table
from opora.identification.identify import Identification
from opora.identification.procedure_phrase import contradiction_phrase
from opora.identification.robustness import ResultRobustness
from opora.identification.robustness_phrase import (
    interval_phrase,
    short_percent,
    small_percent,
)
from opora.identification.school_result import SchoolResult
from opora.language.numbers import count_of, percent


def low_results_table(
    run: Identification, results: Sequence[SchoolResult], caption: str
) -> tuple[Block, ...]:
    """Counts, interval and probability of every low result; nothing without low results."""
    rows = tuple(_low_rows(run, results))
    if not rows:
        return ()
    threshold = short_percent(run.terms.ruleset.threshold)
    columns = (
        Column("Школа", 7),
        Column("Процедура", 7),
        Column("Ниже минимума", 6),
        Column("Интервал 95 %", 5),
        Column(f"Вероятность, что истинная доля не ниже {threshold}", 6),
    )
    return (Table(caption, columns, rows),)


def uncounted_results_table(
    run: Identification, results: Sequence[SchoolResult], caption: str
) -> tuple[Block, ...]:
    """Results that the rule did not count, each with the reason; nothing where all were counted."""
    rows = tuple(_uncounted_rows(run, results))
    if not rows:
        return ()
    columns = (Column("Школа", 5), Column("Процедура", 5), Column("Почему не учтено", 7))
    return (Table(caption, columns, rows),)


def _low_rows(run: Identification, results: Sequence[SchoolResult]) -> Iterator[Row]:
    for result in results:
        school = run.label(result.record.school)
        for robustness in result.robustness.results:
            if robustness.procedure in result.low_procedures:
                yield _low_row(school, robustness)
                school = ""


def _low_row(school: str, robustness: ResultRobustness) -> Row:
    outcome = robustness.procedure.outcome
    low, participants = robustness.procedure.counts
    contradiction = contradiction_phrase(outcome)
    title = outcome.procedure.title
    return Row(
        (
            school,
            f"{title}; {contradiction}" if contradiction else title,
            f"{count_of(low, participants)} ({percent(Fraction(low, participants))})",
            interval_phrase(robustness),
            small_percent(robustness.probability_low),
        )
    )


def _uncounted_rows(run: Identification, results: Sequence[SchoolResult]) -> Iterator[Row]:
    for result in results:
        school = run.label(result.record.school)
        for procedure in result.record.procedures:
            if procedure.why:
                yield Row((school, procedure.outcome.procedure.title, procedure.why))
                school = ""
