"""Protocols before and after appeals: of two words about one participant the later counts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from opora.exchange.exams.exam import Exam, place_seen_from, set_aside
from opora.exchange.exams.refused_file import RefusedFileError
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.row_taken import RowTaken, SchoolMention
from opora.exchange.rules.about_exams import AFTER_APPEALS, REPLACED_BY_APPEAL

Replaced = list[tuple[PupilRow, PupilRow]]


def after_appeals(exams: Sequence[Exam]) -> tuple[list[Exam], list[RowTaken]]:
    """Exams of one period with each participant by the later word, and the rows that it replaces.

    The protocol after appeals may hold everybody or only those whose result was looked at again:
    a participant who is not in it stays as he was. Raises ``OporaError`` where participants have no
    codes and it cannot be told whom it is about.
    """
    earlier = [exam for exam in exams if not exam.table.is_after_appeals]
    told: list[Exam] = []
    aside: list[RowTaken] = []
    for later in (exam for exam in exams if exam.table.is_after_appeals):
        same_day = [exam for exam in earlier if exam.day == later.day] or earlier
        replaced: Replaced = []
        for exam in filter(later.shares_a_school, same_day):
            pairs = list(_replaced(exam, later))
            earlier[earlier.index(exam)] = exam.without(old for old, _ in pairs)
            replaced += pairs
        aside += (_replaced_row(old, new) for old, new in replaced)
        difference = (
            _difference(replaced) if same_day else "Протокола до апелляций среди прочитанного нет."
        )
        remark = AFTER_APPEALS.remark(value=later.table.name, difference=difference)
        told.append(later.remarked(remark))
    return [*earlier, *told], aside


def _replaced(earlier: Exam, later: Exam) -> Iterator[tuple[PupilRow, PupilRow]]:
    if earlier.has_codes and later.has_codes:
        new = later.by_pupil
        for row in earlier.pupils:
            if row.school and (row.school, row.pupil) in new:
                yield row, new[row.school, row.pupil]
        return
    old_rows, new_rows = _by_school(earlier), _by_school(later)
    for school, rows in new_rows.items():
        if len(rows) < len(old_rows[school]):
            raise RefusedFileError(later.table.header.file, _unclear(later))
        yield from ((old, rows[0]) for old in old_rows[school])


def _by_school(exam: Exam) -> defaultdict[SchoolMention, list[PupilRow]]:
    rows = defaultdict(list)
    for row in exam.pupils:
        if row.school:
            rows[row.school].append(row)
    return rows


def _replaced_row(old: PupilRow, new: PupilRow) -> RowTaken:
    return set_aside(old, REPLACED_BY_APPEAL.remark(place=place_seen_from(old.where, new.where)))


def _difference(replaced: Replaced) -> str:
    changed = sum(_result(old) != _result(new) for old, new in replaced)
    return f"Заменено строк прежнего протокола: {len(replaced)}, результат другой у {changed}."


def _result(row: PupilRow) -> tuple[object, ...]:
    return row.attended, row.score, row.mark, row.below_minimum


def _unclear(later: Exam) -> str:
    return (
        f"Файл «{later.table.header.file}», {later.table.name}: в протоколе после апелляций "
        "учеников меньше, чем в прежнем, а кодов участников нет: неясно, чьи это результаты. "
        "Оставьте один из двух протоколов."
    )
