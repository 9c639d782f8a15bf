"""Pupils who stand twice in one school's list."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.row_places import row_places, row_seen_from
from opora.exchange.rules.about_pupils import (
    LIST_PASTED_TWICE,
    PUPIL_ENTERED_TWICE,
    REPEATED_PUPIL,
    RESULT_IN_ANOTHER_ROW,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.where import Where

# Two pupils may both be entered twice by hand; a whole class is pasted.
_ENOUGH_TO_BE_A_LIST = 3


def repeated_rows(rows: Sequence[PupilRow]) -> dict[Where, PupilRow]:
    """The further rows of pupils of one school, each with a remark, by their places.

    Of the rows of a pupil the first that can be counted is, wherever it stands. Where the whole
    list stands once more, word for word, its first repeat says so besides.
    """
    codes = [row.pupil for row in rows if row.pupil]
    if len(set(codes)) == len(codes):
        return {}
    pupils: dict[str, list[PupilRow]] = defaultdict(list)
    for row in rows:
        if row.pupil:
            pupils[row.pupil].append(row)
    pairs = [pair for same in pupils.values() for pair in _pairs(same)]
    told = {other.where: _remarked(kept, other) for kept, other in pairs}
    if _is_list(pairs, len(pupils)):
        place = pairs[0][1].where
        told[place] = replace(told[place], remarks=(*told[place].remarks, _pasted(pairs)))
    return told


def _pairs(same: Sequence[PupilRow]) -> Iterator[tuple[PupilRow, PupilRow]]:
    """The row of a pupil that is kept, with each of the others."""
    kept = next((row for row in same if row.is_counted), same[0])
    return ((kept, row) for row in same if row is not kept)


def _remarked(kept: PupilRow, other: PupilRow) -> PupilRow:
    if _says_the_same(kept, other):
        rule = PUPIL_ENTERED_TWICE
    elif kept.is_counted and not other.is_counted:
        rule = RESULT_IN_ANOTHER_ROW
    else:
        rule = REPEATED_PUPIL
    remark = rule.remark(value=other.pupil, first=row_seen_from(other.where, kept.where))
    return replace(other, remarks=(*other.remarks, remark))


def _is_list(pairs: Sequence[tuple[PupilRow, PupilRow]], pupils: int) -> bool:
    enough = max(_ENOUGH_TO_BE_A_LIST, pupils)
    return len(pairs) >= enough and all(_says_the_same(*pair) for pair in pairs)


def _pasted(pairs: Sequence[tuple[PupilRow, PupilRow]]) -> Remark:
    near = pairs[0][1].where
    return LIST_PASTED_TWICE.remark(
        first=row_places((earlier.where for earlier, _ in pairs), near),
        second=row_places((later.where for _, later in pairs), near),
    )


def _says_the_same(earlier: PupilRow, later: PupilRow) -> bool:
    told = (earlier.attended, earlier.score, earlier.mark, earlier.below_minimum)
    return told == (later.attended, later.score, later.mark, later.below_minimum)
