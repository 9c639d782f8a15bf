"""Giving and ending roles on the pages."""

from django.core import mail
from django.urls import reverse
from tests.office.cast import user
from tests.office.registry.pages import UNPROCESSABLE, text_of

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.actions.schools import open_school
from opora_web.registry.models import Membership
from opora_web.registry.roles import Role


def grant(coordinator, **told):
    return coordinator.post(reverse("registry:new_membership"), told, follow=True)


def test_somebody_known_gets_a_role(cast, coordinator):
    place = f"school-{cast.own.school.pk}"
    response = grant(coordinator, email="NEWCOMER@example.org", role="curator", territory=place)
    assert "Роль дана" in text_of(response)
    assert cast.newcomer.memberships.get().territory == cast.own.school
    assert not mail.outbox


def test_a_stranger_is_invited_by_letter(cast, coordinator):
    told = {"email": "new@example.org", "role": "methodist"}
    place = f"municipality-{cast.own.municipality.pk}"
    response = grant(coordinator, **told, territory=place)
    assert "Укажите фамилию" in text_of(response)
    response = grant(coordinator, **told, territory=place, full_name="Новая Анна", post="методист")
    assert "Приглашение отправлено" in text_of(response)
    assert mail.outbox[0].to == ["new@example.org"]
    assert Membership.objects.filter(user__email="new@example.org", role="methodist").exists()


def test_a_role_is_given_only_within_the_own_place(cast, signed_in):
    told = {"email": "newcomer@example.org"}
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    elsewhere = f"school-{cast.neighbour.school.pk}"
    above = f"region-{cast.own.region.pk}"
    for role, place in (("teacher", elsewhere), ("head", ""), ("observer", above)):
        grant(coordinator, **told, role=role, territory=place)
    assert not cast.newcomer.memberships.exists()
    grant(signed_in(cast.administrator), **told, role="administrator", territory="")
    assert cast.newcomer.memberships.get().role == Role.ADMINISTRATOR
    region = signed_in(cast.own.person(Role.REGION))
    page = grant(region, **told, role="observer", territory=f"region-{cast.stranger.region.pk}")
    assert page.status_code == UNPROCESSABLE
    assert grant(region, **told, role="observer", territory="").status_code == UNPROCESSABLE


def groups_of_places(browser):
    """What stands under «Где»: the name of a group and what is in it."""
    page = browser.get(reverse("registry:new_membership"))
    return dict(page.context["form"].fields["territory"].choices)


def names_in(group):
    return [name for _key, name in group]


def test_places_stand_under_their_region_and_municipality(cast, signed_in):
    open_school(by=SYSTEM, municipality=cast.own.municipality, name="МОУ СОШ № 2")
    offered = groups_of_places(signed_in(cast.administrator))
    assert list(offered) == [
        "",
        "Пензенская область",
        "Пензенская область: Ёлкинский район",
        "Пензенская область: Каменский район",
        "Пермский край",
        "Пермский край: Очёрский городской округ",
    ]
    assert offered[""] == "без территории"
    assert names_in(offered["Пензенская область"]) == ["Весь регион: Пензенская область"]
    assert names_in(offered["Пензенская область: Каменский район"]) == [
        "Весь муниципалитет: Каменский район",
        "МОУ СОШ № 2",
        "МОУ СОШ с. Кикино",
    ]


def test_only_places_where_one_gives_roles_are_offered(cast, signed_in):
    offered = groups_of_places(signed_in(cast.own.person(Role.DIRECTOR)))
    assert offered.pop("") == "выберите место"
    assert list(offered) == ["Пензенская область: Каменский район"]
    assert names_in(*offered.values()) == ["МОУ СОШ с. Кикино"]
    offered = groups_of_places(signed_in(cast.own.person(Role.HEAD)))
    assert list(offered) == ["", "Пензенская область: Каменский район"]
    offered = groups_of_places(signed_in(cast.own.person(Role.REGION)))
    assert "Пензенская область: Ёлкинский район" in offered
    assert not any("Пермский" in group for group in offered)


def test_only_an_administrator_may_leave_the_place_out(cast, signed_in):
    told = {"email": "newcomer@example.org", "role": "teacher", "territory": ""}
    page = grant(signed_in(cast.own.person(Role.DIRECTOR)), **told)
    assert page.context["form"].errors["territory"] == ["Обязательное поле."]
    page = grant(signed_in(cast.administrator), **told)
    assert "territory" not in page.context["form"].errors
    assert "даётся так: школа" in text_of(page)


def test_the_groups_are_groups_for_the_browser(cast, coordinator):
    page = text_of(coordinator.get(reverse("registry:new_membership")))
    assert '<optgroup label="Пензенская область: Каменский район">' in page


def test_a_role_is_ended_on_its_page(cast, coordinator):
    membership = cast.own.person(Role.TEACHER).memberships.get()
    address = reverse("registry:end_membership", args=[membership.pk])
    assert "Роль прекращена" in text_of(coordinator.post(address, {"until": ""}, follow=True))
    membership.refresh_from_db()
    assert membership.until


def test_the_list_asks_as_often_for_many_people_as_for_one(
    cast, coordinator, django_assert_max_num_queries
):
    for number in range(30):
        grant_membership(
            by=SYSTEM,
            user=user(f"teacher-{number}"),
            role=Role.TEACHER,
            territory=cast.own.school,
        )
    with django_assert_max_num_queries(20):
        page = text_of(coordinator.get(reverse("registry:people")))
    assert "Лицо teacher-29" in page
