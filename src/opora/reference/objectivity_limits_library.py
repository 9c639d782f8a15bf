"""The limits of signs of objectivity that come with the method."""

from fractions import Fraction
from functools import cache

from opora.reference.objectivity_limits import ObjectivityLimits, SignLimits
from opora.reference.packaged_tables import packaged_tables
from opora.reference.status import Status
from opora.reference.table_entry import TableEntry

_FILE_KEYS = ("least_schools", "note", "signs")
_SIGN_KEYS = ("id", "title", "informative_from", "rough_from", "cut", "status", "source")


@cache
def objectivity_limits() -> ObjectivityLimits:
    """The packaged limits, loaded and checked once."""
    ((name, content),) = packaged_tables("objectivity")
    return objectivity_limits_of(name, content)


def objectivity_limits_of(name: str, content: bytes) -> ObjectivityLimits:
    """The limits of one file; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    return ObjectivityLimits(
        least_schools=file.take("least_schools", int),
        note=file.take("note", str),
        signs=tuple(_sign(entry) for entry in file.entries("signs", _SIGN_KEYS)),
    )


def _sign(entry: TableEntry) -> SignLimits:
    return SignLimits(
        sign_id=entry.take("id", str),
        title=entry.take("title", str),
        informative_from=entry.take("informative_from", int),
        rough_from=entry.take("rough_from", int),
        cut=entry.take("cut", Fraction),
        status=entry.take("status", Status),
        source=entry.take("source", str),
    )
