"""The school year that runs today."""

from django.utils import timezone

_SEPTEMBER = 9


def present_school_year() -> int:
    """The calendar year in which it closes: school years begin with September."""
    today = timezone.localdate()
    return today.year + (today.month >= _SEPTEMBER)
