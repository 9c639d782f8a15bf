"""Indicators as cells of a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.diagnosis.indicator_evidence import indicator_weakness
from opora.diagnosis.indicator_phrase import standing_sentence
from opora.diagnosis.indicator_standing import IndicatorStanding
from opora.exchange.csv_table import Cell
from opora.reference.factor_worth import ShareWorth
from opora.reference.indicator_reading import IndicatorReading
from opora.reference.risk_indicator import RiskIndicator
from opora_web.diagnosis.school_conditions import SchoolConditions

STANDING_COLUMNS = (
    *("Школа", "Учебный год", "Фактор", "Показатель", "Что хуже"),
    *("Значение", "Нижняя четверть", "Медиана", "Верхняя четверть"),
    *("Благоприятнее у", "Так же у", "Сопоставимых школ с ответом"),
    *("Риск", "Словами", "Оговорки"),
)


@dataclass(frozen=True)
class StandingRow:
    """One indicator of one school with what it was compared with."""

    standing: IndicatorStanding
    conditions: SchoolConditions


def reading_cell(indicator: RiskIndicator, reading: IndicatorReading) -> Cell:
    """A share as a percentage, a number as a number, an option in words; empty where unknown."""
    if reading.value is None:
        return None
    if not indicator.is_number:
        return reading.told.removeprefix(indicator.told).strip()
    return _number(indicator, reading.value)


def standing_cells(row: StandingRow) -> Sequence[Cell]:
    """The cells in the order of ``STANDING_COLUMNS``."""
    standing, conditions = row.standing, row.conditions
    indicator, spread = standing.indicator, standing.spread
    return (
        conditions.found.form.school.name,
        str(conditions.year),
        conditions.catalogue.factor(standing.factor_id).title,
        indicator.title,
        indicator.adverse.russian if indicator.is_number else "",
        reading_cell(indicator, standing.reading),
        *_quartiles(standing),
        spread.better if spread else None,
        spread.same if spread else None,
        spread.known if spread else None,
        standing.risk,
        standing_sentence(standing, conditions.found),
        indicator_weakness(standing, conditions.found),
    )


def _quartiles(standing: IndicatorStanding) -> tuple[Cell, ...]:
    indicator, spread = standing.indicator, standing.spread
    if spread is None or not indicator.is_number:
        return None, None, None
    ends = (spread.lower, spread.median, spread.upper)
    return tuple(_number(indicator, value) for value in ends)


def _number(indicator: RiskIndicator, value: Fraction) -> Cell:
    return value if isinstance(indicator.rule, ShareWorth) else round(float(value), 2)
