"""The parts of a result told in words: «ОГЭ математика 2022 – 6 чел. из 12 (50,0%)»."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from opora.domain.printed_share import PrintedShare
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.domain.subject import spellings_longest_first
from opora.exchange import cell_values

_PEOPLE = r"(?:\s*(?:чел\.?|человек[а]?|обучающ\w+|уч(?:аст|ен|ащ)\w+))?"
# The gap of a percentage may stand between the counts: «3 чел. (12,5%) из 24».
_GAP = r"(?:\s*\(\s*\t+\s*\))?"
_COUNTS = re.compile(rf"(?<![\d.,])(\d{{1,6}}){_PEOPLE}{_GAP}\s*из\s*(\d{{1,6}})(?!\d){_PEOPLE}")
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,6})?)\s*(?:%|процент\w*)")
_SCHOOL_YEAR = re.compile(r"(?<!\d)20(\d\d)\s*[/–]\s*(?:20)?(\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)\s*(?:год[а-я]*|г\b\.?)?")
_GRADE = re.compile(r"(?<!\d)(\d{1,2})\s*(?:–?(?:й|ый|го|х))?\s*(?:класс[а-я]*|кл\b\.?)")
_SEASON = re.compile(r"\b(весн|осен)[а-я]*")
_RESITS = re.compile(r"\b(до|после)\s+пересдач[а-я]*")
_STATED_LOW = re.compile(r"\bнизк[а-я]+(?:\s+результат[а-я]*)?")
_KIND = re.compile(
    r"\b(?:(впр)|(огэ)|(егэ)|(гвэ)|(диагностическ[а-я]+\s+работ[а-я]+|диагностик[а-я])"
    r"|(мониторинг[а-я]*))\b"
)
_KINDS = tuple(ProcedureKind)
_SUBJECT = re.compile(
    "|".join(rf"(?<!\w){re.escape(spelling)}(?!\w)" for spelling, _ in spellings_longest_first())
)
_SUBJECTS = dict(spellings_longest_first())
_FILLERS = frozenset(
    [
        *("по", "за", "в", "на", "и", "у", "не", "из", "это", "предмет", "предмету", "результат"),
        *("результаты", "чел", "человек", "получили", "отметку", "преодолели", "минимальный"),
        *("порог", "минимум", "минимума", "ниже", "доля", "год", "г", "участников", "уровень"),
    ]
)
_WORD = re.compile(r"[^\W_]+")
# A tab marks the gap of a part already taken, so the text itself may hold none.
_PLAIN = str.maketrans({**dict.fromkeys("-‐‑‒—―−", "–"), "ё": "е", "\u00a0": " ", "\t": " "})


@dataclass(frozen=True)
class ResultPhrase:
    """Everything recognised in a phrase; each part may be there several times or not at all.

    ``left`` is what was not recognised, words and signs that carry no meaning taken away.
    """

    kinds: tuple[ProcedureKind, ...]
    subjects: tuple[str, ...]
    years: tuple[int, ...]
    school_years: tuple[str, ...]
    seasons: tuple[Season, ...]
    grades: tuple[str, ...]
    counts: tuple[tuple[int, int], ...]
    shares: tuple[PrintedShare | None, ...]
    before_resits: tuple[bool, ...]
    stated_low: bool
    left: str

    @property
    def is_ambiguous(self) -> bool:
        """Whether any part stands there twice and says two things."""
        parts = (self.kinds, self.subjects, self.seasons, self.grades, self.before_resits)
        repeated = any(len(set(part)) > 1 for part in parts)
        return repeated or len(self.counts) > 1 or len(self.shares) > 1


def parsed_phrase(text: str) -> ResultPhrase:
    """Take a phrase apart, in whatever order its parts stand."""
    rest = _Rest(text)
    shares = tuple(_share(found[1]) for found in rest.take(_PERCENT))
    counts = tuple((int(found[1]), int(found[2])) for found in rest.take(_COUNTS))
    school_years = tuple(found.group() for found in rest.take(_SCHOOL_YEAR, _is_school_year))
    resits = tuple(found[1] == "до" for found in rest.take(_RESITS))
    years = tuple(sorted({int(found[1]) for found in rest.take(_YEAR)}))
    grades = tuple(found[1] for found in rest.take(_GRADE))
    seasons = tuple(
        Season.SPRING if found[1] == "весн" else Season.AUTUMN for found in rest.take(_SEASON)
    )
    kinds = tuple(_KINDS[(found.lastindex or 1) - 1] for found in rest.take(_KIND))
    subjects = tuple(_SUBJECTS[found.group()] for found in rest.take(_SUBJECT))
    stated_low = bool(rest.take(_STATED_LOW))
    return ResultPhrase(
        kinds,
        subjects,
        years,
        school_years,
        seasons,
        grades,
        counts,
        shares,
        resits,
        stated_low,
        rest.left(),
    )


def first_kind(text: str) -> int | None:
    """Where the first kind of procedure stands in a text, ``None`` without one."""
    found = _KIND.search(_folded(text))
    return found.start() if found else None


def _share(text: str) -> PrintedShare | None:
    try:
        return cell_values.printed_share(text)
    except ValueError:
        return None


def _is_school_year(found: re.Match[str]) -> bool:
    """«2022/23» is one; in «2022 – 6 чел.» the dash parts the year from a count."""
    return (int(found[1]) + 1) % 100 == int(found[2])


def _folded(text: str) -> str:
    """Lower case letter for letter, so that places in the folded text are places in the text."""
    lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.translate(_PLAIN)


class _Rest:
    """A text from which recognised parts are taken away one after another."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.folded = _folded(text)

    def take(
        self,
        pattern: re.Pattern[str],
        accept: Callable[[re.Match[str]], bool] = lambda _: True,
    ) -> list[re.Match[str]]:
        found = [match for match in pattern.finditer(self.folded) if accept(match)]
        # A tab is no part of any pattern's words: neighbours of a gap are not joined into one.
        for match in found:
            gap = "\t" * len(match.group())
            self.folded = self.folded[: match.start()] + gap + self.folded[match.end() :]
        return found

    def left(self) -> str:
        words = [
            self.original[found.start() : found.end()]
            for found in _WORD.finditer(self.folded)
            if found.group() not in _FILLERS
        ]
        return " ".join(words)
