"""The catalogues of cause headings that come with the method."""

from functools import cache

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.cause_heading import CauseCatalogue
from opora.reference.cause_heading_file import cause_catalogues_of
from opora.reference.packaged_tables import packaged_tables


@cache
def cause_catalogues() -> tuple[CauseCatalogue, ...]:
    """All catalogues, loaded and checked once."""
    return tuple(
        catalogue
        for name, content in packaged_tables("cause_headings")
        for catalogue in cause_catalogues_of(name, content)
    )


def cause_catalogue_for(year: SchoolYear) -> CauseCatalogue:
    """The headings of a school year; refuses a year for which there are none."""
    for catalogue in cause_catalogues():
        if year in catalogue.provenance.valid_years:
            return catalogue
    raise OporaError(f"Для {year} учебного года нет разделов анализа причин: выберите другой год.")
