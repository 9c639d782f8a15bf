"""What reading four protocols of ВПР costs, from paths to outcomes (limit: 3 times a bare read).

Four works of grade 5, a region's 26 000 pupils each: the real files of `../shared/data/vpr` where
they lie beside the repository, else files made in their layout. Ours checks, reads in guarded
processes, accounts for every row and counts by school; the peer opens the same sheets with the
fastest reader there is and looks at nothing.
"""

import logging
import random
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

import fastexcel
import xlsxwriter

from benchmarks.measurement import Measurement, TimesPeer
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts
from opora.exchange.read_files import read_files

REAL = Path("../shared/data/vpr")
SUBJECTS = {"matematika": "математика", "russkij": "русский язык"}
YEARS = {2020: Season.AUTUMN, 2021: Season.SPRING}
PUPILS, SCHOOLS, TASKS = 26_000, 640, 20
READS = 3


def measure() -> Measurement:
    """Read in turns and hold the medians against each other."""
    logging.getLogger("fastexcel").setLevel(logging.ERROR)  # it guesses types and says so
    with tempfile.TemporaryDirectory() as folder:
        files = _files(Path(folder))
        pairs = [
            (_seconds(lambda: read_files(list(files), said=files)), _seconds(lambda: _bare(files)))
            for _ in range(READS)
        ]
    ours, peer = zip(*pairs, strict=True)
    return Measurement(
        name=f"four protocols to outcomes, {'real' if REAL.exists() else 'made'}",
        peer_name="bare fastexcel",
        seconds=median(ours),
        peer_seconds=median(peer),
        limit=TimesPeer(times=3),
    )


def _files(folder: Path) -> dict[Path, FileFacts]:
    files = {}
    for year, season in YEARS.items():
        for name, subject in SUBJECTS.items():
            path = REAL / f"{year}-5-{name}.xlsx"
            if not path.exists():
                path = folder / path.name
                _write_protocol(path)
            files[path] = FileFacts(year, season, ProcedureKind.VPR, subject, grade=5)
    return files


def _write_protocol(path: Path) -> None:
    dice = random.Random(path.name)
    header = [
        *("логин школы", "регион", "номер обучающегося", "код обучающегося"),
        *("отметка за предыдущую четверть/триместр", "пол", "класс", "вариант", "всего баллов"),
        *(f"балл за {task}" for task in range(1, TASKS + 1)),
        *("Учебник", "Др.уч. автор", "Др.уч. название"),
    ]
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Sheet")
        sheet.write_row(0, 0, header)
        for number in range(1, PUPILS + 1):
            school = number * SCHOOLS // PUPILS
            scores = [dice.randrange(2) for _ in range(TASKS)]
            about = [f"sch99{school:04}", f"Район {school % 70}", str(number), str(50_000 + number)]
            told = ["4", "ж", "А", "1", str(sum(scores)), *map(str, scores), "Учебник", "", ""]
            sheet.write_row(number, 0, [*about, *told])


def _bare(files: Mapping[Path, FileFacts]) -> None:
    for path in files:
        book = fastexcel.read_excel(path)
        for sheet in book.sheet_names:
            book.load_sheet(sheet)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
