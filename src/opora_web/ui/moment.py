"""A moment as people read it, by the clock of the office."""

from datetime import datetime

from django.utils import timezone

from opora.language.dates import date_in_words


def moment_in_words(at: datetime) -> str:
    """«2 марта 2026 г., 23:30»; `at` knows its time zone."""
    local = timezone.localtime(at)
    return f"{date_in_words(local.date())}, {local:%H:%M}"
