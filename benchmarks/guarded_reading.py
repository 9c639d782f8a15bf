"""What reading in a guarded process costs over a bare read by the fastest reader (limit: 3 times).

The same bytes, in turns, medians: the guard checks, reads, sends the cells over and makes them
cells again; its peer opens the same sheet in this process and checks nothing. The process is
started before, as it is for all files but the first of a run.
"""

import io
import random
import time
from collections.abc import Callable
from statistics import median

import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.measurement import Measurement, TimesPeer
from opora.exchange.guarded.guard import Guard

ROWS, COLUMNS = 25_000, 22
TEXT_COLUMNS = 6
READS = 5


def measure() -> Measurement:
    """Read in turns and hold the medians against each other."""
    content = filled_workbook(ROWS)
    with Guard() as guard:
        guard.read(content, "a.xlsx")
        pairs = [
            (seconds_of(lambda: guard.read(content, "a.xlsx")), seconds_of(lambda: bare(content)))
            for _ in range(READS)
        ]
    ours, peer = zip(*pairs, strict=True)
    return Measurement(
        name=f"guarded read of {ROWS} x {COLUMNS}",
        peer_name="bare calamine",
        seconds=median(ours),
        peer_seconds=median(peer),
        limit=TimesPeer(times=3),
    )


def filled_workbook(rows: int) -> bytes:
    """Texts of schools and whole numbers, as a template holds them."""
    dice = random.Random(3)
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Данные")
        for row in range(rows):
            texts = [f"Школа № {dice.randrange(700)}" for _ in range(TEXT_COLUMNS)]
            numbers = [dice.randrange(100) for _ in range(COLUMNS - TEXT_COLUMNS)]
            sheet.write_row(row, 0, [*texts, *numbers])
    return stream.getvalue()


def bare(content: bytes) -> list[list[object]]:
    """All rows of the only sheet."""
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def seconds_of(work: Callable[[], object]) -> float:
    """How long the work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
