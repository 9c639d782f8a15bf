"""Pupils who stand twice in one school's list."""

from collections.abc import Sequence
from dataclasses import replace

from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.row_places import row_places, row_seen_from
from opora.exchange.rules.about_pupils import (
    LIST_PASTED_TWICE,
    PUPIL_ENTERED_TWICE,
    REPEATED_PUPIL,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.where import Where

# Two pupils may both be entered twice by hand; a whole class is pasted.
_ENOUGH_TO_BE_A_LIST = 3


def repeated_rows(rows: Sequence[PupilRow]) -> dict[Where, PupilRow]:
    """The further rows of pupils of one school, each with an error, by their places.

    Where the whole list stands once more, word for word, its first repeat says so besides.
    """
    codes = [row.pupil for row in rows if row.pupil]
    if len(set(codes)) == len(codes):
        return {}
    first: dict[str, PupilRow] = {}
    pairs = []
    for row in rows:
        earlier = first.setdefault(row.pupil, row) if row.pupil else row
        if earlier is not row:
            pairs.append((earlier, row))
    told = {later.where: _with_error(earlier, later) for earlier, later in pairs}
    if _is_list(pairs, len(first)):
        place = pairs[0][1].where
        told[place] = replace(told[place], remarks=(*told[place].remarks, _pasted(pairs)))
    return told


def _with_error(earlier: PupilRow, later: PupilRow) -> PupilRow:
    rule = PUPIL_ENTERED_TWICE if _says_the_same(earlier, later) else REPEATED_PUPIL
    remark = rule.remark(value=later.pupil, first=row_seen_from(later.where, earlier.where))
    return replace(later, remarks=(*later.remarks, remark))


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
