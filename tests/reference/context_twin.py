"""The context form read with the csv module alone, by position: slow and obvious.

It knows the printed order of the 91 columns of 2020/21 and the wording of what cannot be.
"""

import csv
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

PUPILS, TEACHERS, ROOMS = 20, 48, 59
CLASSES_OF = {grade: 19 + 2 * grade for grade in range(1, 13)}
PUPILS_OF = {grade: 20 + 2 * grade for grade in range(1, 13)}
BORN_OLDER, ADAPTED, BORN_YOUNGER = 45, 46, 47
HIGHEST, UP_TO_30, PENSION_AGE = 49, 50, 51
COURSES = (52, 53, 54)
WITH_COMPUTER, WITH_PROJECTOR = 60, 61
COMPUTERS, OUTDATED, ONLINE, SPEED = 62, 63, 64, 65
NUMBERS = (*range(20, 55), *range(59, 65))
NO_INTERNET = "Интернет в ОО отсутствует"


@dataclass
class SlowForm:
    """Rows by login; positions left out of each; how often each rule is broken."""

    rows: dict[str, list[str]] = field(default_factory=dict)
    left_out: dict[str, set[int]] = field(default_factory=dict)
    broken: Counter[str] = field(default_factory=Counter)


def slow_context_form(path: Path) -> SlowForm:
    form = SlowForm()
    with path.open(encoding="utf-8-sig", newline="") as stream:
        _, *rows = csv.reader(stream)
    for row in rows:
        login = row[0]
        assert login not in form.rows
        form.rows[login] = row
        form.left_out[login] = _left_out(row, form.broken)
    return form


def _left_out(row: list[str], broken: Counter[str]) -> set[int]:
    known = {place: int(float(row[place])) for place in NUMBERS if row[place] != ""}
    out = _impossible_zeros(row, known, broken)
    for place in out:
        known.pop(place, None)
    out |= _impossible_parts(known, broken)
    if PUPILS in known and _is_no_sum(known):
        broken["context-parts-do-not-sum"] += 1
        out.add(PUPILS)
    return out


def _impossible_zeros(row: list[str], known: dict[int, int], broken: Counter[str]) -> set[int]:
    out: set[int] = set()
    for needed in (TEACHERS, ROOMS):
        if known.get(PUPILS, 0) > 0 and known.get(needed) == 0:
            broken["context-zero-impossible"] += 1
            out.add(needed)
    for grade in range(1, 13):
        pair = (known.get(CLASSES_OF[grade]), known.get(PUPILS_OF[grade]))
        if None not in pair and (pair[0] == 0) != (pair[1] == 0):
            broken["context-zero-impossible"] += 1
            out |= {CLASSES_OF[grade], PUPILS_OF[grade]}
    if known.get(ONLINE, 0) > 0 and NO_INTERNET in row[SPEED]:
        broken["context-zero-impossible"] += 1
        out |= {ONLINE, SPEED}
    return out


def _impossible_parts(known: dict[int, int], broken: Counter[str]) -> set[int]:
    out: set[int] = set()

    def check(parts: tuple[int, ...], wholes: tuple[int, ...], left_out: set[int]) -> None:
        if all(whole in known for whole in wholes):
            together = sum(known.get(part, 0) for part in parts)
            if together > sum(known[whole] for whole in wholes):
                broken["context-part-exceeds-whole"] += 1
                out.update(left_out)

    check((BORN_OLDER, BORN_YOUNGER), (PUPILS,), {BORN_OLDER, BORN_YOUNGER, PUPILS})
    check((ADAPTED,), (BORN_OLDER, BORN_YOUNGER), {ADAPTED})
    check((HIGHEST,), (TEACHERS,), {HIGHEST, TEACHERS})
    check((UP_TO_30, PENSION_AGE), (TEACHERS,), {UP_TO_30, PENSION_AGE, TEACHERS})
    for course in COURSES:
        check((course,), (TEACHERS,), {course})
    for part, whole in (
        (WITH_COMPUTER, ROOMS),
        (WITH_PROJECTOR, ROOMS),
        (OUTDATED, COMPUTERS),
        (ONLINE, COMPUTERS),
    ):
        check((part,), (whole,), {part, whole})
    return out


def _is_no_sum(known: dict[int, int]) -> bool:
    """Whether the pupils by grade cannot make the total, whatever stands in the blanks."""
    least, is_whole = 0, True
    for grade in range(1, 13):
        pupils, classes = known.get(PUPILS_OF[grade]), known.get(CLASSES_OF[grade])
        if pupils is None and classes != 0:
            is_whole = False
        least += pupils or 0
    return least > known[PUPILS] or (is_whole and least < known[PUPILS])
