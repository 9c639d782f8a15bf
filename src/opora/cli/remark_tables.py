"""The remarks of a check as tables, to be sent back to where the files came from."""

from collections.abc import Sequence

from opora.domain.name_key import name_key
from opora.domain.school_login import school_login
from opora.exchange.check_files import CheckedFile
from opora.exchange.csv_table import Cell
from opora.exchange.problems_file import PROBLEM_COLUMNS, problem_cells
from opora.identification.result_table import FlatTable

# The sentence is what a school reads; with these the sheet is legible on a landscape page.
SHEET_WIDTHS = {
    "Замечания": (13, 22, 14, 9, 15, 20, 15, 17, 20, 58),
    "Файлы": (28, 30, 60, 9, 10, 16, 10),
}


def remark_tables(checked: Sequence[CheckedFile], school: str | None) -> list[FlatTable]:
    """The remarks, and what each file is: ``school`` is sent its own remarks alone."""
    names = _names_of(school, checked) if school else frozenset()
    problems = [
        problem
        for file in checked
        for problem in file.problems
        if not school or name_key(problem.school) in names
    ]
    remarks = FlatTable(
        "Замечания",
        tuple(column.header for column in PROBLEM_COLUMNS),
        tuple(map(problem_cells, problems)),
    )
    files = FlatTable(
        "Файлы",
        ("Файл", "Что это", "Что в нём", "Строк", "Учтено", "Отсутствовали", "Не учтено"),
        tuple(map(_file_cells, checked)),
    )
    return [remarks] if school else [remarks, files]


def _names_of(school: str, checked: Sequence[CheckedFile]) -> frozenset[str]:
    """Under which names the remarks know a school: a login stands for the school's name."""
    code = school_login(school) or school.strip()
    every = (one for file in checked for one in file.schools)
    return frozenset(map(name_key, (school, *(one.name for one in every if one.code == code))))


def _file_cells(file: CheckedFile) -> tuple[Cell, ...]:
    told = "\n".join(file.contents or file.refusals)
    rows = file.rows
    counts = (rows.rows, rows.counted, rows.absent, rows.named) if rows else (None,) * 4
    return (file.name, file.title, told, *counts)
