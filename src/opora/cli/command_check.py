"""``opora check``: what files are, what is in them and what is wrong, before they are read in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.fact_options import add_fact_options, said_of_files
from opora.cli.text_table import text_table
from opora.cli.told_files import told_files

if TYPE_CHECKING:
    from opora.domain.problem import Problem
    from opora.exchange.check_files import CheckedFile
    from opora.exchange.csv_table import Cell
    from opora.identification.result_table import FlatTable

_RULES = ("Важность", "Сколько", "Что не так — на первом примере")
_WIDTHS = (15, 9, 90)


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(
        commands, "check", "сказать, что это за файлы, что в них и что не так", _run
    )
    add_fact_options(parser)
    parser.add_argument(
        "-o",
        "--output",
        action="append",
        default=[],
        type=Path,
        metavar="ЗАМЕЧАНИЯ.xlsx",
        help="записать замечания таблицей, чтобы вернуть школе: .xlsx или .csv (можно оба)",
    )
    parser.add_argument(
        "--school",
        metavar="ШКОЛА",
        help="записать замечания только этой школы: название или код, как в замечаниях",
    )


def _run(options: Options) -> ExitCode:
    from opora.cli.table_files import write_tables
    from opora.exchange.check_files import check_files

    said = said_of_files(options)
    checked = check_files(said, told_files(len(said)))
    for file in checked:
        print("\n".join([*_told(file), ""]))
    tables = _tables(checked, options.school)
    for path in options.output:
        write_tables(path, tables)
    if options.output:
        written = ", ".join(map(str, options.output))
        print(f"Записано: {written}; замечаний {len(tables[0].rows)}.")
    if any(file.refusals for file in checked):
        return ExitCode.REFUSED
    return ExitCode.WITH_PROBLEMS if any(map(_is_faulty, checked)) else ExitCode.CLEAN


def _is_faulty(file: "CheckedFile") -> bool:
    from opora.domain.problem import Severity

    return any(problem.severity is not Severity.NOTICE for problem in file.problems)


def _told(file: "CheckedFile") -> Iterator[str]:
    yield f"{file.name} — {file.title}"
    yield from (f"  {sentence}" for sentence in file.refusals)
    yield from (f"  {sentence}" for sentence in file.contents)
    if file.rows:
        yield f"  Строк {file.rows.russian}"
    if file.problems:
        yield ""
        yield from (f"  {line}" for line in text_table(_RULES, _by_rule(file.problems), _WIDTHS))
    elif not file.refusals:
        yield "  Замечаний нет."


def _by_rule(problems: "Sequence[Problem]") -> list[tuple[str, str, str]]:
    """A row for each rule that was broken, the gravest first."""
    from opora.domain.problem import Severity

    severities = list(Severity)
    times = Counter(problem.rule for problem in problems)
    first = {problem.rule: problem for problem in reversed(problems)}
    rules = sorted(first.values(), key=lambda one: (severities.index(one.severity), one.rule))
    return [(one.severity.russian, str(times[one.rule]), _example(one)) for one in rules]


def _example(problem: "Problem") -> str:
    place = f"Строка {problem.row}: " if problem.row else ""
    return f"{place}{problem.message}"


def _tables(checked: "Sequence[CheckedFile]", school: str | None) -> "list[FlatTable]":
    from opora.domain.name_key import name_key
    from opora.exchange.problems_file import PROBLEM_COLUMNS, problem_cells
    from opora.identification.result_table import FlatTable

    problems = [
        problem
        for file in checked
        for problem in file.problems
        if school is None or name_key(problem.school) == name_key(school)
    ]
    return [
        FlatTable(
            "Замечания",
            tuple(column.header for column in PROBLEM_COLUMNS),
            tuple(map(problem_cells, problems)),
        ),
        FlatTable(
            "Файлы",
            ("Файл", "Что это", "Что в нём", "Строк", "Учтено", "Отсутствовали", "Не учтено"),
            tuple(map(_file_cells, checked)),
        ),
    ]


def _file_cells(file: "CheckedFile") -> "tuple[Cell, ...]":
    told = "\n".join(file.contents or file.refusals)
    rows = file.rows
    counts = (rows.rows, rows.counted, rows.absent, rows.named) if rows else (None,) * 4
    return (file.name, file.title, told, *counts)
