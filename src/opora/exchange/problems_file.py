"""Writing problems as a table that people work through."""

from collections.abc import Iterable
from pathlib import Path

from opora.domain.problem import Problem
from opora.exchange.column import Column
from opora.exchange.csv_table import Cell, write_csv

PROBLEM_COLUMNS = (
    Column("problem_id", "Номер замечания", "По нему пишут решение о числах."),
    Column("file", "Файл", "Имя прочитанного файла."),
    Column("sheet", "Лист", "Пусто у текстовых файлов."),
    Column("row", "Строка", "Считая с 1."),
    Column("column", "Столбец", "Пусто, если замечание ко всей строке."),
    Column("value", "Значение", "Что стоит в источнике."),
    Column("rule", "Правило", "Код правила проверки."),
    Column("severity", "Важность", "Ошибка, предупреждение или сведение."),
    Column("school", "Школа", "Если замечание об одной школе."),
    Column("message", "Что не так и как исправить", "Предложение целиком."),
)


def write_problems(path: Path, problems: Iterable[Problem]) -> None:
    """Write a row per problem; without problems the table has its header only."""
    header = [column.header for column in PROBLEM_COLUMNS]
    write_csv(path, header, [problem_cells(problem) for problem in problems])


def problem_cells(problem: Problem) -> tuple[Cell, ...]:
    """A problem as a row under ``PROBLEM_COLUMNS``."""
    told = {**vars(problem), "severity": problem.severity.russian}
    return tuple(told[column.field] for column in PROBLEM_COLUMNS)
