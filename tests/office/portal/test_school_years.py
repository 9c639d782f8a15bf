"""The years of a school: every stage in its year, and nothing of it for a stranger."""

from threading import Event

import pytest
from tests.office.assessment.results import result, taken_in
from tests.office.identification.kamenka import KIKINO, kamenka_results
from tests.office.identification.lists.papers import in_force
from tests.office.jobs.doing import AtOnce

from opora_web.audit.actor import SYSTEM
from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import Run, RunVerdict, SchoolList
from opora_web.jobs.worker import work_once
from opora_web.portal.presenters.school_card import school_card
from opora_web.portal.school_records import SchoolRecords
from opora_web.registry.actions.projects import add_project
from opora_web.registry.roles import Role


@pytest.fixture
def by(cast):
    return cast.own.person(Role.COORDINATOR)


@pytest.fixture
def known(cast, by):
    """Results of two years, a list and a project of a third."""
    upload = taken_in(cast.own)
    result(upload, cast.own.school)
    result(upload, cast.own.school, year=2022, school_year=2022)
    in_force(by, cast.own.municipality, "МОУ СОШ с. Кикино", year=2024)
    add_project(
        by=SYSTEM, school=cast.own.school, project="500+", cohort_year=2024, source="письмо"
    )
    return cast.own.school


def test_every_record_stands_in_one_year(known, by):
    records = SchoolRecords.of(known, by)
    card = school_card(records)
    assert [(one.year, one.school_year) for one in card.years] == [
        (2024, "2023/24"),
        (2023, "2022/23"),
        (2022, "2021/22"),
    ]
    for field in ("results", "contradictions", "verdicts", "entries", "objections", "projects"):
        arranged = [row for year in card.years for row in getattr(year, field)]
        assert sorted(row.pk for row in arranged) == sorted(
            row.pk for row in getattr(records, field)
        )
    assert [entry.school_list.title for entry in card.on_lists] == ["федеральный список"]


def test_a_list_that_was_withdrawn_is_not_where_the_school_is_now(known, by):
    withdraw_list(by=by, school_list=SchoolList.objects.get(), because="прислан по ошибке")
    card = school_card(SchoolRecords.of(known, by))
    assert card.on_lists == ()
    assert [len(year.entries) for year in card.years] == [1, 0, 0]


@pytest.mark.parametrize(
    ("place", "role", "status"),
    [
        ("own", Role.COORDINATOR, 200),
        ("own", Role.DIRECTOR, 200),
        ("own", Role.REGION, 200),
        ("own", Role.TEACHER, 404),
        ("neighbour", Role.COORDINATOR, 404),
        ("neighbour", Role.DIRECTOR, 404),
        ("stranger", Role.REGION, 404),
    ],
)
def test_who_opens_the_page(cast, known, signed_in, place, role, status):
    browser = signed_in(getattr(cast, place).person(role))
    assert browser.get(f"/shkoly/{known.pk}/po-godam/").status_code == status


def test_a_visitor_is_sent_to_the_door(client, known):
    assert client.get(f"/shkoly/{known.pk}/po-godam/").status_code == 302


def test_the_page_says_what_is_in_which_year(cast, known, by, signed_in):
    shown = signed_in(by).get(f"/shkoly/{known.pk}/po-godam/").content.decode()
    assert "результаты за 2022/23 учебный год" in shown
    assert "Результаты.xlsx, лист «Лист1», строка 2" in shown
    assert "500+, 2024" in shown
    assert "федеральный список" in shown
    assert f'href="/shkoly/{known.pk}/"' in shown


def test_a_school_sees_its_own_place_though_not_the_list(cast, known):
    director = cast.own.person(Role.DIRECTOR)
    card = school_card(SchoolRecords.of(known, director))
    assert [entry.school_list.title for entry in card.on_lists] == ["федеральный список"]


def test_a_school_of_which_nothing_is_known_says_what_will_stand_here(cast, by, signed_in):
    shown = signed_in(by).get(f"/shkoly/{cast.own.school.pk}/po-godam/").content.decode()
    assert "О школе пока ничего не известно" in shown


def test_verdicts_that_differ_name_their_readings(cast, by, signed_in, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    kikino = kamenka_results(cast.own.municipality, by)[KIKINO]
    run = start_run(by=by, territory=cast.own.municipality, ruleset_id="fioko-2023", year=2023)
    assert work_once("worker", Event(), AtOnce())
    shown = signed_in(by).get(f"/shkoly/{kikino.pk}/po-godam/").content.decode()
    strict = f'<a href="/raschyoty/{run.pk}/shkola/{kikino.pk}/?prochtenie=each-year">{run}</a>'
    assert f"{strict}, прочтение «две процедуры в каждом из двух лет»: недостаточно" in shown
    assert "прочтение «две процедуры всего за два года»: в списке" in shown


def test_the_only_reading_of_a_rule_has_no_name_to_tell():
    run = Run(rule={"readings": [{"name": "usual", "title": "как написано"}]})
    assert RunVerdict(run=run, reading="usual").among_readings == ""
