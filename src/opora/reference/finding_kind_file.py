"""A file of finding kinds → catalogues of years."""

from opora.reference.finding_kind import FindingCatalogue, FindingKind
from opora.reference.publication import provenance_of
from opora.reference.status import Status
from opora.reference.table_entry import TableEntry

_FILE_KEYS = ("id", "title", "kinds", "publications")
_KIND_KEYS = ("id", "title", "status")
_PUBLICATION_KEYS = ("source", "status", "valid_years", "note", "counted")


def finding_catalogues_of(name: str, content: bytes) -> tuple[FindingCatalogue, ...]:
    """The catalogues of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    known = {kind.kind_id: kind for kind in map(_kind, file.entries("kinds", _KIND_KEYS))}

    def counted(ids: list[str]) -> tuple[FindingKind, ...]:
        return tuple(known[kind_id] for kind_id in ids)

    return tuple(
        FindingCatalogue(
            catalogue_id=file.take("id", str),
            title=file.take("title", str),
            kinds=publication.take("counted", counted),
            provenance=provenance_of(publication),
        )
        for publication in file.entries("publications", _PUBLICATION_KEYS)
    )


def _kind(entry: TableEntry) -> FindingKind:
    return FindingKind(
        kind_id=entry.take("id", str),
        title=entry.take("title", str),
        status=entry.take("status", Status),
    )
