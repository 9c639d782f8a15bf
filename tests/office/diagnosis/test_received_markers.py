"""Lists of markers that came with a letter: kept as printed, apart from what was worked out."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.models import ReceivedMarker, ReceivedMarkers
from opora_web.registry.actions.acts import register_act
from opora_web.registry.models import ActKind
from opora_web.registry.roles import Role

NEW = "diagnosis:new_received_markers"
LIST = "diagnosis:objectivity"


def told(answer):
    return " ".join(answer.content.decode().replace("\u00a0", " ").split())


@pytest.fixture
def asked(cast):
    """What a coordinator sends with a pasted table."""
    act = register_act(
        by=SYSTEM,
        territory=cast.own.municipality,
        kind=ActKind.LETTER,
        issuer="Министерство",
        number="7",
        date=date(2021, 12, 1),
        title="О признаках необъективности",
    )
    return {
        "territory": f"municipality-{cast.own.municipality.pk}",
        "act": act.pk,
        "title": "Перечень 2021 года",
        "school_year": 2021,
        "text": 'Школа;Муниципалитет;Признак\nМОУ СОШ с. Кикино;;"5 МА; 4 РУ"\n',
    }


@pytest.fixture
def coordinator(cast, signed_in):
    return signed_in(cast.own.person(Role.COORDINATOR))


def received(browser, asked):
    return browser.post(reverse(NEW), asked)


def test_markers_stand_as_printed_with_their_letter(cast, coordinator, asked, signed_in):
    answer = received(coordinator, asked)
    assert answer.status_code == 302, told(answer)
    kept = ReceivedMarker.objects.order_by("pk")
    assert [(one.school, one.told) for one in kept] == [
        (cast.own.school, "5 МА"),
        (cast.own.school, "4 РУ"),
    ]
    assert str(kept[0]) == "МОУ СОШ с. Кикино: 5 МА"
    page = reverse("diagnosis:school_objectivity", args=[cast.own.school.pk])
    shown = told(signed_in(cast.own.person(Role.DIRECTOR)).get(page))
    assert "Полученные признаки" in shown
    assert "письмо от 1 декабря 2021 г. № 7" in shown
    assert "программа их не рассчитывала" in shown
    listed = told(signed_in(cast.own.person(Role.COORDINATOR)).get(reverse(LIST)))
    assert "Перечень 2021 года" in listed


def test_a_file_is_read_as_well(cast, coordinator, asked):
    table = "Школа;Муниципалитет;Признак\nСОШ № 5;Чужой район;5 МА\nМОУ СОШ с. Кикино;;ОГЭ РУ\n"
    asked |= {"text": "", "file": ContentFile(table.encode(), "перечень.csv")}
    assert received(coordinator, asked).status_code == 302
    assert [one.told for one in ReceivedMarker.objects.all()] == ["ОГЭ РУ"]
    assert ReceivedMarkers.objects.get().file_name == "перечень.csv"


def test_lines_of_other_municipalities_are_counted_and_named(coordinator, asked):
    asked |= {
        "text": "Школа;Муниципалитет;Признак\nСОШ № 5;Чужой район;5 МА\n"
        "Лицей;Чужой район;4 РУ\nМОУ СОШ с. Кикино;;ОГЭ РУ\n"
    }
    page = told(coordinator.post(reverse(NEW), asked, follow=True))
    assert (
        "Пропущены 2 строки о школах других муниципалитетов: СОШ № 5, Чужой район; "
        "Лицей, Чужой район." in page
    )
    row = JournalEntry.objects.order_by("number").last()
    assert row.after["пропущены школы других муниципалитетов"] == (
        "СОШ № 5 (Чужой район), Лицей (Чужой район)"
    )


def test_a_list_of_our_schools_alone_leaves_nobody_out(coordinator, asked):
    assert "Пропущен" not in told(coordinator.post(reverse(NEW), asked, follow=True))
    row = JournalEntry.objects.order_by("number").last()
    assert row.after == {"признаков": 2}


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"text": "Школа;Признак\nСОШ Неведомая;5 МА\n"}, "«СОШ Неведомая» не узнана"),
        ({"text": "Школа;Муниципалитет;Признак\nСОШ;Чужой район;5 МА\n"}, "нет ни одной школы"),
        ({"text": ""}, "одно из двух"),
        ({"text": "Школа;Признак\n"}, "столбцами «Школа» и «Признак»"),
        ({"act": ""}, "Обязательное поле"),
    ],
)
def test_what_cannot_be_kept_is_refused_whole(coordinator, asked, changed, refusal):
    answer = received(coordinator, asked | changed)
    assert answer.status_code == 422
    assert refusal in told(answer)
    assert not ReceivedMarkers.objects.exists()


def test_a_file_that_is_no_list_is_not_read(coordinator, asked, monkeypatch):
    monkeypatch.setattr("opora_web.diagnosis.forms.received_markers_form._LARGEST_FILE", 3)
    asked |= {"text": "", "file": ContentFile(b"12345", "перечень.csv")}
    assert "больше 10 МБ" in told(received(coordinator, asked))


def test_others_neither_give_nor_see(cast, coordinator, asked, signed_in):
    received(coordinator, asked)
    kept = ReceivedMarkers.objects.get()
    withdrawing = reverse("diagnosis:withdraw_received_markers", args=[kept.pk])
    for role in (Role.DIRECTOR, Role.HEAD, Role.OBSERVER):
        browser = signed_in(cast.own.person(role))
        assert received(browser, asked).status_code == 403
        assert browser.post(withdrawing, {"reason": "Так."}).status_code in {403, 404}
    for place in (cast.neighbour, cast.stranger):
        browser = signed_in(place.person(Role.COORDINATOR))
        assert received(browser, asked).status_code == 422
        assert browser.post(withdrawing, {"reason": "Так."}).status_code == 404
        assert "Перечень 2021 года" not in told(browser.get(reverse(LIST)))
    assert signed_in(None).get(reverse(NEW)).status_code == 302
    kept.refresh_from_db()
    assert kept.withdrawn_because == ""


def test_a_list_is_taken_back_for_a_reason(cast, coordinator, asked):
    received(coordinator, asked)
    kept = ReceivedMarkers.objects.get()
    address = reverse("diagnosis:withdraw_received_markers", args=[kept.pk])
    assert "Перечень 2021 года" in told(coordinator.get(address))
    assert coordinator.post(address, {"reason": "  "}).status_code == 422
    assert coordinator.post(address, {"reason": "Пришёл исправленный."}).status_code == 302
    again = coordinator.post(address, {"reason": "Ещё раз."})
    assert "уже снят" in told(again)
    page = reverse("diagnosis:school_objectivity", args=[cast.own.school.pk])
    assert "Полученные признаки" not in told(coordinator.get(page))
    assert ReceivedMarker.objects.count() == 2
