"""Schools under adverse social conditions as one flat table."""

from collections.abc import Sequence
from fractions import Fraction

from opora.identification.adverse_conditions import AdverseConditions
from opora.identification.adverse_phrase import missing_phrase, tenths
from opora.identification.result_table import Cell, FlatTable
from opora.reference.adverse_index import AdverseIndex


def adverse_table(schools: Sequence[AdverseConditions], index: AdverseIndex) -> FlatTable:
    """A row a school: the answer, both ends of the index, what every factor adds."""
    header = (
        "Школа",
        "Муниципалитет",
        "Код школы",
        "Решение",
        "Индекс, не менее",
        "Индекс, не более",
        "Порог",
        *(f"Вклад: {factor.title}" for factor in index.factors),
        "Неизвестно",
        "Насколько подтверждены веса",
        "Источник ответов",
    )
    return FlatTable("ШНСУ", header, tuple(_row(one) for one in schools))


def _row(conditions: AdverseConditions) -> tuple[Cell, ...]:
    school, index = conditions.school, conditions.index
    return (
        school.name,
        school.municipality,
        school.lasting_code or "",
        conditions.standing.russian,
        _points(conditions.lowest),
        _points(conditions.highest),
        _points(index.threshold),
        *(_points(finding.contribution) for finding in conditions.findings),
        missing_phrase(conditions),
        index.provenance.status.russian,
        conditions.form.source if conditions.form else "",
    )


def _points(value: Fraction | None) -> float | None:
    """Points are no share: a number of a spreadsheet, to one decimal."""
    return None if value is None else float(tenths(value))
