"""What pages ask of risk profiles."""

from collections.abc import Iterable

from opora.diagnosis.significance import Significance
from opora_web.diagnosis.models import FactorOfProfile, ProfileState, RiskProfile


def last_years_profile(profile: RiskProfile) -> RiskProfile | None:
    """What was in force at the school a year before; whoever sees one profile sees the other."""
    earlier = RiskProfile.objects.filter(
        school=profile.school_id, year=profile.year - 1, state=ProfileState.IN_FORCE
    )
    return earlier.first()


def words_of(factors: Iterable[FactorOfProfile]) -> dict[str, Significance]:
    """The final word of every factor, by factor."""
    return {factor.factor_id: factor.final for factor in factors}
