"""A file of conditions → by what schools are compared in which years."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from opora.reference.factor_worth_file import exact, first_known_of
from opora.reference.likeness import Doublings, Likeness, LikenessCriterion
from opora.reference.publication import provenance_of
from opora.reference.table_entry import TableEntry

_FILE_KEYS = ("id", "title", "publications")
_PUBLICATION_KEYS = (
    *("source", "status", "valid_years", "note"),
    *("neighbours", "fewest", "criteria"),
)
_CRITERION_KEYS = ("name", "title", "weight", "needed", "first_known", "doublings")


def likenesses_of(name: str, content: bytes) -> tuple[Likeness, ...]:
    """The publications of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    return tuple(
        Likeness(
            title=file.take("title", str),
            criteria=tuple(map(_criterion, publication.entries("criteria", _CRITERION_KEYS))),
            neighbours=publication.take("neighbours", int),
            fewest=publication.take("fewest", int),
            provenance=provenance_of(publication),
            sha256=sha256(content).hexdigest(),
        )
        for publication in file.entries("publications", _PUBLICATION_KEYS)
    )


def _criterion(entry: TableEntry) -> LikenessCriterion:
    return LikenessCriterion(
        name=entry.take("name", str),
        title=entry.take("title", str),
        weight=entry.take("weight", exact),
        is_needed=entry.take("needed", bool),
        rule=entry.take_if_any("doublings", _doublings) or first_known_of(entry),
    )


def _doublings(data: Mapping[str, Any]) -> Doublings:
    return Doublings(data["answer"], tuple(data["or_sum_of"]), int(data["whole"]))
