"""A file of weights → indexes of adverse social conditions and their worked examples."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from opora.reference.adverse_index import AdverseFactor, AdverseIndex
from opora.reference.factor_worth_file import exact, first_known_of, share_of
from opora.reference.publication import provenance_of
from opora.reference.table_entry import TableEntry

_FILE_KEYS = ("id", "title", "publications", "examples")
_PUBLICATION_KEYS = ("source", "status", "valid_years", "note", "threshold", "factors", "not_asked")
_FACTOR_KEYS = ("name", "title", "weight", "first_known", "share")


def adverse_indexes_of(name: str, content: bytes) -> tuple[AdverseIndex, ...]:
    """The indexes of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    return tuple(
        AdverseIndex(
            index_id=file.take("id", str),
            title=file.take("title", str),
            factors=tuple(map(_factor, publication.entries("factors", _FACTOR_KEYS))),
            threshold=publication.take("threshold", exact),
            not_asked=publication.take("not_asked", tuple),
            provenance=provenance_of(publication),
            sha256=sha256(content).hexdigest(),
        )
        for publication in file.entries("publications", _PUBLICATION_KEYS)
    )


def examples_of(name: str, content: bytes) -> tuple[Mapping[str, Any], ...]:
    """The worked examples of one file as data."""
    keys = ("title", "answers", "lowest", "highest", "standing")
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    return tuple(entry.data for entry in file.entries("examples", keys))


def _factor(entry: TableEntry) -> AdverseFactor:
    return AdverseFactor(
        name=entry.take("name", str),
        title=entry.take("title", str),
        weight=entry.take("weight", exact),
        rule=entry.take_if_any("share", share_of) or first_known_of(entry),
    )
