"""Indicators of a school as evidence of its risk factors."""

from collections.abc import Iterator, Sequence

from opora.diagnosis.comparable_schools import ComparableSchools, NoComparison
from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.diagnosis.indicator_phrase import (
    comparison_weakness,
    standing_sentence,
    standing_weakness,
)
from opora.diagnosis.indicator_standing import IndicatorStanding
from opora.reference.risk_factor import RiskCatalogue

ASKED = "контекстная форма"
NOT_ASKED = "Форма об этом не спрашивает."


def indicator_evidence(
    found: ComparableSchools | NoComparison,
    standings: Sequence[IndicatorStanding],
    catalogue: RiskCatalogue,
) -> tuple[Evidence, ...]:
    """Every indicator, then every factor of the catalogue about which the form does not ask."""
    told = [_of_indicator(one, found) for one in standings]
    return (*told, *_unasked(found, standings, catalogue))


def unasked_factors(
    standings: Sequence[IndicatorStanding], catalogue: RiskCatalogue
) -> tuple[str, ...]:
    """The factors of the catalogue that no indicator speaks for."""
    asked = {standing.factor_id for standing in standings}
    return tuple(one.factor_id for one in catalogue.factors if one.factor_id not in asked)


def _of_indicator(standing: IndicatorStanding, found: ComparableSchools | NoComparison) -> Evidence:
    return Evidence(
        factor_id=standing.factor_id,
        kind=EvidenceKind.INDICATOR,
        asked=ASKED,
        title=standing.indicator.title,
        risk=standing.risk,
        told=standing_sentence(standing, found),
        source=_source(found),
        weakness=_weakness(standing, found),
    )


def _weakness(standing: IndicatorStanding, found: ComparableSchools | NoComparison) -> str:
    if isinstance(found, NoComparison) or standing.spread is None:
        return ""
    reasons = (standing_weakness(standing, found), comparison_weakness(found))
    return "; ".join(filter(None, reasons))


def _unasked(
    found: ComparableSchools | NoComparison,
    standings: Sequence[IndicatorStanding],
    catalogue: RiskCatalogue,
) -> Iterator[Evidence]:
    for factor_id in unasked_factors(standings, catalogue):
        yield Evidence(
            factor_id=factor_id,
            kind=EvidenceKind.INDICATOR,
            asked=ASKED,
            title=catalogue.factor(factor_id).title,
            risk=None,
            told=NOT_ASKED,
            source=_source(found),
        )


def _source(found: ComparableSchools | NoComparison) -> str:
    return f"{ASKED} за {found.form.year} учебный год, {found.form.source}"
