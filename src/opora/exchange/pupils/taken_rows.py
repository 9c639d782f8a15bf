"""Rows of pupils → rows taken: each pupil accounted for, each school counted once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.repeated_pupils import without_repeats
from opora.exchange.pupils.school_count import counted_result
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken, SchoolMention


def taken_rows(work: Work, rows: Iterable[PupilRow]) -> Iterator[RowTaken]:
    """A row taken for each pupil; the first row of each school carries the school's result.

    Absent pupils are accounted for and are no participants.
    """
    marked = without_repeats([work.marked(row) for row in rows])
    results = _results(work, marked)
    for row in marked:
        result = results.pop(row.school, None) if row.school else None
        yield RowTaken(
            row.where,
            RowPurpose.RESULT if row.attended else RowPurpose.ABSENT,
            results=(result,) if result else (),
            remarks=row.remarks,
            # Tens of thousands of rows name the same few schools: the first one is enough, and
            # those whose remark wants to say which school it is about.
            schools=(row.school,) if row.school and (result or row.remarks) else (),
        )


def _results(work: Work, rows: Sequence[PupilRow]) -> dict[SchoolMention | None, ReadResult]:
    return {school: counted_result(work, school, same) for school, same in _by_school(rows).items()}


def _by_school(rows: Sequence[PupilRow]) -> Mapping[SchoolMention, Sequence[PupilRow]]:
    schools: dict[SchoolMention, list[PupilRow]] = defaultdict(list)
    for row in rows:
        if row.school:
            schools[row.school].append(row)
    return schools
