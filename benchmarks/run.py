"""Runs every benchmark of this folder, prints one table, fails when a limit is broken.

A benchmark is a module with `measure() -> Measurement`; a new one is found by lying here.
Words after the command choose benchmarks by name: `make bench ARGS=cli_start`.
"""

import importlib
import sys
from pathlib import Path

from benchmarks.measurement import Limit, Measurement, OverPeer, PrintedOnly, TimesPeer

MACHINERY = frozenset(
    {
        "__init__",
        "engine_child",
        "measurement",
        "office_region_child",
        "office_visitor",
        "progress",
        "run",
    }
)
HEADER = ("measured", "seconds", "peer", "seconds", "ratio", "limit", "verdict")


def main(chosen: list[str]) -> int:
    """Measure, print, and return 0 when every limit is kept."""
    measurements = [
        importlib.import_module(f"benchmarks.{name}").measure()
        for name in benchmark_names()
        if not chosen or name in chosen
    ]
    print(table(measurements))
    return 0 if measurements and all(one.keeps_limit for one in measurements) else 1


def benchmark_names() -> list[str]:
    """Modules of this folder that measure something, in the order of the alphabet."""
    return sorted({path.stem for path in Path(__file__).parent.glob("*.py")} - MACHINERY)


def table(measurements: list[Measurement]) -> str:
    """Rows of text with columns of equal width."""
    rows = [HEADER, *map(row, measurements)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
        for cells in rows
    )


def row(one: Measurement) -> tuple[str, ...]:
    """The cells of one measurement."""
    return (
        one.name,
        f"{one.seconds:.3f}",
        one.peer_name,
        f"{one.peer_seconds:.3f}",
        f"{one.ratio:.2f}",
        limit_in_words(one.limit),
        verdict(one),
    )


def verdict(one: Measurement) -> str:
    """What is to be said of the limit."""
    if isinstance(one.limit, PrintedOnly):
        return "-"
    return "kept" if one.keeps_limit else "BROKEN"


def limit_in_words(limit: Limit) -> str:
    """The limit as the table says it."""
    match limit:
        case OverPeer(seconds):
            return f"peer + {seconds:g} s"
        case TimesPeer(times):
            return f"peer x {times:g}"
        case PrintedOnly():
            return "printed only"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
