"""A file of statements → the self-assessment of a teacher."""

from fractions import Fraction
from typing import Any

from opora.reference.publication import provenance_of
from opora.reference.table_entry import TableEntry
from opora.reference.teacher_self_assessment import DeficitGroup, SelfAssessment, Statement

_KEYS = (
    *("id", "title", "source", "status", "valid_years", "note"),
    *("answers", "moderate_from", "pronounced_from", "statements"),
)
_STATEMENT_KEYS = ("id", "group", "text")


def self_assessment_of(name: str, content: bytes) -> SelfAssessment:
    """The set of one file; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _KEYS)
    return SelfAssessment(
        assessment_id=file.take("id", str),
        title=file.take("title", str),
        statements=tuple(map(_statement, file.entries("statements", _STATEMENT_KEYS))),
        answers=file.take("answers", tuple),
        moderate_from=file.take("moderate_from", _exact),
        pronounced_from=file.take("pronounced_from", _exact),
        provenance=provenance_of(file),
    )


def _statement(entry: TableEntry) -> Statement:
    return Statement(
        statement_id=entry.take("id", str),
        group=entry.take("group", DeficitGroup),
        text=entry.take("text", str),
    )


def _exact(value: Any) -> Fraction:
    """«1/3» or a whole number; a binary fraction would move the boundary."""
    if isinstance(value, float):
        raise TypeError(value)
    return Fraction(value)
