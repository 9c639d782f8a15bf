"""Counting a protocol by hand: openpyxl and loops, nothing of the reader.

Slow and obvious. A row under a header counts if its school is a number; «2» or a test score below
the minimum is low.
"""

from dataclasses import dataclass
from pathlib import Path

import openpyxl

# Domain facts § 7: minimums of ЕГЭ, 2023–2026.
MINIMUMS = {"русский язык": 24, "математика профильная": 27, "физика": 36, "обществознание": 42}
HEADERS = {
    "school": ("Код ОО", "School code"),
    "primary": ("Первичный балл", "Primary score"),
    "mark": ("Оценка", "Grade"),
    "test": ("Тестовый балл", "Test score"),
}


@dataclass
class Count:
    participants: int = 0
    absent: int = 0
    low: int = 0
    points: int = 0


def counted_by_hand(path: Path) -> dict[tuple[str, str], Count]:
    """(school, subject) → how many took part, were absent, were low, and all primary points."""
    counts: dict[tuple[str, str], Count] = {}
    for page in openpyxl.load_workbook(path).worksheets:
        subject = ""
        places: dict[str, int] = {}
        for line in page.iter_rows(values_only=True):
            cells = ["" if cell is None else str(cell) for cell in line]
            texts = [cell for cell in cells if cell]
            if len(texts) == 1 and " - " in texts[0]:
                subject = texts[0].split(" - ")[1].rsplit(" ", 1)[0].lower()
            elif set(HEADERS["school"]) & set(cells):
                places = {
                    field: cells.index(header)
                    for field, headers in HEADERS.items()
                    for header in headers
                    if header in cells
                }
            elif places and cells[places["school"]].replace(".", "").isdigit():
                count_row(cells, places, subject, counts)
    return counts


def count_row(
    cells: list[str], places: dict[str, int], subject: str, counts: dict[tuple[str, str], Count]
) -> None:
    school = str(int(float(cells[places["school"]])))
    count = counts.setdefault((school, subject), Count())
    if "не явился" in cells:
        count.absent += 1
        return
    count.participants += 1
    count.points += int(float(cells[places["primary"]]))
    if "mark" in places:
        count.low += float(cells[places["mark"]]) == 2
    else:
        count.low += float(cells[places["test"]]) < MINIMUMS[subject]
