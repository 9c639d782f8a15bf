"""The pages of an upload: what is asked, downloaded, and refused."""

import re
from http import HTTPStatus
from io import BytesIO

import openpyxl
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.office.assessment.upload_pages import PICTURE, WRONG, get, post
from tests.office.assessment.uploading import (
    KAMENKA,
    a_file,
    a_text,
    again,
    given,
    read,
    taken_in,
    worked,
)
from tests.office.registry.pages import text_of

from opora_web.assessment.models import Remark, UploadState
from opora_web.audit.models import JournalEntry
from opora_web.jobs.actions import cancel
from opora_web.registry.roles import Role


def test_what_stays_out_is_seen_before_consent(coordinator, by, place):
    upload = read(by, place, a_file(PICTURE, "снимок.png"), a_file(a_text()))
    page = get(coordinator, "upload", upload)
    assert "снимок.png</strong>: файл не прочитан" in page
    unseen = post(coordinator, "consent", upload)
    assert unseen.status_code == WRONG
    assert again(upload).state == UploadState.PREVIEW
    post(coordinator, "consent", upload, seen="on")
    assert worked(upload).state == UploadState.IMPORTED


def test_consent_is_refused_beside_its_button(coordinator, by, place):
    upload = read(by, place, a_file(a_text("СОШ № 7")))
    page = get(coordinator, "upload", upload)
    assert "Сначала решите, что делать, по 1 школе" in page
    assert "Скажите, какие это школы: 1 название" in page
    refused = post(coordinator, "consent", upload, seen="on")
    assert "Сначала решите" in text_of(refused)


def test_remarks_are_grouped_paged_and_downloaded(coordinator, by, place, kamenka):
    upload = read(by, place, a_file(KAMENKA.read_bytes(), "итоги.txt"))
    page = get(coordinator, "uploaded_remarks", upload)
    assert "Напечатано 30,8 %" in page
    one = get(coordinator, "remarks_by_rule", upload, "share-contradicts-counts")
    assert "итоги.txt, строка 14" in one
    missing = reverse("assessment:remarks_by_rule", args=[upload.pk, "net-takogo"])
    assert coordinator.get(missing).status_code == HTTPStatus.NOT_FOUND
    for form in ("xlsx", "csv"):
        address = reverse("assessment:remarks_file", args=[upload.pk, form])
        response = coordinator.get(address)
        assert response["Content-Disposition"].startswith("attachment")
        assert response["Content-Type"] == "application/octet-stream"
        rows = _rows(form, response.content)
        assert len(rows) == 1 + upload.remarks.count()
        assert rows[0][0] == "Файл"
        assert {row[0] for row in rows[1:]} == {"итоги.txt"}
    assert JournalEntry.objects.filter(verb="exported").count() == 2
    wrong = reverse("assessment:remarks_file", args=[upload.pk, "exe"])
    assert coordinator.get(wrong).status_code == HTTPStatus.NOT_FOUND


def _rows(form, content):
    if form == "csv":
        return [line.split(";") for line in content.decode("utf-8-sig").strip().split("\r\n")]
    return list(openpyxl.load_workbook(BytesIO(content)).active.iter_rows(values_only=True))


def test_many_remarks_are_not_all_on_a_page(coordinator, by, place, django_assert_max_num_queries):
    upload = read(by, place, a_file(a_text()))
    file = upload.files.get()
    Remark.objects.bulk_create(
        Remark(
            upload=upload,
            file=file,
            key=f"P-{n}",
            rule="row-shifted",
            severity="warning",
            message=f"Ячейки строки {n} сдвинуты.",
            row=n,
        )
        for n in range(1, 3001)
    )
    with django_assert_max_num_queries(25):
        page = get(coordinator, "uploaded_remarks", upload)
    assert "Показать все 3 000" in page
    with django_assert_max_num_queries(25):
        page = get(coordinator, "remarks_by_rule", upload, "row-shifted", page="2")
    assert len(re.findall("сдвинуты", page)) == 50
    with django_assert_max_num_queries(30):
        get(coordinator, "upload", upload)


def test_a_clean_upload_has_no_remarks(coordinator, by, place):
    upload = read(by, place, a_file(a_text()))
    assert "Замечаний нет" in get(coordinator, "uploaded_remarks", upload)


def test_files_are_discarded_from_the_page(coordinator, by, place):
    upload = read(by, place, a_file(a_text()))
    assert "ничего из них не загружено" in text_of(post(coordinator, "discard_upload", upload))
    page = get(coordinator, "upload", upload)
    assert "Ничего не загружено." in page
    assert "Результатов нет" in get(coordinator, "uploaded_results", upload)
    twice = post(coordinator, "discard_upload", upload)
    assert "отклонено: изменить её сейчас нельзя" in text_of(twice)


def test_work_that_broke_off_is_told_and_begun_again(coordinator, by, place):
    upload = given(by, place, a_file(a_text()))
    assert "Файлы читаются" in get(coordinator, "upload", upload)
    cancel(upload.job, by=by)
    assert "Чтение прервалось." in get(coordinator, "upload", upload)
    post(coordinator, "read_upload_again", upload)
    upload = worked(upload)
    assert upload.state == UploadState.PREVIEW
    post(coordinator, "consent", upload)
    cancel(again(upload).job, by=by)
    page = get(coordinator, "upload", upload)
    assert "Загрузка прервалась: ни один результат не записан." in page
    assert "Согласен, загрузить" in page


def test_work_is_followed_by_whoever_asked_for_it(cast, by, place, signed_in):
    upload = given(by, place, a_file(a_text()))
    assert "hx-get" in get(signed_in(by), "upload", upload)
    page = get(signed_in(cast.own.person(Role.HEAD)), "upload", upload)
    assert "hx-get" not in page
    assert "Этим занят исполнитель фоновых работ" in page


def test_an_empty_list_says_what_comes_here(coordinator, cast, signed_in):
    assert "Загрузок пока нет" in text_of(coordinator.get(reverse("assessment:uploads")))
    head = signed_in(cast.own.person(Role.HEAD))
    assert "Их загружает муниципальный координатор" in text_of(
        head.get(reverse("assessment:uploads"))
    )


def test_the_list_asks_as_much_for_many_as_for_few(coordinator, by, place):
    address = reverse("assessment:uploads")

    def asked():
        with CaptureQueriesContext(connection) as queries:
            coordinator.get(address)
        return len(queries)

    taken_in(by, place, a_file(a_text()))
    for_one = asked()
    for n in range(5):
        taken_in(by, place, a_file(a_text(more=f"{n}\n"), f"{n}.txt"))
    assert asked() == for_one
