"""The catalogues of risk factors that come with the method."""

from functools import cache

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.packaged_tables import packaged_tables
from opora.reference.risk_factor import RiskCatalogue
from opora.reference.risk_factor_file import risk_catalogues_of


@cache
def risk_catalogues() -> tuple[RiskCatalogue, ...]:
    """All catalogues, loaded and checked once."""
    return tuple(
        catalogue
        for name, content in packaged_tables("risk_factors")
        for catalogue in risk_catalogues_of(name, content)
    )


def risk_catalogue_for(year: SchoolYear) -> RiskCatalogue:
    """The catalogue of a school year; refuses a year for which there is none."""
    for catalogue in risk_catalogues():
        if year in catalogue.provenance.valid_years:
            return catalogue
    raise OporaError(f"Для {year} учебного года нет перечня факторов риска: выберите другой год.")
