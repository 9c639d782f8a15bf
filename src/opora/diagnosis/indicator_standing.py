"""Every indicator of a school among the schools that it is compared with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from opora.diagnosis.comparable_schools import (
    ComparableSchools,
    NoComparison,
    comparable_schools_of_all,
)
from opora.diagnosis.indicator_spread import IndicatorSpread, spread_of
from opora.domain.context_form import ContextForm
from opora.reference.indicator_reading import IndicatorReading
from opora.reference.likeness import Likeness
from opora.reference.risk_indicator import RiskIndicator, RiskIndicators

_Readings: TypeAlias = Mapping[str, Mapping[str, IndicatorReading]]
"""Code of the school → name of the indicator → what it is there."""


@dataclass(frozen=True)
class IndicatorStanding:
    """``answered`` of ``compared`` comparable schools tell the indicator.

    ``spread`` is ``None`` where the school does not tell it, where too few others do, and where
    the school is compared with none.
    """

    factor_id: str
    indicator: RiskIndicator
    reading: IndicatorReading
    spread: IndicatorSpread | None
    answered: int
    compared: int

    @property
    def risk(self) -> Fraction | None:
        """The share of risk; ``None`` where nothing is told."""
        return self.spread.risk if self.spread else None


def indicator_standings(
    found: ComparableSchools | NoComparison, indicators: RiskIndicators
) -> tuple[IndicatorStanding, ...]:
    """Every indicator of the year, in the order of the factors."""
    others = found.nearest if isinstance(found, ComparableSchools) else ()
    forms = (found.form, *(other.form for other in others))
    return tuple(_standings(found, indicators, _read(forms, indicators)))


def indicator_standings_of_all(
    forms: Sequence[ContextForm], indicators: RiskIndicators, likeness: Likeness
) -> tuple[tuple[IndicatorStanding, ...], ...]:
    """The same for every form, in their order; every form is read once."""
    readings = _read(forms, indicators)
    compared = comparable_schools_of_all(forms, likeness)
    return tuple(tuple(_standings(found, indicators, readings)) for found in compared)


def _read(forms: Iterable[ContextForm], indicators: RiskIndicators) -> _Readings:
    told = indicators.all
    return {
        form.school.code: {one.indicator_id: one.reading(form.answers) for one in told}
        for form in forms
    }


def _standings(
    found: ComparableSchools | NoComparison, indicators: RiskIndicators, readings: _Readings
) -> Iterator[IndicatorStanding]:
    for factor_id, of_factor in indicators.by_factor:
        for indicator in of_factor:
            yield _standing(found, factor_id, indicator, readings)


def _standing(
    found: ComparableSchools | NoComparison,
    factor_id: str,
    indicator: RiskIndicator,
    readings: _Readings,
) -> IndicatorStanding:
    reading = readings[found.form.school.code][indicator.indicator_id]
    if isinstance(found, NoComparison):
        return IndicatorStanding(factor_id, indicator, reading, None, 0, 0)
    told = (readings[one.form.school.code][indicator.indicator_id].value for one in found.nearest)
    others = [value for value in told if value is not None]
    spread = None
    if reading.value is not None and len(others) >= found.likeness.fewest:
        spread = spread_of(indicator, reading.value, others)
    return IndicatorStanding(factor_id, indicator, reading, spread, len(others), len(found.nearest))
