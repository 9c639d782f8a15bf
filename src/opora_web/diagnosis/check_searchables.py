"""What of checks the search of the office finds."""

from typing import Any

from django.urls import reverse

from opora_web.diagnosis.models import Check
from opora_web.diagnosis.models.check import CheckQuerySet
from opora_web.ui.search import Hit, Searchable


def _checks(user: Any, words: str) -> CheckQuerySet:
    found = Check.objects.seen_whole_by(user).found_by(words)
    return found.select_related("region", "municipality").in_order()


def _check(check: Check) -> Hit:
    about = f"{check.territory}: {check.get_state_display()}"
    return Hit(check.title, reverse("diagnosis:check", args=[check.pk]), about)


SEARCHABLES = (
    Searchable(title="Проверки", icon="clipboard-list", position=60, find=_checks, present=_check),
)
