"""``opora compare``: two lists, received or computed, side by side."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli.argument_types import titled_file
from opora.cli.commands import Commands, Options, add_command
from opora.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from opora.domain.received_list import ReceivedList
    from opora.identification.comparison import Comparison


def add_to(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "compare", "сверить два списка школ", _run)
    what = "список .csv, .xlsx, .txt или .json от «opora identify»; можно НАЗВАНИЕ=ФАЙЛ"
    parser.add_argument("first", type=titled_file, metavar="СПИСОК_А", help=what)
    parser.add_argument("second", type=titled_file, metavar="СПИСОК_Б", help=what)
    parser.add_argument(
        "--names", type=Path, metavar="НАЗВАНИЯ.csv", help="решения о написании названий школ"
    )
    parser.add_argument(
        "--reading", metavar="ПРОЧТЕНИЕ", help="какое прочтение взять из .json (обычно первое)"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="ФАЙЛ", help="записать сверку в .xlsx или .csv"
    )


def _run(options: Options) -> ExitCode:
    from opora.exchange.decisions.name_decisions import NameDecisions, read_name_decisions
    from opora.exchange.lists.decided_list import with_decided_names
    from opora.identification.comparison import compare

    decisions = read_name_decisions(options.names) if options.names else NameDecisions()
    first, second = (
        with_decided_names(_list(title, path, options.reading), decisions)
        for title, path in (options.first, options.second)
    )
    comparison = compare(first, second)
    if options.output:
        _write(options.output, comparison)
    print("\n".join(_lines(comparison)))
    return ExitCode.CLEAN


def _list(title: str | None, path: Path, reading: str | None) -> "ReceivedList":
    from opora.exchange.lists.computed_list import read_computed_list
    from opora.exchange.lists.received_list import read_received_list

    if path.suffix.lower() == ".json":
        return read_computed_list(path, reading)
    return read_received_list(path, title)


def _lines(comparison: "Comparison") -> Iterator[str]:
    first, second = comparison.first.title, comparison.second.title
    yield f"А — {first}: в списке {len(comparison.in_both) + len(comparison.only_first)}"
    yield f"Б — {second}: в списке {len(comparison.in_both) + len(comparison.only_second)}"
    groups = (
        ("В обоих списках", [one.name for one, _ in comparison.in_both]),
        ("Только в списке А", [entry.name for entry in comparison.only_first]),
        ("Только в списке Б", [entry.name for entry in comparison.only_second]),
        ("Противоречия", [one.sentence for one in comparison.contradictions]),
        (
            "Возможно, одна школа (решите в names.csv)",
            [proposal.sentence for proposal in comparison.proposals],
        ),
    )
    for title, lines in groups:
        yield f"\n{title}: {len(lines)}"
        yield from (f"  {line}" for line in lines)


def _write(path: Path, comparison: "Comparison") -> None:
    from opora.exchange.table_files import write_tables
    from opora.identification.comparison_table import comparison_table

    write_tables(path, (comparison_table(comparison),))
