"""Values of command-line options: text → value, or a Russian sentence."""

import argparse
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.exchange import cell_values
from opora.rulesets.parameter import parse_count, parse_kinds, parse_share, parse_subjects

Value = TypeVar("Value")


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


def parsed_by(parse: Callable[[str], Value]) -> Callable[[str], Value]:
    """An option's type whose refusal is the sentence of ``parse``."""

    def value(text: str) -> Value:
        try:
            return parse(text)
        except OporaError as refusal:
            raise argparse.ArgumentTypeError(str(refusal)) from refusal

    return value


share = parsed_by(parse_share)
kinds = parsed_by(parse_kinds)
subjects = parsed_by(parse_subjects)
count = parsed_by(parse_count)


def read_as(parse: Callable[[str], Value], expected: str) -> Callable[[str], Value]:
    """An option's type that reads the text as a cell of a file is read."""

    def value(text: str) -> Value:
        try:
            return parse(text)
        except ValueError as strange:
            raise argparse.ArgumentTypeError(f"«{text}» — ожидается {expected}") from strange

    return value


calendar_year = read_as(cell_values.year, "календарный год, например 2021")
season = read_as(cell_values.season, "«весна» или «осень»")
kind = read_as(cell_values.kind, "ВПР, ОГЭ, ЕГЭ, ГВЭ, «диагностическая работа» или «мониторинг»")
grade = read_as(cell_values.grade, "класс от 1 до 12")
answer = read_as(cell_values.answer, "«да» или «нет»")


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


def setting(text: str) -> tuple[str, str]:
    """«путь=значение» of a ruleset's parameter."""
    path, equals, value = (part.strip() for part in text.partition("="))
    if not (path and equals and value):
        raise argparse.ArgumentTypeError(f"«{text}» — нужно ПАРАМЕТР=ЗНАЧЕНИЕ")
    return path, value
