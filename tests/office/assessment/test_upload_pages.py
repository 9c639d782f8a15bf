"""The pages of uploads: what is given, asked, decided, downloaded, and refused."""

import re
from http import HTTPStatus
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
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

from opora_web.assessment.models import Remark, Upload, UploadState
from opora_web.audit.models import JournalEntry
from opora_web.jobs.actions import cancel
from opora_web.registry.roles import Role

PICTURE = b"\x89PNG\r\n"
WRONG = HTTPStatus.UNPROCESSABLE_ENTITY


def plain(response):
    return text_of(response).replace("\N{NO-BREAK SPACE}", " ")


def get(browser, name, upload, *more, **asked):
    response = browser.get(reverse(f"assessment:{name}", args=[upload.pk, *more]), asked)
    assert response.status_code == HTTPStatus.OK
    return plain(response)


def post(browser, name, upload, **told):
    return browser.post(reverse(f"assessment:{name}", args=[upload.pk]), told, follow=True)


def give(browser, place, *files, **told):
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    told = {"territory": f"municipality-{place.pk}", "files": sent, **told}
    return browser.post(reverse("assessment:new_upload"), told, follow=True)


def test_text_is_pasted_and_facts_are_said_for_all(coordinator, place):
    give(coordinator, place, text=a_text(), year="2023", before_resits="before")
    upload = Upload.objects.get()
    file = upload.files.get()
    assert (file.name, file.said) == (
        "Вставленный текст.txt",
        {"year": 2023, "before_resits": True},
    )
    assert "указано: 2023 год, до пересдач" in get(coordinator, "uploaded_files", upload)


def test_nothing_given_is_told(coordinator, place):
    response = give(coordinator, place)
    assert response.status_code == WRONG
    assert "Выберите хотя бы один файл или вставьте текст" in text_of(response)


def test_limits_are_told_in_russian(coordinator, place, monkeypatch):
    form = "opora_web.assessment.forms.upload_form"
    files = [(f"{n}.txt", a_text(f"СОШ № {n}").encode()) for n in range(3)]
    monkeypatch.setattr(f"{form}.MOST_FILES", 2)
    many = plain(give(coordinator, place, *files))
    assert "Выбрано 3 файла, а за раз принимается не больше 2" in many
    monkeypatch.setattr(f"{form}.LARGEST_UPLOAD", 100)
    assert "Файлы вместе больше 100 байт" in plain(give(coordinator, place, *files[:2]))
    monkeypatch.setattr(f"{form}.LARGEST_FILE", 10)
    assert "Файл «0.txt» больше 10 байт" in plain(give(coordinator, place, files[0]))
    assert not Upload.objects.exists()


def test_a_territory_is_ones_own(coordinator, cast):
    response = give(coordinator, cast.neighbour.municipality, text=a_text())
    assert response.status_code == WRONG
    assert not Upload.objects.exists()


def test_the_region_chooses_whose_results_they_are(cast, signed_in):
    browser = signed_in(cast.own.person(Role.REGION))
    page = text_of(browser.get(reverse("assessment:new_upload")))
    for name in ("Пензенская область", "Каменский район", "Ёлкинский район"):
        assert name in page
    browser.post(
        reverse("assessment:new_upload"),
        {"territory": f"region-{cast.own.region.pk}", "text": a_text()},
    )
    assert Upload.objects.get().territory == cast.own.region


def test_a_file_in_force_is_told_with_the_way_to_its_upload(coordinator, by, place):
    first = taken_in(by, place, a_file(a_text(), "старый.txt"))
    response = give(coordinator, place, ("тот же.txt", a_text().encode()))
    assert response.status_code == WRONG
    assert f"Файл «тот же.txt» уже загружен (загрузка № {first.pk})." in text_of(response)
    files = [("тот же.txt", a_text().encode()), ("новый.txt", a_text("СОШ № 5").encode())]
    page = text_of(give(coordinator, place, *files))
    assert reverse("assessment:upload", args=[first.pk]) in page
    assert "уже загружен" in page


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


def test_facts_are_said_of_one_file_and_of_all(coordinator, by, place):
    upload = read(by, place, a_file(a_text(), "а.txt"), a_file(a_text("СОШ № 5"), "б.txt"))
    first, second = upload.files.order_by("position")
    told = {f"file-{first.pk}-year": "2022", "all-year": "2021", "all-season": "spring"}
    response = post(coordinator, "uploaded_files", upload, **told)
    assert "Файлы читаются" in text_of(response)
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.said == {"year": 2022, "season": "spring"}
    assert second.said == {"year": 2021, "season": "spring"}
    assert "Файлы читаются" not in text_of(
        post(coordinator, "uploaded_files", worked(upload), **{"all-year": "год"})
    )


def test_files_of_an_upload_that_ended_are_not_read_again(coordinator, by, place):
    upload = taken_in(by, place, a_file(a_text()))
    assert "загружено: изменить её сейчас нельзя" in plain(
        post(coordinator, "uploaded_files", upload)
    )
    assert "Прочитать файлы заново" not in get(coordinator, "uploaded_files", upload)


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


def test_the_list_asks_as_much_for_many_as_for_few(
    coordinator, by, place, django_assert_max_num_queries
):
    for n in range(5):
        taken_in(by, place, a_file(a_text(more=f"{n}\n"), f"{n}.txt"))
    with django_assert_max_num_queries(14):
        page = text_of(coordinator.get(reverse("assessment:uploads")))
    assert page.count("загружено") >= 5


def test_personal_data_in_a_file_is_told(coordinator, by, place):
    table = (
        "логин школы;регион;номер обучающегося;код обучающегося;отметка за предыдущую "
        "четверть/триместр;пол;класс;вариант;всего баллов;балл за 1;Фамилия\n"
        "edu990001;Каменский район;1;50001;4;м;5А;1;3;3;Пупкин\n"
    )
    give(
        coordinator,
        place,
        ("протокол.csv", table.encode()),
        year="2021",
        season="spring",
        kind="vpr",
        subject="математика",
        grade="5",
    )
    upload = worked(Upload.objects.get())
    page = get(coordinator, "upload", upload)
    assert "Личные данные в файле." in page
    assert "Фамилия" in page
    assert "Пупкин" not in page
