"""The part of a dated table that one source has published for the same years."""

from collections.abc import Iterable
from typing import Any

from opora.domain.school_year import SchoolYear
from opora.domain.subject import SUBJECTS
from opora.reference.provenance import Provenance
from opora.reference.status import Status
from opora.reference.table_entry import TableEntry

PUBLICATION_KEYS = ("source", "status", "valid_years", "note", "region")


def provenance_of(publication: TableEntry) -> Provenance:
    """Source, status and years of everything that the publication holds."""
    return Provenance(
        source=publication.take("source", str),
        status=publication.take("status", Status),
        valid_years=publication.take("valid_years", _years),
        note=publication.take_if_any("note", str) or "",
    )


def known_subject_name(value: Any) -> str:
    """The subject as the program names it; ValueError for any other spelling."""
    if value not in SUBJECTS:
        raise ValueError(value)
    return str(value)


def _years(values: Iterable[int]) -> tuple[SchoolYear, ...]:
    return tuple(SchoolYear(year) for year in values)
