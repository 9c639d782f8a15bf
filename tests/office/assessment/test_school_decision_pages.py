"""Saying on the page which schools the printed ones are."""

import pytest
from django.urls import reverse
from tests.office.assessment.upload_pages import WRONG, get, plain, post
from tests.office.assessment.uploading import (
    a_file,
    a_text,
    read,
    taken_in,
)
from tests.office.registry.pages import text_of


def test_a_school_is_chosen_among_the_proposed(coordinator, by, place, cast):
    upload = read(by, place, a_file(a_text("МОУ СОШ с. Кикинно")))
    page = get(coordinator, "uploaded_schools", upload)
    assert "МОУ СОШ с. Кикино — одно слово отличается на одну букву" in page
    printed = upload.printed_schools.get()
    own = cast.own.school
    told = {f"school-{printed.pk}": own.pk, "remember": "on"}
    saved = plain(post(coordinator, "uploaded_schools", upload, **told))
    assert "Сохранено: 1 решение." in saved
    printed.refresh_from_db()
    assert printed.school == own
    assert own.names.count() == 2
    assert "по решению" in get(coordinator, "uploaded_schools", upload)
    same = plain(
        coordinator.post(
            reverse("assessment:uploaded_schools", args=[upload.pk]) + "?gruppa=najdeny",
            {f"school-{printed.pk}": own.pk},
            follow=True,
        )
    )
    assert "Сохранено: 0 решений." in same


@pytest.mark.parametrize("answer", ["other", ""])
def test_a_school_is_named_by_hand(coordinator, by, place, cast, answer):
    upload = read(by, place, a_file(a_text("СОШ № 7")))
    pk = upload.printed_schools.get().pk
    address = f"school-{pk}"
    unknown = {address: answer, f"{address}-other": "Школа мечты"}
    response = post(coordinator, "uploaded_schools", upload, **unknown)
    assert response.status_code == WRONG
    assert "Такой школы в реестре нет" in text_of(response)
    known = {address: answer, f"{address}-other": "моу сош  с. Кикино (Каменский район)"}
    post(coordinator, "uploaded_schools", upload, **known)
    assert upload.printed_schools.get().school == cast.own.school


def test_the_rest_is_left_out_at_once_and_may_be_taken_back(coordinator, by, place):
    upload = read(by, place, a_file(a_text("СОШ № 7") + a_text("СОШ № 8")))
    told = plain(post(coordinator, "leave_out_schools", upload))
    assert "Результаты 2 школ загружаться не будут." in told
    page = get(coordinator, "uploaded_schools", upload, gruppa="ne-gruzit")
    assert "по решению: Лицо own-coordinator" in page
    assert "Таких школ в этой загрузке нет" in get(
        coordinator, "uploaded_schools", upload, gruppa="najdeny"
    )
    assert "Все школы из файлов сопоставлены" in get(
        coordinator, "uploaded_schools", upload, gruppa="reshit"
    )
    assert "школы оставлены вне загрузки" in get(coordinator, "upload", upload)
    assert "не загружается" in get(coordinator, "uploaded_results", upload)
    sought = post(coordinator, "seek_schools_again", upload)
    assert "сверены с реестром ещё раз" in text_of(sought)


def test_schools_of_an_upload_that_ended_are_not_decided(coordinator, by, place):
    upload = taken_in(by, place, a_file(a_text()))
    for name in ("uploaded_schools", "leave_out_schools", "seek_schools_again"):
        assert "а не ждёт согласия" in text_of(post(coordinator, name, upload))
