"""What the commands of the engine share: their limits, their progress, and a file written whole."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from opora.cli import argument_types as types
from opora.cli.commands import Options
from opora.domain.errors import OporaError

if TYPE_CHECKING:
    from opora.engine.database import Limits
    from opora.engine.progress import Progress

_LEAST_MEGABYTES = 100


def add_long_work_options(parser: argparse.ArgumentParser, what: str) -> None:
    """Declare the output, a file of the kind ``what``, and how much of the machine may be used."""
    parser.add_argument(
        "-o", "--output", required=True, type=Path, metavar=f"{what}.parquet", help="куда записать"
    )
    parser.add_argument(
        "--memory",
        type=types.count,
        default=1400,
        metavar="МБ",
        help="сколько памяти разрешено работе; не поместившееся ляжет на диск; обычно 1400",
    )


def limits_of(options: Options) -> "Limits":
    """The share of the machine that the options allow."""
    from opora.engine.database import Limits

    if options.memory < _LEAST_MEGABYTES:
        raise OporaError(f"Памяти слишком мало: укажите --memory не меньше {_LEAST_MEGABYTES}.")
    return Limits(memory_mb=options.memory)


@contextmanager
def replaced_table(path: Path, sources: Sequence[Path] = ()) -> Iterator[Path]:
    """A temporary path that becomes ``path``, which is none of the sources, when all is done."""
    from opora.exchange.atomic_file import replacing

    if path.resolve() in {source.resolve() for source in sources}:
        raise OporaError(f"«{path}» — исходный файл: укажите для результата другое имя.")
    if path.suffix.lower() != ".parquet":
        raise OporaError(f"Таблица пишется в файл .parquet, а не «{path.name}».")
    with replacing(path) as temporary:
        yield temporary


def told_progress() -> "Progress":
    """Sentences and percents for a person; a file or a pipe gets the sentences alone."""
    from opora.engine.progress import Progress

    return Progress(_say, _show if sys.stderr.isatty() else None)


def _say(sentence: str) -> None:
    print(f"\r{sentence}" if sys.stderr.isatty() else sentence, file=sys.stderr, flush=True)


def _show(percent: int) -> None:
    print(f"\r{percent:3} %", end="", file=sys.stderr, flush=True)
