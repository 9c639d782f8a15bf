"""However long a list is, its pages ask the database as often."""

import pytest
from django.urls import reverse
from tests.office.identification.kamenka import school
from tests.office.identification.lists.papers import in_force

from opora_web.identification.models import Notice
from opora_web.registry.roles import Role


def asked(django_assert_max_num_queries, browser, address, most=100):
    with django_assert_max_num_queries(most) as counted:
        assert browser.get(address).status_code == 200
    return len(counted)


@pytest.fixture
def long_list(cast, by):
    """Thirty schools in one list and in another beside it."""
    names = [f"СОШ № {number}" for number in range(1, 31)]
    for name in names:
        school(cast.own.municipality, name)
    in_force(by, cast.own.municipality, "\n".join(names), title="другой", number="1")
    return in_force(by, cast.own.municipality, "\n".join(names), title="длинный", number="3")


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.HEAD, Role.METHODIST])
def test_a_long_list_asks_no_more_than_a_short_one(
    cast, signed_in, received_list, long_list, role, django_assert_max_num_queries
):
    browser = signed_in(cast.own.person(role))
    short, long = (
        asked(
            django_assert_max_num_queries,
            browser,
            reverse("identification:list", args=[shown.pk]),
        )
        for shown in (received_list, long_list)
    )
    assert long <= short + 1


def test_many_lists_and_many_notices_ask_no_more(
    cast, by, signed_in, received_list, django_assert_max_num_queries
):
    browser = signed_in(by)
    address = reverse("identification:lists")
    few = asked(django_assert_max_num_queries, browser, address)
    director = signed_in(cast.own.person(Role.DIRECTOR))
    own = reverse("identification:own_school")
    one_notice = asked(django_assert_max_num_queries, director, own)
    for number in range(10):
        in_force(
            by,
            cast.own.municipality,
            "МОУ СОШ с. Кикино",
            title=f"список {number}",
            number=f"2-{number}",
        )
    assert Notice.objects.count() == 11
    assert asked(django_assert_max_num_queries, director, own) == one_notice
    assert asked(django_assert_max_num_queries, signed_in(by), address) == few


def test_a_comparison_asks_no_more_for_long_lists(
    cast, by, signed_in, received_list, long_list, django_assert_max_num_queries
):
    browser = signed_in(by)
    address = reverse("identification:compare_lists")
    sides = f"?first=spisok-{long_list.pk}&second=spisok-{received_list.pk}"
    assert asked(django_assert_max_num_queries, browser, f"{address}{sides}") <= 30
