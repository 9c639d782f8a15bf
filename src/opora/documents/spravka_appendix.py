"""Appendices of the справка: every result with its source, and what the list was made with."""

from opora.documents.content import Align, Appendix, Block, Column, Row, Table
from opora.documents.spravka_scope import any_results
from opora.identification.identify import Identification
from opora.identification.procedure_phrase import counts_phrase
from opora.identification.result_table import status_of_list
from opora.identification.school_record import AssessedProcedure, Standing
from opora.identification.school_result import SchoolResult
from opora.language.numbers import percent


def appendices(run: Identification) -> tuple[Block, ...]:
    """All results of all schools, then the particulars of the computation."""
    rows = tuple(
        _result_row(result, procedure)
        for result in any_results(run)
        for procedure in result.record.procedures
    )
    results = Table(
        "Все результаты и как они учтены",
        (
            Column("Школа", 5),
            Column("Процедура", 5),
            Column("Ниже минимума", 4),
            Column("Низкий результат", 2),
            Column("Как учтено", 4),
            Column("Источник", 4),
        ),
        rows,
        wide=True,
    )
    return (
        Appendix("Результаты школ"),
        results,
        Appendix("Сведения о расчёте"),
        _particulars(run),
    )


def _result_row(result: SchoolResult, procedure: AssessedProcedure) -> Row:
    outcome = procedure.outcome
    is_counted = procedure.standing is Standing.COUNTED
    low = ("да" if procedure in result.low_procedures else "нет") if is_counted else "—"
    return Row(
        (
            result.record.school.name,
            outcome.procedure.title,
            counts_phrase(outcome),
            low,
            procedure.why or "учтено",
            outcome.source,
        )
    )


def _in_groups(digest: str) -> str:
    """Eight signs a group: a line that cannot break would squeeze the other column."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def _particulars(run: Identification) -> Table:
    terms = run.terms
    ruleset = terms.ruleset
    facts = (
        ("Статус списка", status_of_list(run)),
        ("Набор правил", f"{ruleset.ruleset_id}, версия {ruleset.version}"),
        ("Контрольная сумма набора правил (SHA-256)", _in_groups(ruleset.sha256)),
        ("Последний оценённый учебный год", str(terms.year)),
        ("Принятая доля неуспеха для случайного попадания", percent(terms.luck_rate, 0)),
    )
    return Table(
        "Чем и как получен список",
        (Column("Что", 3), Column("Значение", 5, Align.LEFT)),
        tuple(Row(fact) for fact in facts),
    )
