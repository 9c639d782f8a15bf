"""Two records of one school have the risk profiles of one school."""

import pytest
from django.urls import reverse
from tests.office.diagnosis.profiles import drafted, in_force
from tests.office.identification.kamenka import school

from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.models import RiskProfile
from opora_web.diagnosis.profile_queries import last_years_profile
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


@pytest.fixture
def second(cast):
    """A record with a profile of its own that turned out to be the school."""
    by = cast.own.person(Role.COORDINATOR)
    in_force(cast.own)
    record = school(cast.own.municipality, "МОУ СОШ села Кикино")
    RiskProfile.objects.update(school=record)
    merge_duplicates(by=by, duplicate=record, into=cast.own.school, reason="одна школа")
    return record


def test_a_profile_under_either_record_is_the_one_of_the_year(cast, second) -> None:
    with pytest.raises(Refused, match="уже есть, он действует"):
        drafted(cast.own)


def test_last_years_profile_is_found_under_either_record(cast, second) -> None:
    later = drafted(cast.own, year=SchoolYear(2024))
    assert last_years_profile(later) == RiskProfile.objects.get(school=second)


def test_the_tab_of_either_record_shows_all_profiles(cast, second, signed_in) -> None:
    drafted(cast.own, year=SchoolYear(2024))
    browser = signed_in(cast.own.person(Role.HEAD))
    for record in (cast.own.school, second):
        told = browser.get(reverse("diagnosis:school_profiles", args=[record.pk]))
        assert [row.profile.year for row in told.context["rows"]].count(2023) == 1
        assert len(told.context["rows"]) == 2
