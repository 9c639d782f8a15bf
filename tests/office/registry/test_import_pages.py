"""A file of schools on its pages."""

from http import HTTPStatus

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.registry.pages import UNPROCESSABLE, text_of

from opora_web.registry.models import (
    School,
    SchoolImport,
)
from opora_web.registry.roles import Role


def upload(coordinator, *lines):
    head = "Муниципалитет;Школа;Логин ФИС ОКО;Вид школы"
    file = SimpleUploadedFile("школы.csv", "\n".join((head, *lines)).encode())
    return coordinator.post(reverse("registry:school_imports"), {"file": file}, follow=True)


def test_a_file_is_looked_at_decided_loaded_and_undone(cast, coordinator):
    page = text_of(
        upload(
            coordinator,
            "Каменский район;МОУ СОШ с. Кикинно;",
            "Каменский район;СОШ № 7;edu990007;вечерняя",
            "Чужой;СОШ № 8;",
        )
    )
    for word in (
        "Нужно решение",
        "Новые школы",
        "Не будут загружены",
        "edu990007",
        "Похоже",
        "вид: не указан → вечерняя",
    ):
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
    wrong = coordinator.post(consent, {f"row-{row.pk}": "выдумка"})
    assert wrong.status_code == UNPROCESSABLE
    loaded = coordinator.post(consent, {f"row-{row.pk}": "skip"}, follow=True)
    assert "Школы загружены" in text_of(loaded)
    assert "уже загружен" in text_of(coordinator.post(consent, follow=True))
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
