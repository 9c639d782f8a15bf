"""Russian numbers, dates and nouns in templates: ``{% load russian %}``.

Instead of Django's own: `pluralize` has two forms, `floatformat` breaks a line inside a number, and
both are silent where a value is missing. Here a missing value is «—».
"""

from datetime import date, datetime
from fractions import Fraction

from django import template
from django.utils import timezone

from opora.language import dates, numbers, plurals
from opora.language.spaces import NO_BREAK_SPACE

register = template.Library()
MISSING = "—"


@register.filter
def number(value: Fraction | float | None, digits: int = 0) -> str:
    """«2 417» and, with digits, «2 417,5»."""
    if value is None:
        return MISSING
    whole, comma, rest = numbers.decimal(value, digits).partition(",")
    sign = numbers.MINUS if whole.startswith(numbers.MINUS) else ""
    return f"{sign}{numbers.grouped(int(whole.removeprefix(sign)))}{comma}{rest}"


@register.filter
def percent(share: Fraction | float | None, digits: int = 1) -> str:
    """A share between 0 and 1 as «37,5 %»."""
    return MISSING if share is None else numbers.percent(share, digits)


@register.filter
def plural(n: int, forms: str) -> str:
    """The noun alone: ``{{ n|plural:"школа,школы,школ" }}``."""
    return plurals.plural_form(n, *_three(forms))


@register.filter
def counted(n: int | None, forms: str) -> str:
    """Number and noun on one line: ``{{ n|counted:"школа,школы,школ" }}`` is «2 417 школ»."""
    return MISSING if n is None else f"{number(n)}{NO_BREAK_SPACE}{plural(n, forms)}"


@register.filter
def date_words(day: date | None) -> str:
    """«26 декабря 2022 г.»; a moment is told by the calendar of the office."""
    if day is None:
        return MISSING
    return dates.date_in_words(_here(day))


@register.filter
def moment_words(moment: datetime | None) -> str:
    """«26 декабря 2022 г., 14:05» by the clock of the office."""
    if moment is None:
        return MISSING
    here = timezone.localtime(moment)
    return f"{dates.date_in_words(here)},{NO_BREAK_SPACE}{here:%H:%M}"


@register.simple_tag
def now_words() -> str:
    """This moment by the clock of the office: «26 декабря 2022 г., 14:05»."""
    return moment_words(timezone.now())


def _here(day: date) -> date:
    return timezone.localtime(day) if isinstance(day, datetime) else day


def _three(forms: str) -> tuple[str, str, str]:
    one, few, many = forms.split(",")
    return one, few, many
