"""Rows of pupils → rows taken: each pupil accounted for, each school counted once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.repeated_pupils import repeated_rows
from opora.exchange.pupils.row_places import row_places
from opora.exchange.pupils.school_count import counted_result
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken, SchoolMention
from opora.exchange.rules.about_pupils import PUPILS_WITHOUT_CODE

if TYPE_CHECKING:
    from opora.exchange.where import Where


def taken_rows(
    work: Work, rows: Iterable[PupilRow], *, has_codes: bool = True
) -> Iterator[RowTaken]:
    """A row taken for each pupil; the first row of each school carries the school's result.

    Absent pupils are accounted for and are no participants. ``has_codes`` is false where the lack
    of a column with codes has been remarked.
    """
    told = [work.checked(row) for row in rows]
    if has_codes:
        _doubt_rows_without_code(told)
    changed: dict[Where, PupilRow] = {}
    results: dict[Where, ReadResult] = {}
    for school, same in _by_school(told).items():
        repeated = repeated_rows(same)
        changed.update(repeated)
        final = [repeated.get(row.where, row) for row in same] if repeated else same
        results[same[0].where] = counted_result(work, school, final)
    for row in told:
        yield _taken(changed.get(row.where, row), results.get(row.where))


def _doubt_rows_without_code(rows: list[PupilRow]) -> None:
    """Put one remark about all such rows of a file on the first of them."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        if not row.pupil and row.is_counted:
            places[row.where.file].append(at)
    for same in places.values():
        first = rows[same[0]]
        bare = row_places((rows[at].where for at in same), first.where)
        remark = PUPILS_WITHOUT_CODE.remark(value=str(len(same)), rows=len(same), places=bare)
        rows[same[0]] = replace(first, remarks=(*first.remarks, remark))


def _taken(row: PupilRow, result: ReadResult | None) -> RowTaken:
    purpose = RowPurpose.RESULT if row.attended else RowPurpose.ABSENT
    if result is None and not row.remarks:
        return RowTaken(row.where, purpose)
    # Tens of thousands of rows name the same few schools: the first one is enough, and those
    # whose remark wants to say which school it is about.
    schools = (row.school,) if row.school else ()
    return RowTaken(row.where, purpose, (result,) if result else (), row.remarks, schools)


def _by_school(rows: Sequence[PupilRow]) -> Mapping[SchoolMention, Sequence[PupilRow]]:
    schools: dict[SchoolMention, list[PupilRow]] = defaultdict(list)
    school, same = None, []
    for row in rows:
        # The rows of a school stand together, and its mention is one object for all of them.
        if row.school is not school:
            school = row.school
            same = schools[school] if school else []
        same.append(row)
    return schools
