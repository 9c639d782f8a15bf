"""Rows of pupils → rows taken: each pupil accounted for, each school counted once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.repeated_pupils import repeated_rows
from opora.exchange.pupils.school_count import counted_result
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken, SchoolMention

if TYPE_CHECKING:
    from opora.exchange.where import Where


def taken_rows(work: Work, rows: Iterable[PupilRow]) -> Iterator[RowTaken]:
    """A row taken for each pupil; the first row of each school carries the school's result.

    Absent pupils are accounted for and are no participants.
    """
    told = [work.checked(row) for row in rows]
    changed: dict[Where, PupilRow] = {}
    results: dict[Where, ReadResult] = {}
    for school, same in _by_school(told).items():
        repeated = repeated_rows(same)
        changed.update(repeated)
        final = [repeated.get(row.where, row) for row in same] if repeated else same
        results[same[0].where] = counted_result(work, school, final)
    for row in told:
        yield _taken(changed.get(row.where, row), results.get(row.where))


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
