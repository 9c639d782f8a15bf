"""``opora check``: what files are, what is in them and what is wrong, before they are read in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode
from opora.cli.fact_options import FACTS_EXAMPLE, add_fact_options, said_of_files
from opora.cli.screen import on_screen, screen_width
from opora.cli.text_table import text_table
from opora.cli.told_files import told_files
from opora.domain.errors import OporaError

if TYPE_CHECKING:
    from opora.domain.problem import Problem
    from opora.exchange.check_files import CheckedFile

_RULES = ("Важность", "Сколько", "Что не так — на первом примере")
_SEVERITY_WIDTH, _TIMES_WIDTH, _GAPS = 15, 9, 6


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(
        commands,
        "check",
        "сказать, что это за файлы, что в них и что не так",
        _run,
        example=f"opora check протокол.xlsx {FACTS_EXAMPLE} -o замечания.xlsx",
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
        help="записать замечания только этой школы: её логин, код или название из столбца «Школа»",
    )


def _run(options: Options) -> ExitCode:
    from opora.cli.remark_tables import SHEET_WIDTHS, remark_tables
    from opora.exchange.check_files import check_files
    from opora.exchange.table_files import write_tables

    if options.school and not options.output:
        raise OporaError(
            "Замечания школы записываются в таблицу: добавьте, например, -o школа.xlsx."
        )
    said = said_of_files(options)
    checked = check_files(said, told_files(len(said)))
    for file in checked:
        print("\n".join([*on_screen(_about(file)), *_remarks(file), ""]))
    tables = remark_tables(checked, options.school)
    for path in options.output:
        write_tables(path, tables, SHEET_WIDTHS)
    if options.output:
        print(_written(options, len(tables[0].rows)))
    if any(file.refusals for file in checked):
        return ExitCode.REFUSED
    return ExitCode.WITH_PROBLEMS if any(map(_is_faulty, checked)) else ExitCode.CLEAN


def _is_faulty(file: "CheckedFile") -> bool:
    from opora.domain.problem import Severity

    return any(problem.severity is not Severity.NOTICE for problem in file.problems)


def _written(options: Options, remarks: int) -> str:
    """Where the remarks are; a school without any may be a school misspelt."""
    from opora.language.numbers import grouped

    paths = ", ".join(map(str, options.output))
    told = f"Записано: {paths}; замечаний {grouped(remarks)}."
    if options.school and not remarks:
        told += (
            f" О школе «{options.school}» замечаний нет. Если они ожидались, проверьте логин или "
            "возьмите название из столбца «Школа» общей таблицы замечаний."
        )
    return told


def _about(file: "CheckedFile") -> Iterator[str]:
    yield f"{file.name} — {file.title}"
    yield from (f"  {sentence}" for sentence in file.refusals)
    yield from (f"  {sentence}" for sentence in file.contents)
    if file.rows:
        yield f"  Строк {file.rows.russian}"
    if not file.problems and not file.refusals:
        yield "  Замечаний к этому файлу нет."


def _remarks(file: "CheckedFile") -> Iterator[str]:
    if file.problems:
        told = screen_width() - _SEVERITY_WIDTH - _TIMES_WIDTH - _GAPS
        widths = (_SEVERITY_WIDTH, _TIMES_WIDTH, told)
        yield ""
        yield from (f"  {line}" for line in text_table(_RULES, _by_rule(file.problems), widths))


def _by_rule(problems: "Sequence[Problem]") -> list[tuple[str, str, str]]:
    """A row for each rule that was broken, the gravest first, then the most frequent."""
    from opora.domain.problem import Severity
    from opora.language.numbers import grouped

    severities = list(Severity)
    times = Counter(problem.rule for problem in problems)
    first = {problem.rule: problem for problem in reversed(problems)}
    rules = sorted(
        first.values(),
        key=lambda one: (severities.index(one.severity), -times[one.rule], one.rule),
    )
    return [(one.severity.russian, grouped(times[one.rule]), _example(one)) for one in rules]


def _example(problem: "Problem") -> str:
    place = f"Строка {problem.row}. " if problem.row else ""
    return f"{place}{problem.message}"
