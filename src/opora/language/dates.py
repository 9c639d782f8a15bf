"""Dates as official papers write them (ГОСТ Р 7.0.97-2016, п. 5.10: «5 июня 2016 г.»)."""

from datetime import date

from opora.language.spaces import NO_BREAK_SPACE

# Spelled out instead of strftime: month names there follow the machine's locale.
MONTHS_GENITIVE = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)


def date_in_words(day: date) -> str:
    """«26 декабря 2022 г.» on one line."""
    parts = (str(day.day), MONTHS_GENITIVE[day.month - 1], str(day.year), "г.")
    return NO_BREAK_SPACE.join(parts)


def school_year_name(closing_year: int) -> str:
    """The school year that closes in the given calendar year: 2023 is «2022/23»."""
    return f"{closing_year - 1}/{closing_year % 100:02d}"
