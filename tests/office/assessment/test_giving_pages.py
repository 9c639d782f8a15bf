"""Giving files and text: what is asked, limited, told of files given before."""

from django.urls import reverse
from tests.office.assessment.upload_pages import WRONG, get, give, plain, post
from tests.office.assessment.uploading import (
    a_file,
    a_text,
    read,
    taken_in,
    worked,
)
from tests.office.registry.pages import text_of

from opora_web.assessment.models import Upload
from opora_web.registry.roles import Role


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
