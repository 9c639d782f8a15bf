"""A file of minimums → minimums."""

from opora.domain.procedure_kind import ProcedureKind
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.publication import PUBLICATION_KEYS, known_subject_name, provenance_of
from opora.reference.table_entry import TableEntry
from opora.reference.whole_number import whole_number

# No region: the rule of the lists goes by the specification's minimum (domain facts § 7).
_PUBLICATION_KEYS = tuple(key for key in PUBLICATION_KEYS if key != "region")
ALL_SUBJECTS = "all"


def minimums_of(name: str, content: bytes) -> tuple[Minimum, ...]:
    """The minimums of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, ("kind", "publications"))
    kind = file.take("kind", ProcedureKind)
    return tuple(
        Minimum(
            kind=kind,
            subjects=entry.take("subjects", _subjects),
            measure=entry.take("measure", Measure),
            value=entry.take("value", whole_number),
            provenance=provenance_of(publication),
        )
        for publication in file.entries("publications", (*_PUBLICATION_KEYS, "minimums"))
        for entry in publication.entries("minimums", ("subjects", "measure", "value"))
    )


def _subjects(value: str | list[str]) -> tuple[str, ...] | None:
    return None if value == ALL_SUBJECTS else tuple(map(known_subject_name, value))
