"""Planning procedures and following who handed in."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from tests.office.assessment.results import OGE, VPR, result, taken_in

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora_web.assessment.actions.calendar import change_plan, plan_procedure, withdraw_plan
from opora_web.assessment.actions.expectations import expect_again, expect_nothing
from opora_web.assessment.models import CalendarEntry, Level, NotExpected
from opora_web.assessment.presenters.board import Handing, board_of
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.schools import open_school
from opora_web.registry.actions.succession import close_school
from opora_web.registry.models import ActKind
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

MATHS = ProcedureIdentity(ProcedureKind.OGE, "математика", None)
RUSSIAN_5 = ProcedureIdentity(ProcedureKind.VPR, "русский язык", 5)
ORDER_122 = {
    "name": "Мониторинг работы в системе «Сетевой город. Образование»",
    "act_as_printed": "приказ МКУ «Управление образованием» ШМР 28.09.2020 № 122",
    "to_check": "приказ № 122 называется «О введении АИС», а не о мониторинге",
}


def plan(by, territory, **told):
    given = {"level": Level.MUNICIPAL, "name": "Мониторинг", "school_year": 2021}
    return plan_procedure(by=by, territory=territory, **{**given, **told})


def form(**told):
    return {"name": "ВПР", "level": "federal", "school_year": "2027", **told}


def test_the_trap_of_order_122_is_told(cast, by, coordinator):
    act = register_act(
        by=by,
        territory=cast.own.municipality,
        kind=ActKind.ORDER,
        issuer="Управление образования",
        number="122",
        date=date(2020, 9, 28),
        title="О введении АИС",
    )
    entry = plan(by, cast.own.municipality, act=act, **ORDER_122)
    page = coordinator.get(reverse("assessment:entry", args=[entry.pk])).content.decode()
    assert "Что сверить:" in page
    assert "«О введении АИС», а не о мониторинге" in page
    assert reverse("registry:act", args=[act.pk]) in page
    assert "есть что сверить" in coordinator.get(reverse("assessment:calendar")).content.decode()
    told = JournalEntry.objects.get(verb="внесение процедуры в календарь").after
    assert told["что сверить"] == ORDER_122["to_check"]


def test_a_school_does_not_see_the_paper_of_the_district(cast, by, signed_in):
    act = register_act(
        by=by,
        territory=cast.own.municipality,
        kind=ActKind.ORDER,
        issuer="Управление",
        date=date(2020, 9, 28),
        title="Тайное название",
    )
    entry = plan(by, cast.own.municipality, act=act)
    director = signed_in(cast.own.person(Role.DIRECTOR))
    page = director.get(reverse("assessment:entry", args=[entry.pk])).content.decode()
    assert "Тайное название" not in page


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({}, "уже стоит в календаре на 2020/21"),
        ({"name": "Иной", "kind": "oge"}, "и вид процедуры, и предмет"),
        ({"name": "Иной", "grade": 5}, "и вид процедуры, и предмет"),
        (
            {"name": "Иной", "starts_on": date(2021, 5, 2), "ends_on": date(2021, 5, 1)},
            "не может быть раньше",
        ),
    ],
)
def test_what_cannot_stand_in_a_calendar_is_refused(cast, by, told, why):
    plan(by, cast.own.municipality)
    with pytest.raises(Refused, match=why):
        plan(by, cast.own.municipality, **told)


def test_a_plan_is_made_changed_and_withdrawn_on_its_pages(cast, coordinator):
    place = f"municipality-{cast.own.municipality.pk}"
    told = form(territory=place, kind="vpr", subject="русский язык", grade="5")
    coordinator.post(reverse("assessment:new_entry"), told)
    entry = CalendarEntry.objects.get()
    assert entry.awaited == RUSSIAN_5
    change = reverse("assessment:change_entry", args=[entry.pk])
    assert 'value="ВПР"' in coordinator.get(change).content.decode()
    days = {"starts_on": "2027-04-01", "ends_on": "2027-04-20"}
    coordinator.post(change, form(purpose="качество", **days))
    entry.refresh_from_db()
    assert (entry.purpose, entry.awaited, entry.starts_on) == ("качество", None, date(2027, 4, 1))
    page = coordinator.get(reverse("assessment:calendar")).content.decode()
    assert "1\xa0апреля\xa02027\xa0г. — 20\xa0апреля\xa02027\xa0г." in page
    withdrawal = reverse("assessment:withdraw_entry", args=[entry.pk])
    coordinator.post(withdrawal, {"reason": "перенесена"})
    answer = coordinator.post(withdrawal, {"reason": "ещё раз"})
    assert "уже убрана" in answer.content.decode()


def test_what_is_withdrawn_is_not_changed_and_its_name_is_free(cast, by):
    entry = plan(by, cast.own.municipality)
    withdraw_plan(by=by, entry=entry, reason="повтор")
    with pytest.raises(Refused, match="уже убрана"):
        change_plan(by=by, entry=entry, name="Иной")
    assert plan(by, cast.own.municipality).awaited is None


def test_the_calendar_is_narrowed(cast, signed_in):
    plan(SYSTEM, cast.own.region, name="Региональная", level=Level.REGIONAL)
    plan(SYSTEM, cast.own.municipality, name="Районная", school_year=2022)
    plan(SYSTEM, cast.neighbour.municipality, name="Соседняя")
    browser = signed_in(cast.own.person(Role.REGION))
    for asked, shown in (
        ({}, {"Региональная", "Районная", "Соседняя"}),
        ({"year": "2021"}, {"Региональная", "Соседняя"}),
        ({"level": "regional"}, {"Региональная"}),
        ({"municipality": cast.own.municipality.pk}, {"Региональная", "Районная"}),
        ({"year": "1999"}, {"Региональная", "Районная", "Соседняя"}),
        ({"level": "federal"}, set()),
    ):
        page = browser.get(reverse("assessment:calendar"), asked).content.decode()
        for name in ("Региональная", "Районная", "Соседняя"):
            assert (name in page) == (name in shown), (asked, name)


@pytest.fixture
def schools(cast, by):
    return [
        open_school(by=by, municipality=cast.own.municipality, name=f"Школа № {number}")
        for number in range(1, 5)
    ]


def handings(cast, identity=MATHS, year=2023):
    board = board_of(cast.own.municipality, year, identity)
    return {row.school.name: row.handing for row in board.rows}, board.counts


def test_every_working_school_stands_on_the_board_once(cast, by, school, upload, schools):
    result(upload, school)
    result(upload, schools[0], low=None, participants=None)
    told = {"school_year": 2023, "identity": MATHS, "reason": "нет 9 класса"}
    expect_nothing(by=by, school=schools[1], **told)
    close_school(by=by, school=schools[3], on=date(2024, 9, 1))
    where, counts = handings(cast)
    assert where == {
        "Школа № 3": Handing.MISSING,
        "Школа № 1": Handing.WITHOUT_COUNTS,
        "МОУ СОШ с. Кикино": Handing.HANDED_IN,
        "Школа № 2": Handing.NOT_EXPECTED,
    }
    assert counts == {"missing": 1, "without_counts": 1, "handed_in": 1, "not_expected": 1}
    assert sum(counts.values()) == len(where)


def test_a_closed_school_with_a_result_is_not_lost(cast, by, upload, schools):
    result(upload, schools[3], low=None, participants=None)
    result(taken_in(cast.own), schools[3])
    result(taken_in(cast.own), schools[3])
    close_school(by=by, school=schools[3], on=date(2024, 9, 1))
    assert handings(cast)[0]["Школа № 4"] == Handing.HANDED_IN


def test_other_years_grades_and_set_aside_results_are_not_handed_in(cast, school, upload):
    result(upload, school, procedure={**OGE, "school_year": 2022})
    result(upload, school, is_set_aside=True)
    result(upload, school, procedure={**VPR, "grade": 6})
    assert handings(cast)[0][school.name] == Handing.MISSING
    assert handings(cast, RUSSIAN_5)[0][school.name] == Handing.MISSING


def test_a_school_is_marked_and_unmarked_on_the_board(cast, coordinator, by, school):
    plan(by, cast.own.municipality, kind="oge", subject="математика", school_year=2023)
    asked = {"year": "2023", "procedure": "oge|математика|"}
    board = reverse("assessment:board")
    mark = reverse("assessment:not_expected", args=[school.pk])
    assert "не сдала" in coordinator.get(board, asked).content.decode()
    address = f"{mark}?year=2023&procedure=oge|математика|"
    coordinator.post(address, {"reason": "нет 9 класса"})
    page = coordinator.get(board, asked).content.decode()
    assert "нет 9 класса" in page
    again = coordinator.post(address, {"reason": "ещё раз"})
    assert "Уже отмечено" in again.content.decode()
    said = NotExpected.objects.get()
    assert str(said) == "МОУ СОШ с. Кикино: не участвует"
    coordinator.post(reverse("assessment:expected_again", args=[said.pk]))
    assert not NotExpected.objects.exists()
    assert JournalEntry.objects.filter(verb__contains="не участвует").count() == 2


def test_a_school_sees_itself_alone_on_the_board(cast, signed_in, by, schools):
    plan(by, cast.own.municipality, kind="oge", subject="математика", school_year=2023)
    asked = {"year": "2023", "procedure": "oge|математика|"}
    director = signed_in(cast.own.person(Role.DIRECTOR))
    page = director.get(reverse("assessment:board"), asked).content.decode()
    assert cast.own.school.name in page
    assert schools[0].name not in page
    assert "Не участвует</" not in page


def test_marks_are_seen_by_the_own_people(cast, by, school):
    mark = expect_nothing(by=by, school=school, school_year=2023, identity=RUSSIAN_5, reason="нет")
    assert mark.journal_territory == school.journal_territory
    for place, seen in ((cast.own, True), (cast.neighbour, False)):
        for role in (Role.DIRECTOR, Role.COORDINATOR):
            marks = NotExpected.objects.visible_to(place.person(role))
            assert marks.exists() == seen
    expect_again(by=by, mark=mark, identity=RUSSIAN_5)


def test_the_database_keeps_the_calendar_whole(cast, by, school):
    entry = {"municipality": cast.own.municipality, "level": "federal", "school_year": 2023}
    mark = {"school": school, "school_year": 2023, "kind": "oge", "subject": "химия", "by": by}
    wrong = [
        (CalendarEntry, {**entry, "name": ""}),
        (CalendarEntry, {**entry, "name": "ВПР", "level": "звёздный"}),
        (CalendarEntry, {**entry, "name": "ВПР", "region": cast.own.region}),
        (CalendarEntry, {**entry, "name": "ВПР", "kind": "oge"}),
        (CalendarEntry, {**entry, "name": "ВПР", "withdrawn_because": "так"}),
        (
            CalendarEntry,
            {
                **entry,
                "name": "ВПР",
                "starts_on": date(2023, 5, 2),
                "ends_on": date(2023, 5, 1),
            },
        ),
        (NotExpected, {**mark, "reason": ""}),
        (NotExpected, {**mark, "reason": "нет", "kind": "сон"}),
    ]
    for table, values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.create(**values)
    for table, values in (
        (CalendarEntry, {**entry, "name": "ВПР"}),
        (NotExpected, {**mark, "reason": "нет"}),
        (NotExpected, {**mark, "reason": "нет", "grade": 9}),
    ):
        table.objects.create(**values)
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.create(**values)
