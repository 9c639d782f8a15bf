"""The second list: by an index of the context form, apart from that of results."""

import pytest
from django.urls import reverse
from tests.office.identification.kamenka import school
from tests.office.identification.lists.papers import deadline, order, text_of

from opora.domain.errors import OporaError
from opora_web.audit.actor import SYSTEM
from opora_web.identification.actions.adverse_lists import make_adverse_list
from opora_web.identification.actions.computed_lists import approve_list, start_hearing
from opora_web.identification.actions.objection_course import decide_objection
from opora_web.identification.models import ListCategory, ListOrigin, Remedy, SchoolList
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.models import ContextForm
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

REMOTE = {
    "settlement_kind": "rural",
    "transport_reach": "hardly_ever",
    "settlement_size": "below_1k",
    "pupils_adapted": 1,
    "pupils_born_younger": 10,
}
TOWN = {
    "settlement_kind": "city",
    "transport_reach": "every_day",
    "settlement_size": "from_100k_to_450k",
    "pupils_adapted": 0,
    "pupils_born_younger": 10,
}


def form(of, answers, year=2023):
    return ContextForm.objects.create(
        school=of, year=year, answers=answers, file_name="формы.xlsx", sha256="0", place="строка 2"
    )


@pytest.fixture
def forms(cast):
    """Kikino is remote, Zavivalovka lies in a town, of a third nothing is known."""
    town = school(cast.own.municipality, "МОУ СОШ с. Завиваловка")
    school(cast.own.municipality, "МОУ СОШ с. Молчаново")
    form(cast.own.school, REMOTE)
    form(town, TOWN)


def made_of(cast, by, **told):
    told = {"index_id": "context-form", "school_year": 2023, "year": 2023, "title": "ШНСУ", **told}
    return make_adverse_list(by=by, territory=told.pop("territory", cast.own.municipality), **told)


def test_every_school_stands_under_the_index_and_the_remote_one_in_the_list(cast, by, forms):
    made = made_of(cast, by)
    assert (made.category, made.origin) == (ListCategory.ADVERSE_CONDITIONS, ListOrigin.MUNICIPAL)
    assert made.is_computed
    assert [one.school for one in made.entries.all()] == [cast.own.school]
    told = {one["name"]: one["told"] for one in made.index_data["schools"]}
    assert told == {
        "МОУ СОШ с. Завиваловка": "не в списке ШНСУ",
        "МОУ СОШ с. Кикино": "в списке ШНСУ",
        "МОУ СОШ с. Молчаново": "недостаточно данных",
    }


def test_it_is_made_on_its_page_and_explained_with_the_weights_unconfirmed(
    cast, by, forms, signed_in
):
    browser = signed_in(by)
    told = {
        "territory": f"municipality-{cast.own.municipality.pk}",
        "index_id": "context-form",
        "school_year": 2023,
        "year": 2023,
        "title": "Список ШНСУ на 2023 год",
    }
    page = text_of(browser.post(reverse("identification:new_adverse"), told, follow=True))
    assert "Он расчётный" in page
    assert "не подтверждено" in page
    assert "Веса и порог официально не подтверждены" in page
    assert "Сельская местность: сельский населённый пункт" in page
    made = SchoolList.objects.get()
    assert made.title in text_of(browser.get(reverse("identification:lists"), {"vid": "shnsu"}))
    assert made.title not in text_of(browser.get(reverse("identification:lists")))
    again = text_of(browser.post(reverse("identification:new_adverse"), told))
    assert "Список ШНСУ на 2023 год уже составлен" in again


def test_only_who_makes_lists_makes_this_one(cast, signed_in):
    address = reverse("identification:new_adverse")
    for role, expected in (
        (Role.REGION, 200),
        (Role.COORDINATOR, 200),
        (Role.HEAD, 403),
        (Role.DIRECTOR, 403),
    ):
        assert signed_in(cast.own.person(role)).get(address).status_code == expected


def test_without_forms_and_for_a_strange_index_or_year_it_is_refused(cast, by, forms):
    with pytest.raises(Refused, match="Контекстных форм за 2021/22 учебный год"):
        made_of(cast, by, school_year=2022)
    with pytest.raises(OporaError, match="Такого индекса"):
        made_of(cast, by, index_id="лишний")
    form(cast.own.school, REMOTE, year=2010)
    with pytest.raises(OporaError, match="веса даны за"):
        made_of(cast, by, school_year=2010)


def test_the_form_of_a_second_record_counts_for_the_school(cast, by):
    second = school(cast.own.municipality, "СОШ Кикино, вторая запись")
    merge_duplicates(by=SYSTEM, duplicate=second, into=cast.own.school, reason="одна школа")
    form(second, TOWN)
    assert made_of(cast, by).index_data["schools"][0]["told"] == "не в списке ШНСУ"
    form(cast.own.school, REMOTE)
    made = made_of(cast, by, year=2024)
    assert [one["told"] for one in made.index_data["schools"]] == ["в списке ШНСУ"]


def test_the_region_makes_its_own(cast, forms):
    region = cast.own.person(Role.REGION)
    made = made_of(cast, region, territory=cast.own.region)
    assert made.origin == ListOrigin.REGIONAL
    assert len(made.index_data["schools"]) == 4


def test_it_is_amended_by_other_forms(cast, by, head, forms, signed_in, answered):
    made = made_of(cast, by)
    start_hearing(by=by, school_list=made, objections_until=deadline())
    answered(made, head)
    approve_list(by=head, school_list=made, act=order(by, cast.own.municipality))
    form(school(cast.own.municipality, "МОУ СОШ с. Молчаново"), REMOTE)
    told = {
        "amended_because": "пришла форма ещё одной школы",
        "index_id": "context-form",
        "school_year": 2023,
    }
    address = reverse("identification:amend", args=[made.pk])
    page = text_of(signed_in(by).post(address, told, follow=True))
    assert "2: пришла форма ещё одной школы" in page
    assert made.amendments.get().entries.count() == 2


def test_an_objection_to_it_corrects_no_figures(cast, by, forms, objected, signed_in):
    made = made_of(cast, by)
    start_hearing(by=by, school_list=made, objections_until=deadline())
    objection = objected(made)
    address = reverse("identification:decide_objection", args=[objection.pk])
    assert "посчитать список заново" not in text_of(signed_in(by).get(address))
    with pytest.raises(Refused, match="по контекстным формам"):
        decide_objection(
            by=by, objection=objection, remedy=Remedy.CORRECT_FIGURES, because="Форма неверна."
        )
    director = signed_in(cast.own.person(Role.DIRECTOR))
    notice = text_of(director.get(reverse("identification:notice", args=[objection.notice_id])))
    assert "Сельская местность" in notice
    assert "официально не подтверждены" in notice
