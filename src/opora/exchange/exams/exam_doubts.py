"""What is remarked about a whole exam, or about participants beside one another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.exchange.exams.exam import place_seen_from
from opora.exchange.exams.exam_cells import is_known_status
from opora.exchange.exams.exam_table import ExamTable
from opora.exchange.guarded.cell_place import place_name
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.rules.about_exams import (
    ADDITIONAL_PERIOD,
    EXAM_MARK_DIFFERS_FROM_SCALE,
    NO_PUPIL_CODES,
    ODD_STATUS,
    PUPIL_IN_TWO_SCHOOLS,
    UNKNOWN_PROTOCOL_COLUMN,
    UNTITLED_PROTOCOL_COLUMN,
)
from opora.exchange.rules.about_pupils import PERSONAL_DATA_DROPPED
from opora.exchange.rules.rule import Remark
from opora.language.enumeration import joined
from opora.language.ranges import row_ranges
from opora.reference.mark_scale import MarkScale
from opora.reference.reference_tables import ReferenceTables

# More codes than this share in two schools: there the codes number the pupils of each school.
_ONE_SLIP_IN = 20


def doubts_about(
    table: ExamTable, procedure: Procedure, pupils: Sequence[PupilRow], tables: ReferenceTables
) -> Iterator[Remark]:
    """Remarks for the header of one exam."""
    if "pupil" not in table.columns.positions:
        yield NO_PUPIL_CODES.remark()
    if table.title.is_resit:
        yield ADDITIONAL_PERIOD.remark(value=table.name)
    yield from _untitled_columns(table)
    yield from _odd_status(table)
    scale = tables.scale_for(procedure) if procedure.kind is ProcedureKind.OGE else None
    odd = [row.where.row for row in pupils if scale and _is_off_scale(row, scale)]
    if odd:
        places = f"{'строки' if len(odd) > 1 else 'строка'} {row_ranges(odd)}"
        yield EXAM_MARK_DIFFERS_FROM_SCALE.remark(value=str(len(odd)), places=places)


def column_remarks(tables: Sequence[ExamTable]) -> dict[int, list[Remark]]:
    """Remarks about columns, by the index of the exam that has them first; each once a file."""
    remarks: dict[int, list[Remark]] = {}
    seen: set[str] = set()
    for index, table in enumerate(tables):
        found = []
        if new := [one for one in table.columns.personal if one not in seen]:
            columns = joined([f"«{one}»" for one in new])
            found.append(PERSONAL_DATA_DROPPED.remark(columns=columns))
        unknown = [one for one in table.columns.unknown if one not in seen]
        found += [UNKNOWN_PROTOCOL_COLUMN.remark(value=one) for one in unknown]
        seen.update(table.columns.personal, table.columns.unknown)
        remarks[index] = found
    return remarks


def told_apart(pupils: Sequence[PupilRow]) -> list[PupilRow]:
    """The same rows; a participant whose code stands in another school before bears a doubt."""
    first: dict[str, PupilRow] = {}
    found: dict[int, PupilRow] = {}
    for index, row in enumerate(pupils):
        if row.school and row.pupil:
            earlier = first.setdefault(row.pupil, row)
            if earlier.school != row.school:
                found[index] = earlier
    if len(found) > max(1, len(pupils) // _ONE_SLIP_IN):
        return list(pupils)
    return [
        _in_two_schools(row, found[index]) if index in found else row
        for index, row in enumerate(pupils)
    ]


def _in_two_schools(row: PupilRow, earlier: PupilRow) -> PupilRow:
    remark = PUPIL_IN_TWO_SCHOOLS.remark(
        value=row.pupil, place=place_seen_from(row.where, earlier.where)
    )
    return replace(row, remarks=(*row.remarks, remark))


def _untitled_columns(table: ExamTable) -> Iterator[Remark]:
    rows: dict[int, int] = {}
    for _, row in table.rows:
        for place in table.columns.unlabelled(row):
            rows[place] = rows.get(place, 0) + 1
    for place, times in sorted(rows.items()):
        letters = place_name(1, place + 1).removesuffix("1")
        yield UNTITLED_PROTOCOL_COLUMN.remark(value=letters, letters=letters, rows=times)


def _odd_status(table: ExamTable) -> Iterator[Remark]:
    texts = (table.columns.cell(row, "status") for _, row in table.rows)
    odd = sum(not is_known_status(text) for text in texts)
    if odd:
        yield ODD_STATUS.remark(column=table.columns.headers["status"], rows=odd)


def _is_off_scale(row: PupilRow, scale: MarkScale) -> bool:
    if row.mark is None or row.score is None or row.score > scale.max_score:
        return False
    return scale.mark(row.score) in {2, 3, 4, 5} - {row.mark}
