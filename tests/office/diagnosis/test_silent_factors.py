"""Factors without evidence do not drown those that have it."""

from django.urls import reverse
from tests.office.diagnosis.profiles import factor, judged, sent, visit

from opora.diagnosis.significance import Significance
from opora_web.diagnosis.actions.profile_course import record_visit
from opora_web.diagnosis.models import RiskProfile
from opora_web.diagnosis.profile_told import Judgement
from opora_web.registry.roles import Role


def test_factors_of_which_nothing_is_known_stand_in_one_list(cast, signed_in) -> None:
    """A factor of which the visit found something is no longer among them."""
    reader = signed_in(cast.own.person(Role.COORDINATOR))
    profile = sent(cast.own)
    assert silent_factors(reader, profile).count("<li>") == 10
    found = factor(profile, "equipment")
    changed = {"equipment": Judgement(Significance.HIGH, "Компьютеров два.")}
    record_visit(
        by=cast.own.person(Role.CURATOR),
        profile=profile,
        visit=visit(),
        judged=judged(profile, **changed),
    )
    assert silent_factors(reader, profile).count("<li>") == 9
    assert found.title not in silent_factors(reader, profile)


def silent_factors(reader, profile: RiskProfile) -> str:
    page = reader.get(reverse("diagnosis:profile", args=[profile.pk])).content.decode()
    return page.partition("Об этих факторах не сказали")[2].partition("</ul>")[0]
