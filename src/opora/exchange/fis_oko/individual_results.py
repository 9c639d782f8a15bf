"""«Ф1 Индивидуальные результаты»: a row for each pupil, under a row for each school."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from opora.domain.work_summary import Task
from opora.exchange import cell_values
from opora.exchange.column import Column
from opora.exchange.fis_oko.group_name import group_name
from opora.exchange.fis_oko.group_report import unknown_row
from opora.exchange.fis_oko.pupil_schools import PupilSchools
from opora.exchange.fis_oko.report_sheet import ReportSheet
from opora.exchange.fis_oko.task_columns import (
    TaskColumn,
    has_points,
    most_points,
    task_columns,
    task_levels,
    task_points,
    task_remarks,
)
from opora.exchange.pupils.class_name import class_name
from opora.exchange.pupils.pupil_cells import mark_cell, total_cell
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.taken_rows import taken_rows
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_fis_oko import (
    MARK_DIFFERS_FROM_SCALE,
    PUPIL_WITHOUT_RESULT,
    PUPILS_NOT_AS_STATED,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow
from opora.exchange.total_row import is_total

_TOTAL, _MARK = "Первичный балл", "Отметка"
PUPIL_COLUMNS = (
    Column("school", "ОО", aliases=("Логин ОО", "Логин")),
    Column("municipality", "Муниципалитет"),
    Column("name", "Название ОО", required=True),
    Column("pupil", "Код участника", required=True),
    Column("class", "Класс"),
    Column("variant", "Вариант"),
    Column("total", _TOTAL, required=True),
    Column("mark", _MARK),
    Column("journal", "Отметка по журналу"),
)
# Where «Итого» and «Среднее» are written.
_OF_WORDS = ("school", "pupil", "class", "variant")
_STATED = re.compile(r"кол-во участников ?: ?([0-9]+)")
_ABSENT = re.compile(r"отсутств.*|не писал.*")


@dataclass(frozen=True)
class _Reading:
    """What stays the same from row to row."""

    report: ReportSheet
    work: Work
    tasks: Sequence[TaskColumn]
    schools: PupilSchools


def used_columns(report: ReportSheet) -> list[int]:
    """The positions of the tasks, which are no columns of the layout by name."""
    return [task.place for task in task_columns(report.other_columns)]


def individual_rows(report: ReportSheet) -> Iterator[RowTaken]:
    """Every row below the header: pupils, and schools with the stated number of them."""
    tasks = task_columns(report.other_columns)
    maximum = report.max_score or most_points(tasks)
    work = Work(
        report.procedure,
        maximum,
        report.before_resits,
        tables=report.tables,
        tasks=_tasks_of(report, tasks),
    )
    reading = _Reading(report, work, tasks, PupilSchools())
    stated: dict[SheetRow, int] = {}
    pupils, strays = [], []
    for row in report.body:
        number = _stated_number(row)
        if number is not None and _login_of(row):
            stated[row] = number
            reading.schools.enter(row.first_cell)
        elif _is_pupil(report.found.cells(row)):
            pupils.append(_pupil(reading, row))
        else:
            strays.append(row)
    yield from _stated_rows(report, stated, pupils)
    for taken in taken_rows(work, pupils):
        yield reading.schools.with_other_name(taken)
    yield from (unknown_row(report, row) for row in strays)


def _tasks_of(report: ReportSheet, columns: Sequence[TaskColumn]) -> tuple[Task, ...]:
    """The tasks with their levels; none where two are called alike and cannot be told apart."""
    if len({one.name for one in columns}) < len(columns):
        return ()
    header = report.header.number
    levels = task_levels(columns, (r.cells for r in report.sheet.rows if r.number < header))
    return tuple(
        Task(one.name.upper(), one.maximum, level)
        for one, level in zip(columns, levels, strict=True)
    )


def _stated_number(row: SheetRow) -> int | None:
    found = _STATED.search(cell_values.folded(" ".join(row.cells)))
    return int(found[1]) if found else None


def _login_of(row: SheetRow) -> str | None:
    return group_name(row.first_cell).login


def _is_pupil(cells: Mapping[str, str]) -> bool:
    """Whether a pupil stands on the row, and no total or mean that somebody wrote beneath them."""
    has_code = any(sign.isdigit() for sign in cells["pupil"])
    if not has_code and any(is_total(cells.get(field, "")) for field in _OF_WORDS):
        return False
    return bool(cells["pupil"] or cells["total"] or cells.get("mark"))


def _pupil(reading: _Reading, row: SheetRow) -> PupilRow:
    cells = reading.report.found.cells(row)
    where = reading.report.where(row)
    school, school_remarks = reading.schools.of(
        where, cells.get("school", ""), cells["name"], cells.get("municipality", "")
    )
    pupil = cell_values.school_code(cells["pupil"])
    if _is_absent(cells):
        return PupilRow(where, school, pupil, attended=False, remarks=school_remarks)
    if _is_silent(reading, cells, row):
        silence = PUPIL_WITHOUT_RESULT.remark(value=pupil)
        return PupilRow(where, school, pupil, attended=False, remarks=(*school_remarks, silence))
    total, total_remarks = total_cell(cells["total"], _TOTAL)
    mark, mark_remarks = mark_cell(cells.get("mark", ""), _MARK)
    tasks = task_remarks(reading.tasks, row.cells, total)
    scale = _scale_remarks(reading.work, total, mark)
    remarks = (*school_remarks, *total_remarks, *mark_remarks, *tasks, *scale)
    journal, _ = mark_cell(cells.get("journal", ""), "")
    return PupilRow(
        where,
        school,
        pupil,
        attended=True,
        score=total,
        mark=mark,
        remarks=remarks,
        journal=journal,
        school_class=class_name(cells.get("class", "")) or "",
        points=task_points(reading.tasks, row.cells) if reading.work.tasks else (),
    )


def _is_absent(cells: Mapping[str, str]) -> bool:
    told = (cells.get("variant", ""), cells["total"], cells.get("mark", ""))
    return any(_ABSENT.fullmatch(cell_values.folded(text)) for text in told)


def _is_silent(reading: _Reading, cells: Mapping[str, str], row: SheetRow) -> bool:
    told = (cells.get("variant", ""), cells["total"], cells.get("mark", ""))
    nothing = all(cell_values.is_nothing(text) for text in told)
    return nothing and not has_points(reading.tasks, row.cells)


def _scale_remarks(work: Work, total: int | None, mark: int | None) -> tuple[Remark, ...]:
    """The doubt about a mark that the dated scale, where there is one, does not give."""
    scale = work.scale
    if scale is None or total is None or mark is None or total > scale.max_score:
        return ()
    expected = scale.mark(total)
    if expected == mark:
        return ()
    return (
        MARK_DIFFERS_FROM_SCALE.remark(
            value=str(mark), score=total, expected=expected, scale=scale.provenance.russian
        ),
    )


def _stated_rows(
    report: ReportSheet, stated: Mapping[SheetRow, int], pupils: Sequence[PupilRow]
) -> Iterator[RowTaken]:
    """The rows of schools, each with a doubt where the file has another number of pupils."""
    logins = Counter(row.school.code for row in pupils if row.school and row.attended)
    for row, number in stated.items():
        rows = logins[_login_of(row)]
        remarks: tuple[Remark, ...] = ()
        if rows != number:
            remarks = (PUPILS_NOT_AS_STATED.remark(value=str(number), stated=number, rows=rows),)
        yield RowTaken(report.where(row), RowPurpose.HEADING, remarks=remarks)
