"""What of risk profiles the search of the office finds."""

from typing import Any

from django.urls import reverse

from opora_web.diagnosis.models import RiskProfile
from opora_web.diagnosis.models.risk_profile import RiskProfileQuerySet
from opora_web.registry.models import School
from opora_web.ui.search import Hit, Searchable


def _profiles(user: Any, words: str) -> RiskProfileQuerySet:
    schools = School.objects.found_by(words).values("pk")
    found = RiskProfile.objects.visible_to(user).filter(school__in=schools)
    return found.standing().in_order().select_related("school__municipality")


def _profile(one: RiskProfile) -> Hit:
    about = f"{one.school.municipality}: {one.get_state_display()}"
    return Hit(str(one), reverse("diagnosis:profile", args=[one.pk]), about)


PROFILE_SEARCHABLES = (
    Searchable(
        title="Рисковые профили",
        icon="chart-dots",
        position=60,
        find=_profiles,
        present=_profile,
        list_url="diagnosis:profiles",
    ),
)
