"""Pupils who stand twice in one school's list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.row_taken import SchoolMention
from opora.exchange.rules.about_pupils import LIST_PASTED_TWICE, REPEATED_PUPIL
from opora.language.ranges import row_ranges

# Two pupils may both be entered twice by hand; a whole class is pasted.
_ENOUGH_TO_BE_A_LIST = 3


def without_repeats(rows: Sequence[PupilRow]) -> list[PupilRow]:
    """The same rows in the same order; the second row of a pupil bears an error and is not counted.

    Where all rows of a school repeat others, word for word, the first repeat says so besides.
    """
    first: dict[tuple[SchoolMention, str], PupilRow] = {}
    repeats: dict[SchoolMention, list[tuple[PupilRow, PupilRow]]] = defaultdict(list)
    told = []
    for row in rows:
        earlier = None
        if row.school and row.pupil:
            earlier = first.setdefault((row.school, row.pupil), row)
        if earlier is None or earlier is row or row.school is None:
            told.append(row)
            continue
        repeats[row.school].append((earlier, row))
        remark = REPEATED_PUPIL.remark(value=row.pupil, first=earlier.where.row)
        told.append(replace(row, remarks=(*row.remarks, remark)))
    return _with_pasted_lists(told, first, repeats) if repeats else told


def _with_pasted_lists(
    rows: list[PupilRow],
    first: dict[tuple[SchoolMention, str], PupilRow],
    repeats: dict[SchoolMention, list[tuple[PupilRow, PupilRow]]],
) -> list[PupilRow]:
    pupils: dict[SchoolMention, int] = defaultdict(int)
    for school, _ in first:
        pupils[school] += 1
    remarks = {}
    for school, pairs in repeats.items():
        if len(pairs) >= max(_ENOUGH_TO_BE_A_LIST, pupils[school]) and all(
            _says_the_same(*pair) for pair in pairs
        ):
            remark = LIST_PASTED_TWICE.remark(
                first=row_ranges([earlier.where.row for earlier, _ in pairs]),
                second=row_ranges([later.where.row for _, later in pairs]),
            )
            remarks[pairs[0][1].where] = remark
    return [
        replace(row, remarks=(*row.remarks, remarks[row.where])) if row.where in remarks else row
        for row in rows
    ]


def _says_the_same(earlier: PupilRow, later: PupilRow) -> bool:
    told = (earlier.attended, earlier.score, earlier.mark, earlier.below_minimum)
    return told == (later.attended, later.score, later.mark, later.below_minimum)
