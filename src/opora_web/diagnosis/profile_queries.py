"""What pages ask of risk profiles."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from opora.diagnosis.significance import Significance
from opora_web.diagnosis.models import FactorOfProfile, ProfileState, RiskProfile
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_profile import RiskProfileQuerySet
from opora_web.registry.models.own_territory import records_of
from opora_web.registry.roles import Role


def last_years_profile(profile: RiskProfile) -> RiskProfile | None:
    """What was in force at the school a year before; whoever sees one profile sees the other."""
    earlier = RiskProfile.objects.filter(
        school__in=records_of(frozenset({profile.school_id})),
        year=profile.year - 1,
        state=ProfileState.IN_FORCE,
    )
    return earlier.order_by("-version", "-pk").first()


def profiles_waiting_for(user: Any) -> RiskProfileQuerySet:
    """Those whose next step is this person's; a draft waits for whoever asked for it."""
    at_school = schools_reached(user, Role.DIRECTOR, Role.DEPUTY)
    waiting = RiskProfile.objects.visible_to(user).filter(
        Q(state=ProfileState.DRAFT, by=user.pk)
        | Q(state=ProfileState.VERIFICATION, school__in=schools_reached(user, Role.CURATOR))
        | Q(state=ProfileState.ANSWERING, school__in=at_school)
        | Q(state=ProfileState.SIGNING, school__in=schools_reached(user, Role.COORDINATOR))
    )
    return waiting.in_order().select_related("school")


def words_of(factors: Iterable[FactorOfProfile]) -> dict[str, Significance]:
    """The final word of every factor, by factor."""
    return {factor.factor_id: factor.final for factor in factors}
