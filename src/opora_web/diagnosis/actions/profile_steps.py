"""What every step of a risk profile begins with."""

from opora_web.diagnosis.models import ProfileState, RiskProfile
from opora_web.registry.models import School

_ABOUT = ("school__municipality__region", "school__merged_into", "amends")


def locked_profile(profile: RiskProfile) -> RiskProfile:
    """The profile as it is now, ours until the transaction ends."""
    ours = RiskProfile.objects.select_for_update().get(pk=profile.pk)
    return RiskProfile.objects.select_related(*_ABOUT).get(pk=ours.pk)


def hold_school(school: School) -> None:
    """Until the transaction ends nobody else drafts a profile of the school beside ours."""
    School.objects.select_for_update().get(pk=school.pk)


def standing(profile: RiskProfile) -> dict[str, str]:
    """How far the profile is, for the journal."""
    return {"состояние": ProfileState(profile.state).label}
