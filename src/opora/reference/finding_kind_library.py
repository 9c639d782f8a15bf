"""The catalogues of finding kinds that come with the method."""

from functools import cache

from opora.reference.finding_kind import FindingCatalogue
from opora.reference.finding_kind_file import finding_catalogues_of
from opora.reference.packaged_tables import packaged_tables


@cache
def finding_catalogues() -> tuple[FindingCatalogue, ...]:
    """All catalogues, loaded and checked once."""
    return tuple(
        catalogue
        for name, content in packaged_tables("finding_kinds")
        for catalogue in finding_catalogues_of(name, content)
    )
