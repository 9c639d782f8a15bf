"""A file of breaks of series → breaks."""

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.reference.publication import known_subject_name
from opora.reference.series_break import SeriesBreak
from opora.reference.status import Status
from opora.reference.table_entry import TableEntry
from opora.reference.whole_number import whole_number

_KEYS = ("subject", "grade", "first_year", "reason", "source", "status")


def series_breaks_of(name: str, content: bytes) -> tuple[SeriesBreak, ...]:
    """The breaks of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, ("kind", "breaks"))
    kind = file.take("kind", ProcedureKind)
    return tuple(
        SeriesBreak(
            kind=kind,
            subject=entry.take_if_any("subject", known_subject_name),
            grade=entry.take_if_any("grade", whole_number),
            first_year=entry.take("first_year", SchoolYear),
            reason=entry.take("reason", str),
            source=entry.take("source", str),
            status=entry.take("status", Status),
        )
        for entry in file.entries("breaks", _KEYS)
    )
