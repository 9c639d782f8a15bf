"""When a computed list may be approved, and what protects what it stands on."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from tests.office.identification.kamenka import kamenka_results
from tests.office.identification.lists.papers import (
    act,
    computed,
    deadline,
    heard,
    in_force,
    order,
    received,
    text_of,
)

from opora_web.assessment.models import Upload
from opora_web.assessment.policies.standing_on import check_nothing_stands_on, what_stands_on
from opora_web.identification.actions.computed_lists import (
    approve_list,
    leave_out,
    start_hearing,
)
from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.actions.notices import agree
from opora_web.identification.actions.received_lists import accept_received
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import (
    ListEntry,
    ListOrigin,
    ListState,
    Notice,
    Objection,
    SchoolList,
)
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


def test_silent_schools_are_waited_for_until_the_deadline_passes(cast, by, head, hearing):
    paper = order(by, cast.own.municipality)
    with pytest.raises(Refused, match="ответили не все: МОУ СОШ им"):
        approve_list(by=head, school_list=hearing, act=paper)
    SchoolList.objects.update(objections_until=timezone.localdate() - timedelta(days=1))
    approve_list(by=head, school_list=hearing, act=paper)
    hearing.refresh_from_db()
    assert hearing.state == ListState.IN_FORCE


def test_all_that_answered_need_no_waiting(cast, by, head, director, hearing):
    for notice in Notice.objects.all():
        agree(by=director, notice=notice)
    approve_list(by=head, school_list=hearing, act=order(by, cast.own.municipality))


def test_it_is_approved_by_an_order_of_its_own_territory(cast, by, head, hearing, answered):
    answered(hearing, head)
    letter = act(by, cast.own.municipality)
    with pytest.raises(Refused, match="утверждают приказом"):
        approve_list(by=head, school_list=hearing, act=letter)
    elsewhere = order(by, cast.neighbour.municipality)
    with pytest.raises(Refused, match="из другого реестра"):
        approve_list(by=head, school_list=hearing, act=elsewhere)


def test_a_regional_list_is_the_regions(cast, by, schools, worked, signed_in, answered):
    region = cast.own.person(Role.REGION)
    kamenka_results(cast.neighbour.municipality, by)
    run = worked(
        start_run(by=region, territory=cast.own.region, ruleset_id="fioko-2023", year=2023)
    )
    made = heard(region, run, title="региональный расчётный")
    assert made.origin == ListOrigin.REGIONAL
    assert made.entries.count() == 6
    for role, expected in ((Role.HEAD, 403), (Role.COORDINATOR, 403), (Role.REGION, 200)):
        address = reverse("identification:approve", args=[made.pk])
        assert signed_in(cast.own.person(role)).get(address).status_code == expected
    answered(made, region)
    approve_list(by=region, school_list=made, act=order(region, cast.own.region))
    page = text_of(
        signed_in(cast.own.person(Role.COORDINATOR)).get(
            reverse("identification:list", args=[made.pk])
        )
    )
    assert "региональный, утверждён: приказ" in page


def test_neither_a_scenario_nor_an_unknown_reading_makes_a_list(by, run, computed_scenario):
    with pytest.raises(Refused, match="сценарий"):
        computed(by, computed_scenario)
    with pytest.raises(Refused, match="Такого прочтения"):
        computed(by, run, reading="лишнее")


@pytest.fixture
def computed_scenario(cast, by, schools, worked):
    return worked(
        start_run(
            by=by,
            territory=cast.own.municipality,
            ruleset_id="fioko-2023",
            year=2023,
            scenario={"threshold": "35 %"},
        )
    )


def test_the_page_offers_no_scenario_and_no_run_of_others(cast, run, computed_scenario, signed_in):
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    page = text_of(browser.get(reverse("identification:new_computed")))
    assert f'value="{run.pk}:total"' in page
    assert f'value="{computed_scenario.pk}:total"' not in page
    only = browser.get(reverse("identification:new_computed"), {"raschyot": "0"})
    assert "Официального расчёта, который посчитан до конца, пока нет" in text_of(only)
    stranger = signed_in(cast.neighbour.person(Role.COORDINATOR))
    assert f'value="{run.pk}:' not in text_of(stranger.get(reverse("identification:new_computed")))


def test_a_list_without_schools_tells_nobody(by, run):
    made = computed(by, run)
    for entry in made.entries.all():
        leave_out(by=by, entry=entry, because="нет")
    with pytest.raises(Refused, match="не осталось ни одной школы"):
        start_hearing(by=by, school_list=made, objections_until=deadline())


def test_a_deadline_lies_ahead(cast, by, run):
    with pytest.raises(Refused, match="уже прошёл"):
        start_hearing(by=by, school_list=computed(by, run), objections_until=deadline(-1))
    made = received(by, cast.own.municipality, "МОУ СОШ с. Кикино")
    with pytest.raises(Refused, match="уже прошёл"):
        accept_received(by=by, school_list=made, objections_until=deadline(-1))


def test_results_on_which_a_list_stands_are_not_taken_back(by, run):
    upload = Upload.objects.get()
    assert what_stands_on(upload) == ()
    made = computed(by, run)
    with pytest.raises(Refused, match="держится список «Список ШНОР на 2023 год»"):
        check_nothing_stands_on(upload)
    withdraw_list(by=by, school_list=made, because="числа неверны")
    check_nothing_stands_on(upload)


def test_results_elsewhere_hold_nothing(cast, by, run):
    kamenka_results(cast.neighbour.municipality, by)
    computed(by, run)
    other = Upload.objects.get(municipality=cast.neighbour.municipality)
    assert what_stands_on(other) == ()


def test_a_list_of_the_region_holds_the_uploads_of_its_municipalities(cast, by, schools, worked):
    region = cast.own.person(Role.REGION)
    run = worked(
        start_run(by=region, territory=cast.own.region, ruleset_id="fioko-2023", year=2023)
    )
    computed(region, run)
    assert len(what_stands_on(Upload.objects.get())) == 1


def broken(table, pk, **values):
    with pytest.raises(IntegrityError), transaction.atomic():
        table.objects.filter(pk=pk).update(**values)


def test_no_list_breaks_an_invariant(cast, by, approved, received_list):
    for values in (
        {"origin": ListOrigin.FEDERAL},
        {"act": None},
        {"told_at": None},
        {"reading": ""},
        {"version": 2},
        {"state": ListState.WITHDRAWN},
        {"index_id": "лишний"},
    ):
        broken(SchoolList, approved.pk, **values)
    broken(SchoolList, received_list.pk, origin=ListOrigin.MUNICIPAL)
    broken(SchoolList, received_list.pk, act=None, state=ListState.SUPERSEDED)


def test_two_municipal_lists_of_a_year_are_never_in_force(by, run, approved):
    second = computed(by, run, year=2024)
    broken(
        SchoolList,
        second.pk,
        year=2023,
        state=ListState.IN_FORCE,
        act=approved.act,
        told_at=approved.told_at,
        objections_until=approved.objections_until,
    )


def test_no_notice_and_no_objection_breaks_an_invariant(by, hearing, objected):
    objection = objected(hearing)
    broken(Notice, objection.notice_id, agreed_at=timezone.now())
    broken(Notice, objection.notice_id, opened_at=timezone.now())
    for values in (
        {"state": "лишнее"},
        {"text": ""},
        {"submitted_at": None},
        {"state": "forwarded"},
        {"state": "upheld"},
        {"because": "Так."},
        {"remedy": "leave_out"},
        {"answer": order(by, hearing.municipality)},
    ):
        broken(Objection, objection.pk, **values)
    broken(ListEntry, objection.notice.entry_id, is_unknown=True)


def test_a_wrong_match_is_put_right_and_a_school_stands_once(cast, by, signed_in):
    made = received(by, cast.own.municipality, "МОУ СОШ с. Кикино\nМОУ СОШ с. Неведомое")
    browser = signed_in(by)
    unknown = made.entries.get(position=2)
    address = reverse("identification:matching", args=[made.pk])
    page = text_of(browser.post(address, {f"entry-{unknown.pk}": cast.own.school.pk}))
    assert "уже стоит в этом списке строкой 1" in page
    browser.post(address, {f"entry-{unknown.pk}": "none"})
    unknown.refresh_from_db()
    assert unknown.is_unknown
    assert "Решать нечего" in text_of(browser.get(address))
    assert "Какая это школа" in text_of(browser.get(f"{address}?vse"))


def test_consent_without_a_day_is_asked_again(cast, by, draft, signed_in):
    address = reverse("identification:accept_list", args=[draft.pk])
    page = text_of(signed_in(by).post(address, {"objections_until": ""}, follow=True))
    assert "Укажите день" in page


def test_a_received_list_is_amended_by_a_new_letter(cast, by, received_list, signed_in):
    browser = signed_in(by)
    address = reverse("identification:amend", args=[received_list.pk])
    paper = act(by, cast.own.municipality, number="99", title="Об изменении списка")
    told = {"paper": paper.pk, "amended_because": "исключена школа", "text": "СОШ с. Иное"}
    page = text_of(browser.post(address, told, follow=True))
    assert "2: исключена школа" in page
    amended = received_list.amendments.get()
    amended.entries.update(is_unknown=True)
    accept_received(by=by, school_list=amended, objections_until=deadline())
    received_list.refresh_from_db()
    assert received_list.state == ListState.SUPERSEDED
    earlier = text_of(browser.get(reverse("identification:list", args=[received_list.pk])))
    assert "Заменён новой редакцией." in earlier


def test_a_computed_list_is_amended_on_its_page_and_cut(by, run, approved, signed_in):
    browser = signed_in(by)
    address = reverse("identification:amend", args=[approved.pk])
    told = {"source": f"{run.pk}:total", "amended_because": "школа закрыта"}
    page = text_of(browser.post(address, told, follow=True))
    assert "2: школа закрыта" in page
    amended = approved.amendments.get()
    entry = amended.entries.first()
    cut = reverse("identification:leave_out", args=[amended.pk, entry.pk])
    assert "Школа исключена" in text_of(browser.post(cut, {"because": "закрыта"}, follow=True))
    back = reverse("identification:take_in", args=[amended.pk, entry.pk])
    assert "Школа снова в списке" in text_of(browser.post(back, follow=True))
    start_hearing(by=by, school_list=amended, objections_until=deadline())
    assert "Пока вы смотрели" in text_of(browser.post(back, follow=True))


def test_a_school_in_several_lists_has_them_as_facts_beside(cast, by, signed_in, received_list):
    other = in_force(
        by,
        cast.own.municipality,
        "МОУ СОШ с. Кикино",
        category="adverse_conditions",
        title="условия 2023",
    )
    browser = signed_in(by)
    page = text_of(browser.get(reverse("identification:list", args=[received_list.pk])))
    assert "ШНСУ: условия 2023" in page
    tab = text_of(browser.get(reverse("identification:lists"), {"vid": "shnsu"}))
    assert other.title in tab
    assert received_list.title not in tab
    by_name = reverse("identification:list", args=[received_list.pk])
    assert "по названию</b>" in text_of(browser.get(by_name, {"poryadok": "nazvanie"}))


def test_withdrawing_on_the_page(by, draft, signed_in):
    address = reverse("identification:withdraw_list", args=[draft.pk])
    page = text_of(signed_in(by).post(address, {"because": "не тот файл"}, follow=True))
    assert "Список отозван." in page
    assert "не тот файл" in page
