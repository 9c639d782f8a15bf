"""Protocols of ВПР counted row by row, cell by cell: slow, and written from the words.

Reads with another reader than the product's guarded one, knows three headers by heart and the two
scales from the page beside the real files.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import python_calamine

# Upper bounds of «2», «3», «4» and the greatest score.
SCALES = {("математика", 5): (6, 10, 14, 20), ("русский язык", 5): (17, 28, 38, 45)}
HEADERS = {
    2020: {"school": "user", "pupil": "code", "variant": "var-1", "total": "sum"},
    2021: {
        "school": "логин школы",
        "pupil": "код обучающегося",
        "variant": "вариант",
        "total": "всего баллов",
    },
    2022: {"school": "Школа", "pupil": "Код", "variant": "Вариант", "total": "Итого баллов"},
}
SHEET = {2020: "Sheet1", 2021: "Sheet", 2022: "Протокол"}


def rows_of(path: Path, year: int) -> Iterator[dict[str, str]]:
    """Each row under its headers; columns without one are left out."""
    header, *rows = table_of(path, year)
    for number, row in enumerate(rows, 2):
        cells = {title: cell for title, cell in zip(header, row, strict=True) if title}
        yield {**cells, "row": str(number)}


@cache
def table_of(path: Path, year: int) -> list[list[str]]:
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return [[text(cell) for cell in row] for row in book.get_sheet_by_name(SHEET[year]).to_python()]


def text(cell: object) -> str:
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return str(cell).strip()


def tasks_of(row: dict[str, str], year: int) -> list[str]:
    """What stands under the tasks: in 2020 only those before the textbook are tasks."""
    if year == 2020:
        titles = list(row)
        return [row[title] for title in titles[10 : titles.index("Учебник")]]
    if year == 2021:
        return [cell for title, cell in row.items() if title.startswith("балл за")]
    return [cell for title, cell in row.items() if title.endswith("б)")]


def fates(path: Path, year: int, subject: str, grade: int) -> dict[int, tuple]:
    """Row → (login, «counted» | «absent» | «lost», score, mark)."""
    told = {}
    seen = set()
    for row in rows_of(path, year):
        names = HEADERS[year]
        login = "edu" + row[names["school"]][3:9]
        tasks = tasks_of(row, year)
        maxima = [title for title in row if title.endswith("б)")]
        most = sum(int(title[title.index("(") + 1 : title.index("б)")]) for title in maxima) or None
        bounds = SCALES.get((subject, grade))
        if bounds:
            most = bounds[3]
        fate, score = fate_of(row[names["variant"]], row[names["total"]], tasks, most)
        if (login, row[names["pupil"]]) in seen and fate == "counted":
            fate = "lost"
        seen.add((login, row[names["pupil"]]))
        mark = None
        if fate == "counted" and bounds:
            mark = 2 + sum(score > bound for bound in bounds[:3])
        told[int(row["row"])] = (login, fate, score, mark)
    return told


def fate_of(variant: str, total: str, tasks: list[str], most: int | None) -> tuple:
    score = int(total) if total.isdigit() else None
    has_points = any(task.isdigit() and int(task) > 0 for task in tasks)
    if variant == "отсутствовал" and not (score and has_points):
        return "absent", None
    if score is None:
        wrote = variant.isdigit() or any(tasks)
        return ("lost", None) if wrote else ("absent", None)
    if most is not None and score > most:
        return "lost", score
    return "counted", score


def counts(told: dict[int, tuple]) -> dict[str, dict]:
    """Login → participants, absent, lost, and marks where a scale gives them."""
    schools: dict[str, dict] = {}
    for login in {login for login, *_ in told.values()}:
        schools[login] = {"participants": 0, "absent": 0, "lost": 0, "marks": Counter()}
    for login, fate, _, mark in told.values():
        key = "participants" if fate == "counted" else fate
        schools[login][key] += 1
        if fate == "counted":
            schools[login]["marks"][mark] += 1
    return schools


def faults(path: Path, year: int) -> Counter:
    """How often a row is shifted, a sum differs from its total, a journal mark is none."""
    header, *rows = table_of(path, year)
    found: Counter = Counter()
    for cells in rows:
        row = {title: cell for title, cell in zip(header, cells, strict=True) if title}
        tasks = tasks_of(row, year)
        if row[HEADERS[year]["variant"]] == "отсутствовал" or not any(tasks):
            continue
        total = row[HEADERS[year]["total"]]
        shifted = is_shifted(header, cells)
        clear = all(is_score(task) for task in tasks)
        found["row-shifted"] += shifted
        found["task-score-unclear"] += not clear
        if clear and not shifted and total:
            points = sum(int(task) for task in tasks if task.lstrip("-").isdigit())
            found["total-is-not-the-sum"] += points != int(total)
        journal = next(
            cell for title, cell in row.items() if "тметка за" in title or title == "otc"
        )
        found["odd-journal-mark"] += journal not in {"2", "3", "4", "5", "", "нет отметки"}
        found["task-score-impossible"] += any(
            task.startswith("-") or (task.isdigit() and int(task) > most)
            for task, most in zip(tasks, maxima_of(header, len(tasks)), strict=True)
        )
    return found


def is_score(cell: str) -> bool:
    return cell in {"X", "x", "Х", "х", "не пройд."} or cell.lstrip("-").isdigit()


def is_shifted(header: list[str], cells: list[str]) -> bool:
    """A score in the textbook's columns, or anything in columns that should be empty."""
    if "Учебник" not in header:
        return False
    tail = header.index("Учебник")
    for title, cell in list(zip(header, cells, strict=True))[tail:]:
        is_textbook = title in {"Учебник", "Др.уч. автор", "Др.уч. название"}
        if cell and (not is_textbook or is_score(cell)):
            return True
    return False


def maxima_of(header: list[str], tasks: int) -> list[int]:
    told = [int(t[t.index("(") + 1 : t.index("б)")]) for t in header if t.endswith("б)")]
    return told or [10_000] * tasks
