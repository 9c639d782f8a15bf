"""The indicators of risk factors that come with the method."""

from functools import cache

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.packaged_tables import packaged_tables
from opora.reference.risk_indicator import RiskIndicators
from opora.reference.risk_indicator_file import risk_indicators_of


@cache
def risk_indicators() -> tuple[RiskIndicators, ...]:
    """Those of all years, loaded and checked once."""
    return tuple(
        indicators
        for name, content in packaged_tables("risk_indicators")
        for indicators in risk_indicators_of(name, content)
    )


def risk_indicators_for(year: SchoolYear) -> RiskIndicators:
    """The indicators of a school year; refuses a year for which there are none."""
    for indicators in risk_indicators():
        if year in indicators.provenance.valid_years:
            return indicators
    raise OporaError(
        f"Для {year} учебного года нет показателей контекстной формы: выберите другой год."
    )
