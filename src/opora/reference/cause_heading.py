"""Headings of the analysis why a school got on a list, as dated reference data."""

from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.reference.provenance import Provenance
from opora.reference.status import Status


@dataclass(frozen=True)
class CauseHeading:
    """One heading; ``asks`` says in a Russian phrase what belongs under it."""

    heading_id: str
    title: str
    asks: str
    status: Status


@dataclass(frozen=True)
class CauseCatalogue:
    """The headings of some years in their order, with their source."""

    catalogue_id: str
    title: str
    headings: tuple[CauseHeading, ...]
    provenance: Provenance

    def __post_init__(self) -> None:
        """Refuse a heading that stands twice: its lines would stand twice as well."""
        ids = {one.heading_id for one in self.headings}
        titles = {one.title for one in self.headings}
        if len(ids) != len(self.headings) or len(titles) != len(self.headings):
            raise OporaError(f"{self.title}: один раздел назван дважды.")
