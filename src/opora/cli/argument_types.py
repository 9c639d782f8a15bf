"""Values of command-line options: text → value, or a Russian sentence."""

import argparse
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.domain.subject import known_subject

_PERCENT = 100


def school_year(text: str) -> SchoolYear:
    """«2023» or «2022/23»."""
    first, slash, second = text.partition("/")
    try:
        year = SchoolYear(int(first))
        closing = SchoolYear(year.closing + 1) if slash else year
    except (ValueError, OporaError):
        closing = None
    if closing is None or (slash and not str(closing.closing).endswith(second)):
        raise argparse.ArgumentTypeError(
            f"«{text}» — не учебный год; укажите год окончания, например 2023"
        )
    return closing


def share(text: str) -> Fraction:
    """«35%», «35 %», «0.35» or «0,35», from above zero to one."""
    number = text.replace(" ", "").replace(" ", "").replace(",", ".")
    try:
        value = Fraction(number.removesuffix("%"))
    except (ValueError, ZeroDivisionError):
        value = Fraction(-1)
    if number.endswith("%"):
        value /= _PERCENT
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError(f"«{text}» — не доля; укажите, например, 35% или 0,35")
    return value


def kinds(text: str) -> tuple[ProcedureKind, ...]:
    """«впр,огэ» or «vpr,oge»."""
    known = {name: kind for kind in ProcedureKind for name in (kind.value, kind.russian.lower())}
    names = [name.strip().lower() for name in text.split(",")]
    if unknown := [name for name in names if name not in known]:
        raise argparse.ArgumentTypeError(
            f"вида процедуры «{unknown[0]}» нет; есть: "
            + ", ".join(kind.russian for kind in ProcedureKind)
        )
    return tuple(known[name] for name in names)


def subjects(text: str) -> tuple[str, ...]:
    """«русский язык,математика»; a subject never met before is taken as written."""
    names = [" ".join(name.lower().split()) for name in text.split(",") if name.strip()]
    return tuple(known_subject(name) or name for name in names)


def day(text: str) -> date:
    """«26.12.2022» or «2022-12-26»."""
    for pattern in ("%d.%m.%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 — a date without a time
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"«{text}» — не дата; укажите, например, 26.12.2022")


def titled_file(text: str) -> tuple[str | None, Path]:
    """«Федеральный список=файл.csv», or a file alone, which then names itself."""
    title, equals, path = text.partition("=")
    if not equals or Path(text).exists():
        return None, Path(text)
    return title.strip() or None, Path(path)


def setting(text: str) -> tuple[str, object]:
    """«путь=значение» of a ruleset's parameter; a number becomes a number."""
    path, equals, value = text.partition("=")
    if not equals or not path.strip() or not value.strip():
        raise argparse.ArgumentTypeError(f"«{text}» — нужно ПАРАМЕТР=ЗНАЧЕНИЕ")
    value = value.strip()
    return path.strip(), int(value) if value.isdigit() else value.replace(",", ".")
