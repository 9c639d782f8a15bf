"""A file of mark scales → scales."""

from collections.abc import Mapping
from typing import Any

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.reference.mark_band import MarkBand
from opora.reference.mark_scale import MARKS, MarkScale
from opora.reference.publication import PUBLICATION_KEYS, known_subject_name, provenance_of
from opora.reference.requirement import Requirement
from opora.reference.scored_part import ScoredPart
from opora.reference.table_entry import TableEntry
from opora.reference.whole_number import whole_number

_SCALE_KEYS = ("subject", "grade", "max_score", "bands", "requires")
_CONDITIONAL_MARKS = MARKS[1:]  # whoever gets no other mark gets «2»


def mark_scales_of(name: str, content: bytes) -> tuple[MarkScale, ...]:
    """The scales of one file in its order; refuses what is not a whole scale, with its place."""
    file = TableEntry.of_file(name, content, ("kind", "publications"))
    kind = file.take("kind", ProcedureKind)
    return tuple(
        _scale(kind, publication, entry)
        for publication in file.entries("publications", (*PUBLICATION_KEYS, "scales"))
        for entry in publication.entries("scales", _SCALE_KEYS)
    )


def _scale(kind: ProcedureKind, publication: TableEntry, entry: TableEntry) -> MarkScale:
    subject = entry.take("subject", known_subject_name)
    grade = entry.take_if_any("grade", whole_number)
    requirements = entry.take_if_any("requires", _requirements) or {}
    scale = MarkScale(
        identity=ProcedureIdentity(kind, subject, grade),
        bands=entry.take("bands", lambda bands: _bands(bands, requirements)),
        provenance=provenance_of(publication),
        region=publication.take_if_any("region", str),
    )
    # Stated twice in the file, as in the source: a slip in the last bound would not show otherwise.
    entry.take("max_score", lambda value: _equal(value, scale.max_score))
    return scale


def _bands(
    bands: Mapping[int, list[int]], requirements: Mapping[int, Requirement]
) -> tuple[MarkBand, ...]:
    return tuple(_band(mark, requirements.get(mark), *bounds) for mark, bounds in bands.items())


def _band(mark: int, requirement: Requirement | None, lowest: int, highest: int) -> MarkBand:
    return MarkBand(mark, whole_number(lowest), whole_number(highest), requirement)


def _requirements(data: Mapping[int, Mapping[str, Any]]) -> dict[int, Requirement]:
    if strangers := set(data) - set(_CONDITIONAL_MARKS):
        raise ValueError(strangers)
    return {mark: _requirement(**condition) for mark, condition in data.items()}


def _requirement(part: str, min_points: int) -> Requirement:
    return Requirement(ScoredPart(part), whole_number(min_points))


def _equal(value: int, expected: int) -> int:
    if value != expected:
        raise ValueError(value)
    return value
