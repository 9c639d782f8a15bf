"""The head that every report of ФИС ОКО begins with: which work, on which day, out of how much."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from opora.exchange.cell_values import folded
from opora.exchange.pupils.pupil_cells import whole_score
from opora.exchange.rules.about_fis_oko import BAD_HEAD_LINE
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow

_TITLE = re.compile(
    r"впр[. ]*(?P<year>20[0-9]{2})(?: г\.?| год)?[., ]+(?P<subject>\S.*?)[., ]+"
    r"(?P<grade>[0-9]{1,2}) ?(?:кл\.?|класс)"
    r"(?: ?\(? ?по программе (?P<programme>[0-9]{1,2})(?:-?го)? ?(?:кл\.?|класса) ?\)?)?"
)
_RUSSIAN_DATE = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.(20[0-9]{2})(?: ?г\.?)?")
# How the workbook shows a cell that holds a real date.
_DATE_CELL = re.compile(r"(20[0-9]{2})-([0-9]{2})-([0-9]{2}) \(ячейка в виде даты\)")
_SUBJECT, _MAXIMUM, _DAY = "предмет", "максимальный первичный балл", "дата"


@dataclass(frozen=True)
class WorkTitle:
    """«ВПР 2026 Русский язык 5 класс»; ``participants_grade`` only where it is told apart."""

    year: int
    subject: str
    grade: int
    participants_grade: int | None = None


@dataclass(frozen=True)
class ReportHead:
    """The lines of the head that could be read; each may be missing from a file saved by hand.

    ``remarks`` are about lines that stand there and say nothing.
    """

    title: WorkTitle | None = None
    subject: str | None = None
    max_score: int | None = None
    day: date | None = None
    remarks: tuple[Remark, ...] = ()


def head_of(rows: Sequence[SheetRow]) -> ReportHead:
    """Read the head off the rows above the header; the lines may stand in any order."""
    lines = [[cell for cell in row.cells if cell] for row in rows]
    titles = (work_title(line[0]) for line in lines)
    told = _labelled(lines)
    maximum, day = told.get(_MAXIMUM), told.get(_DAY)
    max_score = whole_score(maximum) if maximum else None
    held = _day_of(day) if day else None
    unread = [
        BAD_HEAD_LINE.remark(value=f"{label}: {text}")
        for label, text, value in ((_MAXIMUM, maximum, max_score), (_DAY, day, held))
        if text and not value
    ]
    return ReportHead(
        next((title for title in titles if title), None),
        told.get(_SUBJECT),
        max_score or None,
        held,
        tuple(unread),
    )


def work_title(text: str) -> WorkTitle | None:
    """The work that a line names, ``None`` where it names none."""
    found = _TITLE.fullmatch(folded(text))
    if not found:
        return None
    grade, programme = int(found["grade"]), found["programme"]
    if programme is None:
        return WorkTitle(int(found["year"]), found["subject"], grade)
    return WorkTitle(int(found["year"]), found["subject"], int(programme), grade)


def _labelled(lines: Iterable[Sequence[str]]) -> dict[str, str]:
    """What stands behind each label: in the next filled cell, or in the same one."""
    told: dict[str, str] = {}
    for first, *rest in lines:
        label, _, behind = first.partition(":")
        value = behind.strip() or (rest[0] if rest else "")
        if value:
            told.setdefault(folded(label), value)
    return told


def _day_of(text: str) -> date | None:
    russian, cell = _RUSSIAN_DATE.fullmatch(text), _DATE_CELL.fullmatch(text)
    if russian:
        day, month, year = russian.groups()
    elif cell:
        year, month, day = cell.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
