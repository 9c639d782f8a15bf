"""The title above an exam: «01 - Русский язык 2025.05.30»."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.subject import known_subject
from opora.exchange.cell_values import folded

_CODE = re.compile(r"(?:^|(?<=\s))([0-9]{2})\s*[-–—]\s*(?=[^\W\d_]|20[0-9]{2}[./-])")
_DATE = re.compile(
    r"(?<![0-9])(?:(20[0-9]{2})[./-]([0-9]{1,2})[./-]([0-9]{1,2})"
    r"|([0-9]{1,2})[./-]([0-9]{1,2})[./-](20[0-9]{2}))(?![0-9])"
)
_APPEALS = re.compile(
    r"(?:после|с учетом)(?: рассмотрения)?(?: результатов)? апелляци[ийя]|after appeals?"
)
_RESIT = re.compile(
    r"пересдач\w*|дополнительн\w+ (?:период|срок)\w*|сентябрьск\w+ (?:период|срок)\w*"
)
_KIND_WORDS = {
    ProcedureKind.OGE: re.compile(r"\bогэ\b|основн\w+ государственн\w+ экзамен\w*"),
    ProcedureKind.EGE: re.compile(r"\bегэ\b|един\w+ государственн\w+ экзамен\w*"),
    ProcedureKind.GVE: re.compile(r"\bгвэ\b|государственн\w+ выпускн\w+ экзамен\w*"),
}
# Words about the day and the variant of the protocol: no part of the subject.
_BESIDES = (
    *(_APPEALS, _RESIT, *_KIND_WORDS.values()),
    re.compile(
        r"до апелляци[ийя]|резервн\w+ (?:день|дни|срок\w*)|основн\w+ (?:день|период|срок\w*)"
    ),
    re.compile(r"\(ячейка в виде даты\)"),
)
# Subjects 51 and 52 are Russian and mathematics of ГВЭ (domain facts § 7).
_GVE_CODES = frozenset({"51", "52"})
_LEVELS = frozenset({"математика базовая", "математика профильная"})
_FIRST_MONTH_OF_RESITS = 9
_ENOUGH_TO_BE_A_ROW = 3


@dataclass(frozen=True)
class ExamTitle:
    """What the lines above a table say of the exam; ``None`` or «» where they are silent.

    ``printed`` is the title as it stands in the file.
    """

    printed: str = ""
    subject: str | None = None
    day: date | None = None
    kind: ProcedureKind | None = None
    is_after_appeals: bool = False
    is_called_resit: bool = False

    @property
    def is_resit(self) -> bool:
        """Whether it is a re-sit or the additional period, by its words or by its date.

        From September on nobody writes an exam for the first time: the main period with its
        reserve days ends in July.
        """
        is_late = self.day is not None and self.day.month >= _FIRST_MONTH_OF_RESITS
        return self.is_called_resit or is_late


def title_line(cells: Iterable[str]) -> str:
    """The row as one line if it is the title of an exam, else «».

    A title has its code or a known subject, and few cells: a pupil's row with a birth date is no
    title.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) > _ENOUGH_TO_BE_A_ROW:
        return ""
    line = " ".join(" ".join(filled).split())
    if _CODE.search(line):
        return line
    return line if _DATE.search(line) and known_subject(_subject_words(line)) else ""


def exam_title(lines: Iterable[str], file: str) -> ExamTitle:
    """Read the lines that stand above a table. Raises ``OporaError`` for an impossible date."""
    kept = list(lines)
    printed = next((line for line in reversed(kept) if title_line([line])), "")
    code = _CODE.search(printed)
    subject = _subject_words(printed) if printed else ""
    known = known_subject(subject)
    everything = folded(" ".join(kept))
    return ExamTitle(
        printed,
        known or subject or None,
        _day(printed, file),
        _kind(everything, code[1] if code else "", known),
        is_after_appeals=bool(_APPEALS.search(everything)),
        is_called_resit=bool(_RESIT.search(everything)),
    )


def _subject_words(line: str) -> str:
    code = _CODE.search(line)
    text = folded(_DATE.sub(" ", line[code.end() :] if code else line))
    for words in _BESIDES:
        text = words.sub(" ", text)
    return re.sub(r"[\s,;:.\-–—]*\(\s*\)|^[\s,;:.\-–—]+|[\s,;:\-–—]+$", "", " ".join(text.split()))


def _day(line: str, file: str) -> date | None:
    found = _DATE.search(line)
    if not found:
        return None
    year, month, day = (
        (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    )
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise OporaError(
            f"Файл «{file}»: в заголовке «{line}» такой даты не бывает. Исправьте дату экзамена."
        ) from None


def _kind(text: str, code: str, subject: str | None) -> ProcedureKind | None:
    """The kind by the words, else by the code or by a subject that only one kind has."""
    named = [kind for kind, words in _KIND_WORDS.items() if words.search(text)]
    if len(named) == 1:
        return named[0]
    if code in _GVE_CODES:
        return ProcedureKind.GVE
    return ProcedureKind.EGE if subject in _LEVELS else None
