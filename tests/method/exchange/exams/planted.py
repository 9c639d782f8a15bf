"""Protocols made by a seed, with the truth that was put into them."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.method.exchange.exams.protocols_made import (
    EGE_HEADER,
    OGE_HEADER,
    PERSON,
    Line,
    ege,
    exam,
    oge,
)

SCHOOLS = (201005, 201006, 201017, 202001)
OGE = {"02 - Математика 2025.06.03": "математика", "03 - Физика 2025.06.05": "физика"}
EGE = {
    "01 - Русский язык 2025.05.30": "русский язык",
    "12 - Обществознание 2025.06.06": "обществознание",
}
MINIMUMS = {"русский язык": 24, "обществознание": 42}
ENGLISH = ("School code", "Class", "Participant code", "Surname", "Name", "Primary score", "Grade")


@dataclass
class Planted:
    """``lines`` by sheet, and (school, subject) → [low, participants, absent]."""

    lines: dict[str, list[Line]] = field(default_factory=dict)
    truth: dict[tuple[str, str], list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0, 0])
    )

    @property
    def counts(self) -> dict[tuple[str, str], tuple[int, int]]:
        return {key: (low, participants) for key, (low, participants, _) in self.truth.items()}


def planted(seed: int, *, header: Line = OGE_HEADER, spread: int = 1, pupils: int = 12) -> Planted:
    """Two exams of ОГЭ on a sheet, two of ЕГЭ on another; under other headers the former only."""
    dice = random.Random(seed)
    made = Planted()
    first: list[Line] = []
    for title, subject in OGE.items():
        rows = [_oge_row(dice, made, subject, number, header) for number in range(pupils)]
        first += exam(title, rows, header)
    made.lines["Протокол 9"] = [_spread(line, spread) for line in first]
    if header is OGE_HEADER:
        second: list[Line] = []
        for title, subject in EGE.items():
            rows = [_ege_row(dice, made, subject, number) for number in range(pupils)]
            second += exam(title, rows, EGE_HEADER)
        made.lines["Протокол 11"] = [_spread(line, spread) for line in second]
    return made


def _oge_row(dice: random.Random, made: Planted, subject: str, number: int, header: Line) -> Line:
    school, pupil = dice.choice(SCHOOLS), f"{number:06}"
    primary, mark = dice.randrange(30), dice.choice((2, 2, 3, 4, 5))
    is_absent = dice.random() < 0.1
    _plant(made, school, subject, is_low=mark == 2, is_absent=is_absent)
    if is_absent:
        primary, mark = "не явился", ""
    if header == ENGLISH:
        return [school, "9А", pupil, *PERSON[:2], primary, mark]
    return oge(float(school), pupil, primary, mark)


def _ege_row(dice: random.Random, made: Planted, subject: str, number: int) -> Line:
    school, test = dice.choice(SCHOOLS), dice.choice((0, 23, 24, 41, 42, 100, dice.randrange(100)))
    _plant(made, school, subject, is_low=test < MINIMUMS[subject], is_absent=False)
    return ege(school, str(700 + number), test // 2, test)


def _plant(made: Planted, school: int, subject: str, *, is_low: bool, is_absent: bool) -> None:
    counted = made.truth[str(school), subject]
    counted[0] += is_low and not is_absent
    counted[1] += not is_absent
    counted[2] += is_absent


def _spread(line: Line, by: int) -> Sequence[object]:
    """The cells with empty columns between them."""
    return [part for cell in line for part in (cell, *[""] * (by - 1))]
