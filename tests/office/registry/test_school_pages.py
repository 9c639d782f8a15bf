"""What people fill in about schools arrives as they meant it; what is wrong is told on the page."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from tests.office.cast import LONG_AGO
from tests.office.registry.pages import UNPROCESSABLE, change, text_of

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.schools import add_spelling, give_code, open_school
from opora_web.registry.actions.succession import merge_schools
from opora_web.registry.models import (
    CodeSystem,
    School,
    SchoolStatus,
)
from opora_web.registry.roles import Role


@pytest.fixture
def other(cast):
    return open_school(by=SYSTEM, municipality=cast.own.municipality, name="СОШ № 2")


@pytest.fixture
def third(cast):
    return open_school(by=SYSTEM, municipality=cast.own.municipality, name="СОШ № 3")


def test_a_school_is_entered_by_hand(cast, coordinator):
    told = {"municipality": cast.own.municipality.pk, "name": "Новая", "kind": "evening"}
    response = coordinator.post(reverse("registry:new_school"), told, follow=True)
    assert "Школа внесена в реестр" in text_of(response)
    assert School.objects.get(name="Новая").kind == "evening"


def test_another_municipality_cannot_be_chosen(cast, coordinator):
    told = {"municipality": cast.neighbour.municipality.pk, "name": "Новая", "kind": "general"}
    response = coordinator.post(reverse("registry:new_school"), told)
    assert response.status_code == UNPROCESSABLE
    assert not School.objects.filter(name="Новая").exists()


def test_a_refusal_stands_on_the_page(cast, coordinator):
    told = {"municipality": cast.own.municipality.pk, "name": "МОУ СОШ с. Кикино"}
    response = coordinator.post(reverse("registry:new_school"), {**told, "kind": "general"})
    assert response.status_code == UNPROCESSABLE
    assert "уже есть школа" in text_of(response)


def test_an_empty_form_says_what_is_missing(cast, coordinator):
    response = change(coordinator, cast.own.school, "nazvanie")
    assert response.status_code == UNPROCESSABLE
    assert "Обязательное поле" in text_of(response)


@pytest.mark.parametrize("day", ["2023-09-01", "01.09.2023"])
def test_a_day_is_taken_from_a_calendar_and_from_a_keyboard(cast, coordinator, day):
    response = change(coordinator, cast.own.school, "nazvanie", name="Новая", since=day)
    assert response.status_code == HTTPStatus.FOUND
    cast.own.school.refresh_from_db()
    assert cast.own.school.name == "Новая"


def test_small_changes_of_a_school(cast, coordinator):
    school = cast.own.school
    for name, told in (
        ("napisanie", {"name": "Кикинская школа", "printed_in": "протокол"}),
        ("kod", {"system": "exam", "value": "201005"}),
        ("vid", {"kind": "correctional"}),
        (
            "proekt",
            {"project": "500+", "cohort_year": 2022, "role": "supported", "source": "письмо"},
        ),
    ):
        assert change(coordinator, school, name, **told).status_code == HTTPStatus.FOUND, name
    page = text_of(coordinator.get(reverse("registry:school", args=[school.pk])))
    for word in ("Кикинская школа", "201005", "коррекционная", "500+", "История изменений"):
        assert word in page


def test_schools_join_part_and_close(cast, coordinator, other, third):
    school = cast.own.school
    change(coordinator, school, "razdelenie", successors=[other.pk, third.pk], on="2023-09-01")
    change(coordinator, other, "prisoedinenie", successor=third.pk, on="2024-09-01")
    fourth = open_school(by=SYSTEM, municipality=cast.own.municipality, name="СОШ № 4")
    change(coordinator, third, "preobrazovanie", successor=fourth.pk, on="2025-09-01")
    change(coordinator, fourth, "zakrytie", on="2026-09-01")
    states = dict(
        School.objects.filter(municipality=cast.own.municipality).values_list("pk", "status")
    )
    ended = SchoolStatus.REORGANISED
    assert states == {
        school.pk: ended,
        other.pk: ended,
        third.pk: ended,
        fourth.pk: SchoolStatus.CLOSED,
    }
    page = text_of(coordinator.get(reverse("registry:school", args=[third.pk])))
    assert "Что вошло в школу" in page
    assert "Что стало со школой" in page
    assert "реорганизована, её нельзя переименовать" in page


def test_records_are_joined_and_parted_on_the_page(cast, coordinator, other):
    school = cast.own.school
    change(coordinator, other, "dvojnik", into=school.pk, reason="внесена дважды")
    assert "Это двойная запись" in text_of(
        coordinator.get(reverse("registry:school", args=[other.pk]))
    )
    assert "Двойные записи" in text_of(
        coordinator.get(reverse("registry:school", args=[school.pk]))
    )
    address = reverse("registry:part_records", args=[other.pk])
    assert "снова стоят отдельно" in text_of(coordinator.post(address, follow=True))
    assert "ни с чем не соединена" in text_of(coordinator.post(address, follow=True))


def test_a_stranger_in_a_succession_is_named_and_not_linked(cast, signed_in, other):
    merge_schools(by=SYSTEM, predecessors=[other], successor=cast.own.school, on=LONG_AGO)
    page = text_of(
        signed_in(cast.own.person(Role.DIRECTOR)).get(
            reverse("registry:school", args=[cast.own.school.pk])
        )
    )
    assert "СОШ № 2" in page
    assert reverse("registry:school", args=[other.pk]) not in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"words": "КИКИНО"}, {"МОУ СОШ с. Кикино"}),
        ({"words": "ёлочка"}, {"СОШ № 2"}),
        ({"words": "елочка 2"}, {"СОШ № 2"}),
        ({"words": "edu990001"}, {"СОШ № 2"}),
        ({"status": "closed"}, set()),
        ({"kind": "general"}, {"МОУ СОШ с. Кикино", "СОШ № 2"}),
        ({"status": "выдумка"}, {"МОУ СОШ с. Кикино", "СОШ № 2"}),
    ],
)
def test_the_list_is_narrowed(coordinator, other, asked, found):
    add_spelling(by=SYSTEM, school=other, name="Школа «Ёлочка» № 2")
    give_code(by=SYSTEM, school=other, system=CodeSystem.FIS_OKO, value="edu990001")
    page = text_of(coordinator.get(reverse("registry:schools"), asked))
    assert {name for name in ("МОУ СОШ с. Кикино", "СОШ № 2") if name in page} == found


def test_second_records_do_not_stand_in_the_list(cast, coordinator, other):
    merge_duplicates(by=SYSTEM, duplicate=other, into=cast.own.school, reason="дважды")
    page = text_of(coordinator.get(reverse("registry:schools"), {"words": "СОШ № 2"}))
    assert reverse("registry:school", args=[other.pk]) not in page
    assert reverse("registry:school", args=[cast.own.school.pk]) in page


def test_the_list_asks_as_often_for_many_schools_as_for_one(
    cast, coordinator, django_assert_max_num_queries
):
    for number in range(60):
        open_school(by=SYSTEM, municipality=cast.own.municipality, name=f"Школа № {number}")
    with django_assert_max_num_queries(15):
        page = text_of(coordinator.get(reverse("registry:schools")))
    assert "Показаны 1–50 из 61" in page
