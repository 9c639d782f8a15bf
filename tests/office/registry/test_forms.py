"""What people fill in arrives as they meant it; what is wrong is told in Russian on the page."""

from http import HTTPStatus

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.cast import LONG_AGO

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.projects import add_project
from opora_web.registry.actions.schools import add_spelling, give_code, open_school
from opora_web.registry.actions.succession import merge_schools
from opora_web.registry.models import (
    Act,
    CodeSystem,
    Membership,
    ProjectParticipation,
    School,
    SchoolImport,
    SchoolStatus,
)
from opora_web.registry.roles import Role

UNPROCESSABLE = HTTPStatus.UNPROCESSABLE_ENTITY


@pytest.fixture
def coordinator(cast, signed_in):
    return signed_in(cast.own.person(Role.COORDINATOR))


@pytest.fixture
def other(cast):
    return open_school(by=SYSTEM, municipality=cast.own.municipality, name="СОШ № 2")


@pytest.fixture
def third(cast):
    return open_school(by=SYSTEM, municipality=cast.own.municipality, name="СОШ № 3")


def change(coordinator, school, name, /, **told):
    return coordinator.post(reverse("registry:change_school", args=[school.pk, name]), told)


def text_of(response):
    return response.content.decode()


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


def act(cast, **told):
    return {
        "territory": f"municipality-{cast.own.municipality.pk}",
        "kind": "order",
        "issuer": "Управление образования",
        "number": "12",
        "date": "2023-01-09",
        "title": "О школах",
        **told,
    }


def test_a_paper_is_registered_with_its_file_and_given_back(cast, coordinator):
    file = SimpleUploadedFile("приказ.pdf", b"%PDF-1.7 text")
    response = coordinator.post(reverse("registry:new_act"), act(cast, file=file), follow=True)
    assert "приказ.pdf" in text_of(response)
    given = coordinator.get(reverse("registry:act_file", args=[Act.objects.get().pk]))
    assert b"".join(given.streaming_content) == b"%PDF-1.7 text"
    assert given["Content-Disposition"].startswith("attachment")
    assert given["Content-Type"] == "application/octet-stream"
    given.close()


def test_a_paper_is_not_registered_elsewhere_nor_ends_before_it_began(cast, coordinator):
    elsewhere = {"territory": f"municipality-{cast.neighbour.municipality.pk}"}
    for told in (elsewhere, {"valid_until": "2022-01-01"}):
        response = coordinator.post(reverse("registry:new_act"), act(cast, **told))
        assert response.status_code == UNPROCESSABLE
    assert not Act.objects.exists()


def test_acts_are_found_by_words_and_kind_and_show_what_rests_on_them(cast, coordinator):
    coordinator.post(reverse("registry:new_act"), act(cast))
    paper = Act.objects.get()
    for asked, found in (({"words": "ШКОЛАХ"}, True), ({"kind": "letter"}, False)):
        page = text_of(coordinator.get(reverse("registry:acts"), asked))
        assert (reverse("registry:act", args=[paper.pk]) in page) == found
    address = reverse("registry:act_file", args=[paper.pk])
    assert coordinator.get(address).status_code == HTTPStatus.NOT_FOUND
    change(coordinator, cast.own.school, "nazvanie", name="Новая", since="2023-09-01", act=paper.pk)
    add_project(
        by=SYSTEM, school=cast.own.school, project="500+", cohort_year=2022, source="п", act=paper
    )
    change(coordinator, cast.own.school, "zakrytie", on="2024-09-01", act=paper.pk)
    page = text_of(coordinator.get(reverse("registry:act", args=[paper.pk])))
    for word in ("название:", "закрытие", "участие в проекте 500+, 2022"):
        assert word in page
    card = text_of(coordinator.get(reverse("registry:school", args=[cast.own.school.pk])))
    assert reverse("registry:act", args=[paper.pk]) in card
    assert ProjectParticipation.objects.visible_to(cast.own.person(Role.HEAD)).exists()


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


def test_a_role_is_ended_on_its_page(cast, coordinator):
    membership = cast.own.person(Role.TEACHER).memberships.get()
    address = reverse("registry:end_membership", args=[membership.pk])
    assert "Роль прекращена" in text_of(coordinator.post(address, {"until": ""}, follow=True))
    membership.refresh_from_db()
    assert membership.until


def upload(coordinator, *lines):
    head = "Муниципалитет;Школа;Логин ФИС ОКО"
    file = SimpleUploadedFile("школы.csv", "\n".join((head, *lines)).encode())
    return coordinator.post(reverse("registry:school_imports"), {"file": file}, follow=True)


def test_a_file_is_looked_at_decided_loaded_and_undone(cast, coordinator):
    page = text_of(
        upload(
            coordinator,
            "Каменский район;МОУ СОШ с. Кикинно;",
            "Каменский район;СОШ № 7;edu990007",
            "Чужой;СОШ № 8;",
        )
    )
    for word in ("Нужно решение", "Новые школы", "Не будут загружены", "edu990007", "Похоже"):
        assert word in page
    shown = SchoolImport.objects.get()
    consent, undo = (
        reverse(f"registry:{name}", args=[shown.pk])
        for name in ("consent_to_import", "undo_import")
    )
    assert "Сначала решите" in text_of(coordinator.post(consent, follow=True))
    row = shown.rows.get(state="doubtful")
    address = reverse("registry:school_import", args=[shown.pk])
    for answer, told in (("выдумка", UNPROCESSABLE), ("skip", HTTPStatus.OK), ("", HTTPStatus.OK)):
        response = coordinator.post(address, {f"row-{row.pk}": answer}, follow=True)
        assert response.status_code == told
    assert "Школы загружены" in text_of(coordinator.post(consent, follow=True))
    assert "Решено: не загружать" in text_of(coordinator.get(address))
    assert School.objects.filter(name="СОШ № 7").exists()
    assert "Загрузка отменена" in text_of(coordinator.post(undo, follow=True))
    assert not School.objects.filter(name="СОШ № 7").exists()
    assert "школы.csv" in text_of(coordinator.get(reverse("registry:school_imports")))


def test_a_file_that_is_not_understood_is_explained(coordinator, monkeypatch):
    assert "нет ни одной строки" in text_of(upload(coordinator))
    monkeypatch.setattr("opora_web.registry.forms.import_forms._LARGEST_FILE", 1)
    assert "больше 10 МБ" in text_of(upload(coordinator, "Каменский район;СОШ № 7;"))


def test_an_import_opens_to_nobody_else(cast, coordinator, signed_in):
    upload(coordinator, "Каменский район;СОШ № 7;")
    pk = SchoolImport.objects.get().pk
    for user in (cast.own.person(Role.REGION), cast.neighbour.person(Role.COORDINATOR)):
        stranger = signed_in(user)
        page = stranger.get(reverse("registry:school_import", args=[pk]))
        consent = stranger.post(reverse("registry:consent_to_import", args=[pk]))
        assert page.status_code == consent.status_code == HTTPStatus.NOT_FOUND
    assert not School.objects.filter(name="СОШ № 7").exists()
