"""A file of cause headings → catalogues of years."""

from opora.reference.cause_heading import CauseCatalogue, CauseHeading
from opora.reference.publication import provenance_of
from opora.reference.status import Status
from opora.reference.table_entry import TableEntry

_FILE_KEYS = ("id", "title", "headings", "publications")
_HEADING_KEYS = ("id", "title", "status", "asks")
_PUBLICATION_KEYS = ("source", "status", "valid_years", "note", "counted")


def cause_catalogues_of(name: str, content: bytes) -> tuple[CauseCatalogue, ...]:
    """The catalogues of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    known = {
        heading.heading_id: heading
        for heading in map(_heading, file.entries("headings", _HEADING_KEYS))
    }

    def counted(ids: list[str]) -> tuple[CauseHeading, ...]:
        return tuple(known[heading_id] for heading_id in ids)

    return tuple(
        CauseCatalogue(
            catalogue_id=file.take("id", str),
            title=file.take("title", str),
            headings=publication.take("counted", counted),
            provenance=provenance_of(publication),
        )
        for publication in file.entries("publications", _PUBLICATION_KEYS)
    )


def _heading(entry: TableEntry) -> CauseHeading:
    return CauseHeading(
        heading_id=entry.take("id", str),
        title=entry.take("title", str),
        asks=entry.take("asks", str),
        status=entry.take("status", Status),
    )
