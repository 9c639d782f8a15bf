"""Writing problems as a table that people work through."""

from collections.abc import Iterable
from pathlib import Path

from opora.domain.problem import Problem
from opora.exchange.column import Column
from opora.exchange.tables import write_csv

PROBLEM_COLUMNS = (
    Column("problem_id", "problem_id", "Номер замечания; по нему пишут решение о числах."),
    Column("file", "file", "Файл."),
    Column("sheet", "sheet", "Лист; пусто у текстовых файлов."),
    Column("row", "row", "Строка, считая с 1."),
    Column("column", "column", "Столбец."),
    Column("value", "value", "Что стоит в источнике."),
    Column("rule", "rule", "Код правила проверки."),
    Column("severity", "severity", "error — ошибка, warning — предупреждение, notice — сведение."),
    Column("message", "message", "Что не так и как исправить."),
)


def write_problems(path: Path, problems: Iterable[Problem]) -> None:
    """Write a row per problem; without problems the table has its header only."""
    write_csv(
        path,
        [column.header for column in PROBLEM_COLUMNS],
        [
            (
                problem.problem_id,
                problem.file,
                problem.sheet,
                problem.row,
                problem.column,
                problem.value,
                problem.rule,
                problem.severity.value,
                problem.message,
            )
            for problem in problems
        ],
    )
