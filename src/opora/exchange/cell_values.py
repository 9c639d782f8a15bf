"""Text of a cell → the value it stands for; ``ValueError`` where it stands for none."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from opora.domain.printed_share import PrintedShare
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season

# Signs that people put where there is nothing to write (domain facts § 8).
_NOTHING = frozenset({"", "-", "–", "—", "x", "х", "нет данных", "н/д"})
_YES = frozenset({"да", "д", "1", "+", "истина", "true"})
_NO = frozenset({"нет", "0", "ложь", "false"})
# Only 0–9: «\d» also stands for the digits of other scripts, which nobody here means.
# «1 200» is a number, «1 2» may be two.
_COUNT = re.compile(r"([0-9]{1,9}|[0-9]{1,3}(?: [0-9]{3})+)(?:[.,]0+)?")
_DECIMAL = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,15})?")
_YEAR = re.compile(r"(20[0-9]{2})(?:[.,]0+)?\s*(?:г\.?|год)?")
_GRADE = re.compile(r"([0-9]{1,2})(?:[.,]0+)?(?:-?й)?\s*(?:кл\.?|класс)?")
# Protocols of regional centres store codes as fractions: «201005.0» (domain facts § 8).
_WHOLE_CODE = re.compile(r"([0-9]+)[.,]0+")
_MAX_GRADE = 12
Value = TypeVar("Value")

_KINDS = {
    "впр": ProcedureKind.VPR,
    "всероссийская проверочная работа": ProcedureKind.VPR,
    "всероссийские проверочные работы": ProcedureKind.VPR,
    "огэ": ProcedureKind.OGE,
    "егэ": ProcedureKind.EGE,
    "гвэ": ProcedureKind.GVE,
    "диагностическая работа": ProcedureKind.DIAGNOSTIC,
    "диагностика": ProcedureKind.DIAGNOSTIC,
    "мониторинг": ProcedureKind.MONITORING,
}
_SEASONS = {
    "весна": Season.SPRING,
    "весной": Season.SPRING,
    "осень": Season.AUTUMN,
    "осенью": Season.AUTUMN,
}


def is_nothing(text: str) -> bool:
    """Whether the cell says that there is no value."""
    return folded(text) in _NOTHING


def folded(text: str) -> str:
    """Lower case, «ё» as «е», single spaces."""
    return " ".join(text.lower().replace("ё", "е").split())


def count(text: str) -> int:
    """A whole number of pupils; «12.0» is how a workbook shows 12."""
    return int(_matched(_COUNT, " ".join(text.split()))[1].replace(" ", ""))


def school_code(text: str) -> str:
    """A code as text: «201005.0» is how a workbook shows 201005; leading zeros stay."""
    bare = text.strip()
    whole = _WHOLE_CODE.fullmatch(bare)
    return whole[1] if whole else bare


def score(text: str) -> float:
    """A score not below zero, with a decimal comma or point."""
    return float(_matched(_DECIMAL, text.strip()).group().replace(",", "."))


def printed_share(text: str) -> PrintedShare:
    """A percentage as printed: «30,8», «30,8 %»; the printed digits are remembered."""
    bare = "".join(text.split()).removesuffix("%")
    number = Decimal(_matched(_DECIMAL, bare).group().replace(",", "."))
    if number > 100:  # noqa: PLR2004 — a hundred per cent
        raise ValueError(text)
    digits = -int(number.as_tuple().exponent)
    return PrintedShare(Fraction(number) / 100, digits)


def answer(text: str) -> bool:
    """Yes or no."""
    if folded(text) in _YES:
        return True
    if folded(text) in _NO:
        return False
    raise ValueError(text)


def year(text: str) -> int:
    """A calendar year; «2022/23» is a school year and is refused."""
    return int(_matched(_YEAR, folded(text)).group(1))


def grade(text: str) -> int:
    """A grade from 1 to 12: «5», «5 класс»."""
    value = int(_matched(_GRADE, folded(text)).group(1))
    if not 1 <= value <= _MAX_GRADE:
        raise ValueError(text)
    return value


def kind(text: str) -> ProcedureKind:
    """Kind of procedure under any of its names."""
    return _looked_up(_KINDS, text)


def season(text: str) -> Season:
    """Season under its name."""
    return _looked_up(_SEASONS, text)


def _matched(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.fullmatch(text)
    if not found:
        raise ValueError(text)
    return found


def _looked_up(names: dict[str, Value], text: str) -> Value:
    if folded(text) not in names:
        raise ValueError(text)
    return names[folded(text)]
