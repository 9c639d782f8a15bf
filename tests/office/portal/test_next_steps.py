"""What the first page says must be done next, and to whom."""

from datetime import date

import pytest
from django.utils import timezone
from tests.office.assessment.results import result, taken_in
from tests.office.identification.lists.papers import in_force, received

from opora_web.assessment.models import UploadState
from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.actions.notices import open_notice
from opora_web.identification.actions.objections import prepare_objection, submit_objection
from opora_web.identification.models import (
    ListCategory,
    ListOrigin,
    Notice,
    Objection,
    ObjectionState,
    Run,
    RunState,
    SchoolList,
)
from opora_web.portal.cycle import cycles
from opora_web.portal.next_steps import next_steps
from opora_web.registry.models import School, SchoolStatus
from opora_web.registry.roles import Role
from opora_web.ui.once_a_request import OnceARequest

KIKINO = "МОУ СОШ с. Кикино"


def sentences(user):
    return [
        step.sentence.replace("\N{NO-BREAK SPACE}", " ") for step in next_steps(user, cycles(user))
    ]


@pytest.fixture
def by(cast):
    return cast.own.person(Role.COORDINATOR)


def test_an_empty_year_begins_with_files(by):
    assert sentences(by) == [
        "Каменский район: результатов пока нет. Загрузите отчёты ФИС ОКО, протоколы или таблицу."
    ]


def test_a_district_without_schools_begins_with_them(cast, by):
    School.objects.filter(municipality=cast.own.municipality).update(
        status=SchoolStatus.CLOSED, closed_on=date(2023, 1, 1)
    )
    assert sentences(by) == ["Каменский район: внесите школы."]


def test_files_that_were_read_wait_for_consent(cast, by):
    upload = taken_in(cast.own, state=UploadState.PREVIEW)
    assert f"Файлы прочитаны и ждут вашего согласия: {upload}." in sentences(by)
    assert not any("согласия" in one for one in sentences(cast.own.person(Role.HEAD)))
    assert not any("согласия" in one for one in sentences(cast.neighbour.person(Role.COORDINATOR)))


def test_results_without_a_run_ask_for_one(cast, by):
    result(taken_in(cast.own), cast.own.school)
    assert sentences(by) == [
        "Каменский район: результаты за 2022/23 учебный год есть, а список по ним не считали."
    ]


def _run(place, by):
    return Run.objects.create(
        municipality=place.municipality,
        ruleset_id="fioko-2023",
        ruleset_version="1",
        ruleset_sha256="a" * 64,
        fingerprint="b" * 64,
        digest="c" * 64,
        input="runs/2023/outcomes.parquet",
        year=2023,
        by=by,
        state=RunState.DONE,
    )


def test_a_run_asks_for_its_list_and_the_list_for_its_schools(cast, by):
    result(taken_in(cast.own), cast.own.school)
    run = _run(cast.own, by)
    assert sentences(by) == [
        "Каменский район: 2022/23 учебный год посчитан, а список по расчёту не составлен."
    ]
    SchoolList.objects.create(
        municipality=cast.own.municipality,
        category=ListCategory.LOW_RESULTS,
        origin=ListOrigin.MUNICIPAL,
        year=2023,
        title="Список на 2023 год",
        run=run,
        reading="total",
        by=by,
    )
    (step,) = sentences(by)
    assert "Список на 2023 год" in step
    assert step.endswith("список составлен, известите школы.")
    assert sentences(cast.own.person(Role.HEAD)) == []


def test_steps_of_a_whole_region_are_seven_questions_however_many_municipalities_it_has(
    cast, django_assert_num_queries
):
    """Roles, profiles, checks, causes, objections, files, lists in hand; cycles are known."""
    analyst = cast.own.person(Role.REGION)
    for place in (cast.own, cast.neighbour):
        result(taken_in(place), place.school)
        _run(place, analyst)
    seen = cycles(analyst)
    steps = []
    with django_assert_num_queries(7):
        OnceARequest(lambda _request: steps.extend(next_steps(analyst, seen)))(None)
    ready = "2022/23 учебный год посчитан, а список по расчёту не составлен."
    told = [one.sentence.replace("\N{NO-BREAK SPACE}", " ") for one in steps]
    assert told == [f"Ёлкинский район: {ready}", f"Каменский район: {ready}"]


def test_a_list_that_was_taken_back_leaves_the_run_without_one(cast, by):
    result(taken_in(cast.own), cast.own.school)
    told = {"category": ListCategory.LOW_RESULTS, "origin": ListOrigin.MUNICIPAL, "year": 2023}
    made = SchoolList.objects.create(
        municipality=cast.own.municipality,
        title="Список на 2023 год",
        run=_run(cast.own, by),
        reading="total",
        by=by,
        **told,
    )
    assert not any("не составлен" in one for one in sentences(by))
    withdraw_list(by=by, school_list=made, because="посчитан не по тем данным")
    assert any(one.endswith("а список по расчёту не составлен.") for one in sentences(by))


def test_a_received_list_waits_for_consent(cast, by):
    received(by, cast.own.municipality, KIKINO)
    assert any(one.endswith("список прочитан и ждёт вашего согласия.") for one in sentences(by))
    assert not any("прочитан" in one for one in sentences(cast.neighbour.person(Role.COORDINATOR)))


def test_a_school_is_told_to_read_its_notice_with_the_deadline(cast, by):
    in_force(by, cast.own.municipality, KIKINO)
    director = cast.own.person(Role.DIRECTOR)
    (step,) = next_steps(director, ())
    assert step.sentence.startswith("Прочтите извещение «федеральный список»: ответить можно по ")
    assert step.href == f"/moya-shkola/izveschenie/{Notice.objects.get().pk}/"
    assert next_steps(cast.neighbour.person(Role.DIRECTOR), ()) == ()
    assert next_steps(cast.own.person(Role.TEACHER), ()) == ()
    open_notice(by=director, notice=Notice.objects.get())
    assert next_steps(director, ()) == ()


def test_a_prepared_objection_waits_for_the_school_and_a_submitted_one_for_the_coordinator(
    cast, by
):
    in_force(by, cast.own.municipality, KIKINO)
    director = cast.own.person(Role.DIRECTOR)
    notice = Notice.objects.get()
    open_notice(by=director, notice=notice)
    prepared = prepare_objection(by=director, notice=notice, text="Числа другие.")
    assert sentences(director) == ["Возражение подготовлено и не подано."]
    submit_objection(by=director, objection=prepared)
    assert sentences(director) == []
    assert "Решите по возражениям школ: 1 возражение без ответа." in sentences(by)
    assert not any("возражениям" in one for one in sentences(cast.own.person(Role.HEAD)))


def test_nothing_is_asked_about_a_list_that_was_taken_back(cast, by):
    told = in_force(by, cast.own.municipality, KIKINO)
    director = cast.own.person(Role.DIRECTOR)
    prepared = prepare_objection(by=director, notice=Notice.objects.get(), text="Числа другие.")
    withdraw_list(by=by, school_list=told, because="не то письмо")
    assert sentences(director) == []
    Objection.objects.filter(pk=prepared.pk).update(
        state=ObjectionState.SUBMITTED, submitted_at=timezone.now(), submitted_by=director
    )
    assert not any("возражениям" in one for one in sentences(by))


def test_a_notice_is_still_read_when_its_deadline_is_over_but_nothing_is_answered(cast, by):
    told = in_force(by, cast.own.municipality, KIKINO)
    director = cast.own.person(Role.DIRECTOR)
    prepare_objection(by=director, notice=Notice.objects.get(), text="Числа другие.")
    SchoolList.objects.filter(pk=told.pk).update(objections_until=date(2023, 1, 9))
    assert sentences(director) == ["Прочтите извещение «федеральный список»."]


def test_an_objection_to_a_regional_list_waits_for_the_region(cast, by):
    analyst = cast.own.person(Role.REGION)
    in_force(analyst, cast.own.region, KIKINO)
    director = cast.own.person(Role.DIRECTOR)
    prepared = prepare_objection(by=director, notice=Notice.objects.get(), text="Числа другие.")
    submit_objection(by=director, objection=prepared)
    assert not any("возражениям" in one for one in sentences(by))
    assert "Решите по возражениям школ: 1 возражение без ответа." in sentences(analyst)
