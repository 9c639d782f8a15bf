"""The columns of a protocol, found by their headers wherever they stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.domain.name_key import name_key
from opora.exchange.exams.exam_headers import KNOWN_HEADERS, PERSONAL_WORDS
from opora.exchange.sheet import SheetRow

_RESULTS = ("primary", "test", "mark")
# Read into values, so a second one of them would have to be chosen between.
_READ = frozenset({"school", "class", "pupil", "status", *_RESULTS})
# Every header of a school's code has one of these, in either alphabet.
_SCHOOL_HINT = re.compile(r"[кk][оo]д|school", re.IGNORECASE)
_APPEAL_IN_HEADER = re.compile(
    r" (?:после|с учетом)(?: рассмотрения)? апелляци[ийя]| after appeals?"
)
_FIELDS = {key: column.field for column in KNOWN_HEADERS for key in column.keys}
_ENGLISH_KEYS = frozenset(name_key(one) for column in KNOWN_HEADERS for one in column.english)
_PERSONAL_WORDS = frozenset(PERSONAL_WORDS)


@dataclass(frozen=True)
class ExamColumns:
    """Where the columns of one header row stand.

    ``positions`` are by field, those after appeals first. ``headers`` are as printed, by field.
    ``personal`` are headers of columns that are never read, ``unknown`` those that fit nothing.
    """

    positions: Mapping[str, tuple[int, ...]]
    headers: Mapping[str, str]
    personal: tuple[str, ...]
    unknown: tuple[str, ...]
    labelled: frozenset[int]
    is_english: bool
    is_after_appeals: bool

    def cell(self, row: SheetRow, field: str) -> str:
        """The text of the first filled cell of a field, «» where there is none."""
        for place in self.positions.get(field, ()):
            if place < len(row.cells) and row.cells[place]:
                return row.cells[place]
        return ""

    def unlabelled(self, row: SheetRow) -> list[int]:
        """Positions of the cells above which no header stands."""
        return [
            place for place, cell in enumerate(row.cells) if cell and place not in self.labelled
        ]


def is_exam_header(row: SheetRow) -> bool:
    """Whether the row holds the headers of a protocol: the school's code and a score.

    A mark alone is not enough: tables of other kinds have a mark beside a school.
    """
    # Not only for speed: keys of names are remembered, and names of pupils must not be.
    if not any(_SCHOOL_HINT.search(cell) for cell in row.cells):
        return False
    fields = {_field(cell) for cell in row.cells if cell}
    has_score = bool(fields & {"primary", "test"}) or {"mark", "pupil"} <= fields
    return "school" in fields and has_score


def has_english_headers(row: SheetRow) -> bool:
    """Whether any of the headers is an English one."""
    return any(name_key(cell) in _ENGLISH_KEYS for cell in row.cells)


def exam_columns(row: SheetRow, file: str) -> ExamColumns:
    """The columns of a header row. Raises ``OporaError`` for a column that stands twice."""
    places: dict[str, list[int]] = defaultdict(list)
    headers: dict[str, str] = {}
    personal, unknown = [], []
    appealed = {place for place, cell in enumerate(row.cells) if _is_appealed(cell)}
    for place, cell in enumerate(row.cells):
        field = _field(cell) if cell else None
        if field:
            headers.setdefault(field, " ".join(cell.split()))
            places[field].insert(0 if place in appealed else len(places[field]), place)
        elif cell and _is_personal(cell):
            personal.append(" ".join(cell.split()))
        elif cell:
            unknown.append(" ".join(cell.split()))
    _refuse_repeated(row, file)
    return ExamColumns(
        {field: tuple(found) for field, found in places.items()},
        headers,
        tuple(dict.fromkeys(personal)),
        tuple(unknown),
        frozenset(place for place, cell in enumerate(row.cells) if cell),
        is_english=has_english_headers(row),
        is_after_appeals=bool(appealed),
    )


def _field(cell: str) -> str | None:
    return _FIELDS.get(_APPEAL_IN_HEADER.sub("", name_key(cell)))


def _is_appealed(cell: str) -> bool:
    return bool(_APPEAL_IN_HEADER.search(name_key(cell)))


def _is_personal(cell: str) -> bool:
    return not _PERSONAL_WORDS.isdisjoint(name_key(cell).split())


def _refuse_repeated(row: SheetRow, file: str) -> None:
    """A score after appeals may stand beside the earlier one; nothing else stands twice."""
    seen = Counter((_field(cell), _is_appealed(cell)) for cell in row.cells if cell)
    twice = [field for (field, _), times in seen.items() if field in _READ and times > 1]
    if twice:
        raise OporaError(*(_repeated(row.cells, field, file) for field in twice))


def _repeated(cells: Sequence[str], field: str | None, file: str) -> str:
    printed = next(cell for cell in cells if cell and _field(cell) == field)
    return (
        f"Файл «{file}»: столбец «{' '.join(printed.split())}» стоит в протоколе дважды; "
        "оставьте один."
    )
