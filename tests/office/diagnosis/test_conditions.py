"""Conditions of schools by the context form: who sees them, whose names are told, what is said."""

import pytest
from django.http import QueryDict
from django.urls import reverse
from tests.office.diagnosis.made_conditions import give_form, give_forms

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora_web.audit.actor import SYSTEM
from opora_web.diagnosis.context_evidence import evidence_of_context
from opora_web.diagnosis.tables import TABLES
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.actions.schools import open_school
from opora_web.registry.actions.territories import register_municipality
from opora_web.registry.roles import Role

YEAR = SchoolYear(2021)
LIST = "/diagnostika/usloviya/"


def text(answer) -> str:
    return answer.content.decode().replace("\u00a0", " ")


def page_of(school) -> str:
    return reverse("diagnosis:school_conditions", args=[school.pk])


@pytest.fixture
def compared(cast):
    """Kikino with a form, 12 more schools of Kamenka and 12 of the neighbour."""
    give_form(cast.own.school)
    give_forms(cast.own.municipality, 12)
    give_forms(cast.neighbour.municipality, 12)
    return cast


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.CURATOR, Role.DIRECTOR, Role.REGION])
def test_own_people_see_the_school_among_comparable_ones(compared, signed_in, role: Role) -> None:
    answer = signed_in(compared.own.person(role)).get(page_of(compared.own.school))
    assert answer.status_code == 200
    told = text(answer)
    # Of 24 schools four have no such teacher, four have one, two each have from two to nine.
    assert (
        "Учителей пенсионного возраста 5 из 12 (41,7 %); у половины из 24 сопоставимых школ "
        "от 8,3 % до 52,1 %, медиана 29,2 %; благоприятнее у 14, так же у 2." in told
    )
    assert "24 школы региона с самыми близкими условиями" in told
    assert 'class="chart chart-quartiles"' in told
    assert "Не подтверждено" in told


def test_nobody_else_does(compared, signed_in) -> None:
    address = page_of(compared.own.school)
    strangers = (
        compared.neighbour.person(Role.COORDINATOR),
        compared.neighbour.person(Role.DIRECTOR),
        compared.stranger.person(Role.REGION),
    )
    assert [signed_in(person).get(address).status_code for person in strangers] == [404] * 3
    without_place = (compared.newcomer, compared.administrator, compared.own.person(Role.TEACHER))
    for person in without_place:
        assert signed_in(person).get(address).status_code == 403
        assert signed_in(person).get(LIST).status_code == 403
    assert signed_in(None).get(address).status_code == 302
    assert signed_in(None).get(LIST).status_code == 302


def test_names_of_other_districts_are_told_to_the_region_alone(compared, signed_in) -> None:
    own, other = compared.own.municipality.pk, compared.neighbour.municipality.pk

    def told_to(role: Role) -> str:
        return text(signed_in(compared.own.person(role)).get(page_of(compared.own.school)))

    for_region = told_to(Role.REGION)
    assert f"Долгое {own}-3" in for_region
    assert f"Долгое {other}-3" in for_region
    assert "которые вам не открыты" not in for_region
    for_coordinator = told_to(Role.COORDINATOR)
    assert f"Долгое {own}-3" in for_coordinator
    assert f"Долгое {other}-" not in for_coordinator
    assert "Ещё 12 школ, которые вам не открыты" in for_coordinator
    for_director = told_to(Role.DIRECTOR)
    assert "Долгое" not in for_director
    assert "24 школы, которые вам не открыты" in for_director


def test_schools_of_another_region_do_not_take_part(cast, signed_in) -> None:
    give_form(cast.own.school)
    give_forms(cast.own.municipality, 19)
    give_forms(cast.stranger.municipality, 5)
    told = text(signed_in(cast.own.person(Role.HEAD)).get(page_of(cast.own.school)))
    assert "нужно не менее 20 сопоставимых школ" in told
    assert "нашлось 19 школ" in told
    # What the school answered is told all the same.
    assert "<div>Учителей пенсионного возраста 5 из 12 (41,7 %).</div>" in told
    assert told.count("Сравнить не с чем") == 1
    assert "Риск</th>" not in told
    pension = evidence_of_context(cast.own.school, YEAR)[7]
    assert "5 из 12 (41,7 %). Сравнить не с чем" in pension.told.replace("\u00a0", " ")
    assert pension.risk is None
    assert "Сопоставимые школы</h2>" not in told


def test_a_form_of_another_year_does_not_take_part(compared, signed_in) -> None:
    give_form(compared.own.school, 2022)
    browser = signed_in(compared.own.person(Role.COORDINATOR))
    latest = text(browser.get(page_of(compared.own.school)))
    assert "условия за 2021/22 учебный год" in latest
    assert "не нашлось ни одной" in latest
    asked = text(browser.get(page_of(compared.own.school), {"god": 2021}))
    assert "условия за 2020/21 учебный год" in asked
    assert "24 школы региона" in asked


def test_without_a_form_the_page_says_where_it_comes_from(cast, signed_in) -> None:
    told = text(signed_in(cast.own.person(Role.DIRECTOR)).get(page_of(cast.own.school)))
    assert "Контекстной формы этой школы нет" in told
    assert evidence_of_context(cast.own.school, YEAR) == ()


def test_a_second_record_shows_the_form_of_its_school(compared, signed_in) -> None:
    second = open_school(by=SYSTEM, municipality=compared.own.municipality, name="Кикино, школа")
    merge_duplicates(by=SYSTEM, duplicate=second, into=compared.own.school, reason="одна школа")
    told = text(signed_in(compared.own.person(Role.COORDINATOR)).get(page_of(second)))
    assert "24 школы региона" in told


def test_evidence_names_factors_source_and_risk(compared) -> None:
    told = evidence_of_context(compared.own.school, YEAR)
    (pension,) = (one for one in told if one.title == "учителя пенсионного возраста")
    assert pension.factor_id == "staff_shortage"
    assert pension.risk == (14 + 1) / 24
    assert pension.source == (
        f"контекстная форма за 2020/21 учебный год, форма.csv, строка {compared.own.school.pk}"
    )
    (speed,) = (one for one in told if one.title == "скорость интернета")
    assert speed.risk is None
    assert "показатель школ не различает" in speed.told
    (discipline,) = (one for one in told if one.factor_id == "discipline")
    assert (discipline.risk, discipline.told) == (None, "Форма об этом не спрашивает.")


def test_a_year_without_indicators_is_refused_and_not_offered(compared, signed_in) -> None:
    give_form(compared.own.school, 2012)
    with pytest.raises(OporaError, match="2011/12"):
        evidence_of_context(compared.own.school, SchoolYear(2012))
    browser = signed_in(compared.own.person(Role.COORDINATOR))
    assert "2011/12" not in text(browser.get(page_of(compared.own.school)))
    assert "2011/12" not in text(browser.get(LIST))
    asked = browser.get(page_of(compared.own.school), {"god": 2012})
    assert "2020/21" in text(asked)


def test_the_list_says_who_has_filled_the_form_in(cast, signed_in) -> None:
    give_form(cast.own.school)
    silent = open_school(by=SYSTEM, municipality=cast.own.municipality, name="СОШ с. Молчаново")
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    told = text(browser.get(LIST))
    assert "Условия школ за 2020/21 учебный год" in told
    assert "4 из 22" in told
    assert told.index("Кикино") < told.index(silent.name)
    assert cast.neighbour.school.name not in told
    filled = text(browser.get(LIST, {"forma": "da"}))
    assert "Кикино" in filled
    assert silent.name not in filled
    missing = text(browser.get(LIST, {"forma": "net"}))
    assert silent.name in missing
    assert "Кикино" not in missing
    assert "По этому отбору школ нет" in text(browser.get(LIST, {"words": "Нигде"}))


def test_the_region_narrows_the_list_by_district(compared, signed_in) -> None:
    browser = signed_in(compared.own.person(Role.REGION))
    other = compared.neighbour.municipality
    told = text(browser.get(LIST, {"municipality": other.pk, "words": "Долгое"}))
    assert f"Долгое {other.pk}-3" in told
    assert f"Долгое {compared.own.municipality.pk}-" not in told
    assert "12 школ" in told


def test_a_district_without_schools_has_an_empty_list(cast, signed_in) -> None:
    empty = register_municipality(by=SYSTEM, region=cast.own.region, name="Пустой район")
    grant_membership(by=SYSTEM, user=cast.newcomer, role=Role.COORDINATOR, territory=empty)
    assert "Школ пока нет" in text(signed_in(cast.newcomer).get(LIST))


def test_the_pages_ask_as_seldom_of_a_large_region(
    cast, signed_in, django_assert_max_num_queries
) -> None:
    give_form(cast.own.school)
    give_forms(cast.own.municipality, 30)
    give_forms(cast.neighbour.municipality, 30)
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    for address in (page_of(cast.own.school), LIST):
        with django_assert_max_num_queries(12):
            browser.get(address)


def test_the_list_is_taken_away_as_it_is_narrowed(cast, signed_in) -> None:
    give_form(cast.own.school)
    open_school(by=SYSTEM, municipality=cast.own.municipality, name="СОШ с. Молчаново")
    query = QueryDict("forma=da")
    (table,) = TABLES
    rows = [table.cells(row) for row in table.rows(cast.own.person(Role.COORDINATOR), query)]
    assert rows == [("МОУ СОШ с. Кикино", "Каменский район", "форма есть", 4, 22)]
    assert list(table.rows(cast.stranger.person(Role.HEAD), query)) == []
    answer = signed_in(cast.own.person(Role.COORDINATOR)).get(
        reverse("jobs:list_table", args=["usloviya"])
    )
    assert answer.status_code == 200
