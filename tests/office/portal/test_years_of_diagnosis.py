"""Diagnosis among the years of a school: each part for whoever reads it, and for nobody else."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.office.cast import Place
from tests.office.diagnosis.causes.analysed import signed
from tests.office.diagnosis.checks.held import coordinator, found, held, prepared, recommended
from tests.office.diagnosis.profiles import in_force, sent, visited
from tests.office.diagnosis.surveys import answered, planned, released, running

from opora_web.audit.actor import SYSTEM
from opora_web.diagnosis.actions.check_findings import write_note
from opora_web.diagnosis.actions.recommendations import send_recommendations
from opora_web.diagnosis.models import (
    MarkerReckoning,
    ReceivedMarker,
    ReceivedMarkers,
    SchoolMarkers,
)
from opora_web.portal.diagnosis_records import DiagnosisRecords
from opora_web.portal.presenters.diagnosis_of_year import diagnosis_of_year
from opora_web.registry.actions.acts import register_act
from opora_web.registry.models import ActKind
from opora_web.registry.roles import Role

KIKINO = "МОУ СОШ с. Кикино"


def page(browser, school) -> str:
    answer = browser.get(f"/shkoly/{school.pk}/po-godam/")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode().replace("\N{NO-BREAK SPACE}", " "))


def year_of(shown: str, year: int) -> str:
    """The card of one year."""
    _, told = shown.split(f"{year} год</h2>", 1)
    return re.split(r"\d{4} год</h2>|Год не назван</h2>", told)[0]


def marked(place: Place) -> SchoolMarkers:
    reckoning = MarkerReckoning.objects.create(
        region=place.region,
        school_year=2023,
        by=coordinator(place),
        done_at="2023-05-01T00:00:00+03:00",
        bases={},
    )
    return SchoolMarkers.objects.create(
        reckoning=reckoning,
        school=place.school,
        counts={"2023": [3, 11], "2022": [0, 0]},
        markers={},
    )


def received(place: Place, withdrawn: str = "") -> ReceivedMarker:
    by = coordinator(place)
    act = register_act(
        by=SYSTEM,
        territory=place.municipality,
        kind=ActKind.LETTER,
        issuer="Рособрнадзор",
        number=f"7{withdrawn}",
        date=date(2023, 2, 1),
        title="О признаках",
    )
    paper = ReceivedMarkers.objects.create(
        municipality=place.municipality,
        act=act,
        title="Перечень признаков",
        school_year=2023,
        file_name="п.xlsx",
        by=by,
        withdrawn_because=withdrawn,
    )
    told = f"завышенные отметки{withdrawn}"
    return ReceivedMarker.objects.create(received=paper, school=place.school, told=told)


def diagnosed(place: Place) -> None:
    """Something of every part in 2023, at the school of the place."""
    by = coordinator(place)
    in_force(place)
    run = running(place)
    answered(run, run.codes[0])
    check = held(place, since=date(2023, 3, 1))
    write_note(
        by=by, at_school=found(check, by, place.school).schools.get(), note="плана нет совсем"
    )
    send_recommendations(by=by, sent=recommended(check, by, place.school))
    signed(place, year=2023)
    marked(place)
    received(place)


PARTS = ("опросы", "рисковый профиль", "проверка", "причины попадания в список", "объективность")


def heads(shown: str) -> list[str]:
    return [one for one in PARTS if f"Диагностика: {one}" in shown]


@pytest.fixture
def known(cast):
    diagnosed(cast.own)
    return cast.own.school


def test_every_part_stands_in_its_year_with_what_it_says(cast, known, signed_in):
    shown = year_of(page(signed_in(coordinator(cast.own)), known), 2023)
    assert heads(shown) == list(PARTS)
    assert "идёт, ответили 1 из 3" in shown
    assert "Высокая значимость:" in shown
    assert "Школа отклонила:" in shown
    assert "плана нет совсем" in shown
    assert "доработать программу</a> — ждём ответа школы" in shown
    assert "анализ подписан" in shown
    assert "есть 3, удалось посчитать 11" in shown
    assert "завышенные отметки" in shown
    assert "Признак ничего не доказывает и требует анализа." in shown
    assert re.search(r"Диагностика: проверка «<a href=\"/diagnostika/proverki/\d+/\">", shown)


def test_the_school_reads_all_of_it_without_the_page_of_the_check(cast, known, signed_in):
    shown = page(signed_in(cast.own.person(Role.DIRECTOR)), known)
    assert heads(shown) == list(PARTS)
    assert "Диагностика: проверка «Проверка школ списка»" in shown


def test_an_observer_reads_no_profile(cast, known, signed_in):
    shown = page(signed_in(cast.own.person(Role.OBSERVER)), known)
    assert heads(shown) == [one for one in PARTS if one != "рисковый профиль"]


@pytest.mark.parametrize(
    ("place", "role"),
    [
        ("own", Role.TEACHER),
        ("neighbour", Role.COORDINATOR),
        ("neighbour", Role.DIRECTOR),
        ("stranger", Role.REGION),
    ],
)
def test_a_stranger_is_told_nothing_of_any_table(cast, known, place, role):
    records = DiagnosisRecords.of([known.pk], getattr(cast, place).person(role))
    assert records == DiagnosisRecords((), (), (), (), (), None, ())


def test_markers_of_a_year_in_which_nothing_could_be_worked_out_say_so(cast, signed_in):
    marked(cast.own)
    shown = page(signed_in(coordinator(cast.own)), cast.own.school)
    assert "посчитать не по чему" in year_of(shown, 2022)
    assert "есть 3" in year_of(shown, 2023)
    assert [year for year in (2022, 2023) if "требует анализа" in year_of(shown, year)] == [2023]


def test_a_check_without_a_day_stands_in_no_year(cast, signed_in):
    by = coordinator(cast.own)
    found(held(cast.own), by, cast.own.school)
    shown = page(signed_in(by), cast.own.school)
    assert "В документах этих проверок не сказано, когда они прошли." in shown
    assert not re.search(r"\d{4} год</h2>", shown)
    assert "О школе пока ничего не известно" not in shown


def test_what_is_being_prepared_or_was_taken_back_is_no_fact(cast):
    place, by = cast.own, coordinator(cast.own)
    check = prepared(place, since=date(2023, 3, 1))
    assert check.state == "prepared"
    planned(place, released(place))
    received(place, withdrawn="ошибка")
    records = DiagnosisRecords.of([place.school.pk], by)
    assert records == DiagnosisRecords((), (), (), (), (), None, ())


def test_before_the_visit_significance_is_proposed_and_answers_are_nobodys_business(cast):
    place = cast.own
    profile = sent(place)
    told = _profile_of(place)
    assert told.is_proposed
    visited(place, profile)
    told = _profile_of(place)
    assert (told.is_proposed, told.accepted, told.declined) == (False, (), ())
    assert len(told.high) == 1


def _profile_of(place):
    records = DiagnosisRecords.of([place.school.pk], coordinator(place))
    (told,) = diagnosis_of_year(2023, records).profiles
    return told


def test_more_records_ask_no_more_questions(cast, known):
    place, by = cast.own, coordinator(cast.own)
    with CaptureQueriesContext(connection) as once:
        DiagnosisRecords.of([known.pk], by)
    for number in range(3):
        check = held(place, title=f"Проверка {number}", since=date(2022, 3, 1))
        found(check, by, known)
        running(place, title=f"Опрос {number}")
    with CaptureQueriesContext(connection) as again:
        records = DiagnosisRecords.of([known.pk], by)
    assert len(again) == len(once)
    assert len(records.findings) == 4
