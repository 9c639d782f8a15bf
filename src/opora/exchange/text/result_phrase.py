"""The parts of a result told in words: «ОГЭ математика 2022 – 6 чел. из 12 (50,0%)»."""

import re
from dataclasses import dataclass

from opora.domain.printed_share import PrintedShare
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.domain.subject import spellings_longest_first
from opora.exchange import cell_values
from opora.exchange.text.figure_phrases import (
    COUNTS,
    COUNTS_WITH_SLASH,
    FAILED,
    LOW,
    NOT_WRITTEN_BY_ANYONE,
    PASSED,
    SHARE,
)
from opora.exchange.text.untaken_text import UntakenText, folded_letters

# «2022/23», «2022–2023».
_SCHOOL_YEAR = re.compile(r"(?<![0-9])20([0-9]{2})\s*[/–]\s*(?:20)?([0-9]{2})(?![0-9])")
_YEAR = re.compile(
    r"(?<![0-9.,/])(20[0-9]{2})(?![0-9/]|[.,][0-9])(?:\s*(?:год(?:а|у|ом|е|ы)?|г)(?![а-я])\.?)?"
)
# «5 кл.», «5-го класса»; «5–6 классы» are two grades.
_GRADE = re.compile(
    r"""
    (?<![0-9]) ([0-9]{1,2}) (?: \s*(?:–|,|и|/)\s* ([0-9]{1,2}) )? (?:\s*–?(?:й|ый|го|х))?
    \s* (?:класс(?:а|е|ы|ов|ах)?|кл) (?![а-я]) \.?
    """,
    re.VERBOSE,
)
_SEASON = re.compile(r"(?<![а-я])(?:(весн(?:а|ой|ы))|осен(?:ь|ью|и))(?![а-я])")
_RESITS = re.compile(r"(?<![а-я])(до|после)\s+пересдач(?:и|ек)?(?![а-я])")
# A group for each kind, in their order.
_KIND = re.compile(
    r"""
    (?<![^\W_]) (?:результаты?\s+)?
    (?: (впр) | (огэ) | (егэ) | (гвэ)
      | (диагностическ[а-я]+\s+работ[а-я]+|диагностик[а-я])
      | (мониторинг(?:а|е|у)?)
    )
    (?![^\W_])
    """,
    re.VERBOSE,
)
_HIGH = re.compile(r"(?<![а-я])высок")
_ANY_LOW = re.compile(r"(?<![а-я])низк")
_KINDS = tuple(ProcedureKind)
_SUBJECTS = dict(spellings_longest_first())
_SUBJECT = re.compile("|".join(rf"(?<!\w){re.escape(spelling)}(?!\w)" for spelling in _SUBJECTS))


@dataclass(frozen=True)
class ResultPhrase:
    """Everything recognised in a phrase; each part may be there several times or not at all.

    ``says_failed``, ``says_passed``, ``says_low`` and ``says_not_written`` tell which of the
    phrases of ``figure_phrases`` stand there. ``left`` is what nobody understood.
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
    says_failed: bool
    says_passed: bool
    says_low: bool
    says_not_written: bool
    left: str

    @property
    def is_ambiguous(self) -> bool:
        """Whether any part stands there twice and says two things."""
        parts = (self.kinds, self.subjects, self.seasons, self.grades, self.before_resits)
        repeated = any(len(set(part)) > 1 for part in parts)
        return repeated or len(self.counts) > 1 or len(self.shares) > 1

    @property
    def has_numbers(self) -> bool:
        """Whether any number about pupils stands there."""
        return bool(self.counts or self.shares)


def parsed_phrase(text: str) -> ResultPhrase:
    """Take a phrase apart, in whatever order its parts stand."""
    rest = UntakenText(text)
    counts, shares = _taken_numbers(rest)
    # «Не сдали» goes before «сдали»: what is left of it would say the opposite.
    says_failed = bool(rest.take(FAILED))
    says_not_written = bool(rest.take(NOT_WRITTEN_BY_ANYONE))
    return ResultPhrase(
        school_years=tuple(found.group() for found in rest.take(_SCHOOL_YEAR, _is_school_year)),
        before_resits=tuple(found[1] == "до" for found in rest.take(_RESITS)),
        years=tuple(sorted({int(found[1]) for found in rest.take(_YEAR)})),
        grades=tuple(one for found in rest.take(_GRADE) for one in found.groups() if one),
        seasons=tuple(Season.SPRING if found[1] else Season.AUTUMN for found in rest.take(_SEASON)),
        kinds=tuple(_KINDS[(found.lastindex or 1) - 1] for found in rest.take(_KIND)),
        subjects=tuple(_SUBJECTS[found.group()] for found in rest.take(_SUBJECT)),
        counts=counts,
        shares=shares,
        says_failed=says_failed,
        says_passed=bool(rest.take(PASSED)),
        says_low=bool(rest.take(LOW)),
        says_not_written=says_not_written,
        left=rest.left(),
    )


def first_kind(text: str) -> int | None:
    """Where the first kind of procedure stands in a text, ``None`` without one."""
    found = _KIND.search(folded_letters(text))
    return found.start() if found else None


def speaks_of_passing(text: str) -> bool:
    """Whether a heading announces those who passed, and nowhere speaks of low results."""
    rest = UntakenText(text)
    failed = rest.take(FAILED)
    high = _HIGH.search(folded_letters(text))
    return bool(high or rest.take(PASSED)) and not (failed or _ANY_LOW.search(folded_letters(text)))


def _taken_numbers(
    rest: UntakenText,
) -> tuple[tuple[tuple[int, int], ...], tuple[PrintedShare | None, ...]]:
    counted = rest.take(COUNTS)
    with_slash = rest.take(COUNTS_WITH_SLASH)
    counts = [(int(found[1]), int(found[3])) for found in counted]
    counts += [(int(found[1]), int(found[2])) for found in with_slash]
    printed = [found[2] for found in counted if found[2]]
    printed += [found[1] for found in rest.take(SHARE)]
    return tuple(counts), tuple(_share(text) for text in printed)


def _share(text: str) -> PrintedShare | None:
    try:
        return cell_values.printed_share(text)
    except ValueError:
        return None


def _is_school_year(found: re.Match[str]) -> bool:
    """«2022/23» is one; in «2022 – 6 чел.» the dash parts the year from a count."""
    return (int(found[1]) + 1) % 100 == int(found[2])
