"""What reading in guarded processes costs over a bare read by the fastest reader (at most twice).

The same bytes, in turns, medians: the guard checks, reads and sends over several files, as texts
of cells; its peer opens each of the same sheets in this process, one after another, and checks
nothing. The processes are started before, as they are for all files but the first of a run. With
two processors free the guard is the quicker one; with one it takes 1.8 times as long.
"""

import io
import random
import time
from collections.abc import Callable
from statistics import median

import xlsxwriter
from python_calamine import CalamineWorkbook

from benchmarks.measurement import Measurement, TimesPeer
from opora.domain.errors import OporaError
from opora.exchange.guarded.guard import Guard

FILES = 4
ROWS, COLUMNS = 25_000, 40
TEXT_COLUMNS = 6
# Protocols repeat the groups of a school in each of its rows.
SCHOOLS, LETTERS_OF_GROUPS = 700, 1500
READS = 5


def measure() -> Measurement:
    """Read in turns and hold the medians against each other."""
    content = filled_workbook(ROWS)
    files = [(content, f"{number}.xlsx") for number in range(FILES)]
    with Guard() as guard:
        guarded(guard, files)
        pairs = [
            (seconds_of(lambda: guarded(guard, files)), seconds_of(lambda: all_bare(files)))
            for _ in range(READS)
        ]
    ours, peer = zip(*pairs, strict=True)
    return Measurement(
        name=f"guarded read of {FILES} files of {ROWS} x {COLUMNS}",
        peer_name="bare calamine",
        seconds=median(ours),
        peer_seconds=median(peer),
        limit=TimesPeer(times=2),
    )


def filled_workbook(rows: int) -> bytes:
    """Groups, texts of schools, and marks as texts, written into the cells as in protocols."""
    dice = random.Random(3)
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Данные")
        for row in range(rows):
            school = row * SCHOOLS // rows
            groups = f"vpr.2020.m{school:03}," * (LETTERS_OF_GROUPS // 14)
            texts = [f"Школа № {dice.randrange(SCHOOLS)}" for _ in range(TEXT_COLUMNS - 1)]
            marks = [str(dice.randrange(6)) for _ in range(COLUMNS - TEXT_COLUMNS - 1)]
            sheet.write_row(row, 0, [groups, *texts, row, *marks])
    return stream.getvalue()


def guarded(guard: Guard, files: list[tuple[bytes, str]]) -> int:
    """How many sheets were read; a refusal ends the run."""
    outcomes = list(guard.read_each(files))
    for outcome in outcomes:
        if isinstance(outcome, OporaError):
            raise outcome
    return len(outcomes)


def all_bare(files: list[tuple[bytes, str]]) -> int:
    """How many sheets were read."""
    return len([bare(content) for content, _ in files])


def bare(content: bytes) -> list[list[object]]:
    """All rows of the only sheet."""
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def seconds_of(work: Callable[[], object]) -> float:
    """How long the work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
