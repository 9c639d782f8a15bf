"""The conditions of one school as its page shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any

from opora.charts.quartile_row import QuartileRow
from opora.charts.quartile_strip import NOTE, quartile_strip
from opora.diagnosis.comparable_schools import ComparableSchools
from opora.diagnosis.indicator_phrase import (
    comparison_weakness,
    reading_sentence,
    standing_sentence,
    standing_weakness,
)
from opora.diagnosis.indicator_standing import IndicatorStanding
from opora.diagnosis.likeness_phrase import conditions_phrase, likeness_phrase
from opora.reference.factor_worth import ShareWorth
from opora.reference.risk_factor import RiskFactor
from opora.reference.risk_indicator import RiskIndicator
from opora_web.diagnosis.school_conditions import SchoolConditions
from opora_web.registry.models import School
from opora_web.ui.chart_pair import ChartPair


@dataclass(frozen=True)
class ShownIndicator:
    """An indicator in words: value with its place, and how far to trust it."""

    title: str
    adverse: str
    sentence: str
    weakness: str
    risk: Fraction | None


@dataclass(frozen=True)
class ShownFactor:
    """A factor with its indicators; ``chart`` is ``None`` where there is nothing to draw."""

    title: str
    indicators: tuple[ShownIndicator, ...]
    chart: ChartPair | None


@dataclass(frozen=True)
class ShownNeighbour:
    """A comparable school that the person sees, and why it is comparable."""

    school: School
    why: str


@dataclass(frozen=True)
class ConditionsPage:
    """``hidden`` comparable schools are not in sight of the person; they are counted only."""

    conditions: SchoolConditions
    own: str
    weakness: str
    refusal: str
    note: str
    factors: tuple[ShownFactor, ...]
    unasked: tuple[RiskFactor, ...]
    neighbours: tuple[ShownNeighbour, ...]
    hidden: int


def conditions_page(conditions: SchoolConditions, user: Any) -> ConditionsPage:
    """Factors of the year in their order; names of schools only where the person sees them."""
    found = conditions.found
    neighbours: tuple[ShownNeighbour, ...] = ()
    hidden, refusal, own, weakness = 0, "", "", ""
    if isinstance(found, ComparableSchools):
        neighbours = _neighbours(found, user)
        hidden = len(found.nearest) - len(neighbours)
        own = conditions_phrase(found.form, found.likeness)
        weakness = comparison_weakness(found)
    else:
        refusal = found.reason
    asked = dict(conditions.indicators.by_factor)
    return ConditionsPage(
        conditions=conditions,
        own=own,
        weakness=weakness,
        refusal=refusal,
        note=NOTE,
        factors=tuple(_factors(conditions)),
        unasked=tuple(one for one in conditions.catalogue.factors if one.factor_id not in asked),
        neighbours=neighbours,
        hidden=hidden,
    )


def _factors(conditions: SchoolConditions) -> Iterator[ShownFactor]:
    for factor in conditions.catalogue.factors:
        own = [one for one in conditions.standings if one.factor_id == factor.factor_id]
        if own:
            shown = tuple(_indicator(one, conditions) for one in own)
            yield ShownFactor(factor.title, shown, _chart(factor.title, own))


def _indicator(standing: IndicatorStanding, conditions: SchoolConditions) -> ShownIndicator:
    # Why the school is compared with none stands once above, not in every row.
    sentence, weakness = reading_sentence(standing), ""
    if isinstance(conditions.found, ComparableSchools):
        sentence = standing_sentence(standing, conditions.found)
        weakness = standing_weakness(standing, conditions.found)
    return ShownIndicator(
        title=standing.indicator.title,
        adverse=standing.indicator.adverse.russian if standing.indicator.is_number else "",
        sentence=sentence,
        weakness=weakness,
        risk=standing.risk,
    )


def _chart(title: str, standings: Sequence[IndicatorStanding]) -> ChartPair | None:
    rows = [row for one in standings if (row := _row(one))]
    return ChartPair.drawn(partial(quartile_strip, title, rows)) if rows else None


def _row(standing: IndicatorStanding) -> QuartileRow | None:
    indicator, value, spread = standing.indicator, standing.reading.value, standing.spread
    if value is None or spread is None or not indicator.is_number:
        return None
    return QuartileRow(
        title=indicator.title,
        value=value,
        lower=spread.lower,
        median=spread.median,
        upper=spread.upper,
        printed=partial(_printed, indicator),
        compared=spread.known,
        whole=Fraction(1) if isinstance(indicator.rule, ShareWorth) else None,
    )


def _printed(indicator: RiskIndicator, value: Fraction) -> str:
    return indicator.printed(value) or ""


def _neighbours(found: ComparableSchools, user: Any) -> tuple[ShownNeighbour, ...]:
    """Those in sight of the person, the nearest first."""
    codes = [int(one.form.school.code) for one in found.nearest]
    seen = School.objects.visible_to(user).filter(pk__in=codes).select_related("municipality")
    in_sight = {str(school.pk): school for school in seen}
    return tuple(
        ShownNeighbour(
            in_sight[one.form.school.code], likeness_phrase(found.form, one, found.likeness)
        )
        for one in found.nearest
        if one.form.school.code in in_sight
    )
