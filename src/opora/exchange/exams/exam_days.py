"""Days of one period: main and reserve days add up, a re-sit among them does not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from opora.exchange.exams.exam import Exam, place_seen_from, set_aside
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.row_taken import RowTaken
from opora.exchange.rules.about_exams import (
    REPEATED_WITHOUT_CODES,
    RESAT_ON_RESERVE_DAY,
    RESITS_NOT_TOLD_APART,
    SAME_EXAM_TWICE,
    SEVERAL_EXAM_DAYS,
)
from opora.language.enumeration import joined


def days_together(exams: Sequence[Exam]) -> tuple[list[Exam], list[RowTaken]]:
    """Exams of one period with every participant in one day, and the rows of re-sits.

    A reserve day holds those who could not come on the main day, and those who sit again: the
    latter have their code on an earlier day too, with a result, and that earlier one counts, for
    lists go by results before re-sits. Two tables of one day are put together; where codes are
    missing, rows of a school that stands in both are not counted, for they may be repeats.
    """
    done: list[Exam] = []
    aside: list[RowTaken] = []
    for exam in sorted(exams, key=lambda one: one.day or date.min):
        again = _resat(exam, done)
        aside += (
            set_aside(
                row, RESAT_ON_RESERVE_DAY.remark(place=place_seen_from(row.where, first.where))
            )
            for row, first in again
        )
        once = exam.without(row for row, _ in again)
        done = [_without_codes_of(once, one) for one in done]
        done.append(_with_days(_beside_same_day(once, done), done))
    return done, aside


def _resat(exam: Exam, done: Sequence[Exam]) -> list[tuple[PupilRow, PupilRow]]:
    """Rows of participants who have a result of an earlier day, each with the first one."""
    earlier = [one for one in done if one.day != exam.day and one.shares_a_school(exam)]
    pairs = []
    for row in exam.pupils:
        first = _first_result(row, earlier)
        if first:
            pairs.append((row, first))
    return pairs


def _first_result(row: PupilRow, earlier: Iterable[Exam]) -> PupilRow | None:
    if row.school is None or not row.pupil:
        return None
    found = (one.by_pupil.get((row.school, row.pupil)) for one in earlier)
    return next((one for one in found if one and one.is_counted), None)


def _without_codes_of(later: Exam, earlier: Exam) -> Exam:
    """The earlier day; who has no result of it and one of the later day is no repeated pupil."""
    if later.day == earlier.day or not later.shares_a_school(earlier):
        return earlier
    again = later.by_pupil
    pupils = tuple(
        replace(row, pupil="") if row.school and (row.school, row.pupil) in again else row
        for row in earlier.pupils
    )
    return replace(earlier, pupils=pupils)


def _beside_same_day(exam: Exam, done: Sequence[Exam]) -> Exam:
    """The exam with its doubts where a school of it stands in another table of the same day."""
    near = [one for one in done if one.day == exam.day and one.shares_a_school(exam)]
    same = [one for one in near if _is_same_variant(one, exam)]
    if not same:
        return exam
    header = exam.table.header
    place = place_seen_from(header, same[0].table.header)
    told = exam.remarked(SAME_EXAM_TWICE.remark(value=exam.table.name, place=place))
    if exam.has_codes and all(one.has_codes for one in same):
        return told
    known = frozenset().union(*(one.schools for one in same))
    doubt = REPEATED_WITHOUT_CODES.remark(place=place)
    pupils = tuple(
        replace(row, remarks=(*row.remarks, doubt)) if row.school in known else row
        for row in told.pupils
    )
    return replace(told, pupils=pupils)


def _is_same_variant(one: Exam, other: Exam) -> bool:
    return one.table.is_after_appeals == other.table.is_after_appeals


def _with_days(exam: Exam, done: Sequence[Exam]) -> Exam:
    days = {one.day for one in (*done, exam)}
    if len(days) == 1 or exam.day in {one.day for one in done}:
        return exam
    printed = joined([f"{day:%d.%m.%Y}" if day else "без даты" for day in sorted(days, key=_order)])
    near = [one for one in done if one.shares_a_school(exam)]
    has_codes = not near or all(one.has_codes for one in (exam, *near))
    rule = SEVERAL_EXAM_DAYS if has_codes else RESITS_NOT_TOLD_APART
    return exam.remarked(rule.remark(value=printed, days=printed))


def _order(day: date | None) -> date:
    return day or date.min
