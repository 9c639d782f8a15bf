"""Regions and municipalities: their pages, by whom, and what cannot stand in them."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from tests.office.registry.pages import UNPROCESSABLE, text_of

from opora_web.audit.models import JournalEntry
from opora_web.registry.actions.schools import give_code
from opora_web.registry.actions.territories import change_municipality, register_municipality
from opora_web.registry.models import CodeSystem, Municipality, Region
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

LIST = "/territorii/"
NEW_REGION = "/territorii/regiony/novyj/"
NEW_PLACE = "/territorii/municipalitety/novyj/"


@pytest.fixture
def administrator(cast, signed_in):
    return signed_in(cast.administrator)


@pytest.fixture
def region(cast, signed_in):
    """A browser of the region's coordinator."""
    return signed_in(cast.own.person(Role.REGION))


def of_region(place):
    return reverse("registry:change_region", args=[place.region.pk])


def of_place(place):
    return reverse("registry:change_municipality", args=[place.municipality.pk])


def test_the_administrator_sees_all_territories_and_no_school(cast, administrator):
    page = text_of(administrator.get(LIST))
    for place in (cast.own, cast.neighbour, cast.stranger):
        assert place.region.name in page
        assert place.municipality.name in page
        assert place.school.name not in page
    narrowed = administrator.get(LIST, {"region": cast.stranger.region.pk})
    assert list(narrowed.context["page"]) == [cast.stranger.municipality]


def test_the_region_sees_its_own_municipalities(cast, region):
    shown = region.get(LIST)
    # «Ёлкинский» stands before «Каменский».
    assert list(shown.context["page"]) == [cast.neighbour.municipality, cast.own.municipality]
    assert cast.stranger.municipality.name not in text_of(shown)
    assert NEW_REGION not in text_of(shown)


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in {Role.REGION, Role.ADMINISTRATOR}]
)
def test_nobody_else_comes_here(cast, signed_in, role):
    browser = signed_in(cast.own.person(role))
    for address in (LIST, NEW_REGION, NEW_PLACE, of_region(cast.own), of_place(cast.own)):
        assert browser.get(address).status_code == HTTPStatus.FORBIDDEN
        assert browser.post(address).status_code in {
            HTTPStatus.FORBIDDEN,
            HTTPStatus.METHOD_NOT_ALLOWED,
        }
    assert LIST not in text_of(browser.get("/"))


def test_a_region_changes_nothing_of_another_and_no_region(cast, region):
    assert (
        region.post(of_place(cast.stranger), {"name": "Чужой"}).status_code == HTTPStatus.NOT_FOUND
    )
    assert region.get(of_region(cast.own)).status_code == HTTPStatus.FORBIDDEN
    strange = {"region": cast.stranger.region.pk, "name": "Новый район"}
    assert region.post(NEW_PLACE, strange).status_code == UNPROCESSABLE
    assert not Municipality.objects.filter(name="Новый район").exists()


def test_the_administrator_enters_a_region_and_its_first_municipality(administrator):
    assert administrator.post(NEW_REGION, {"oktmo": "04", "name": "Красноярский край"}).url == LIST
    krasnoyarsk = Region.objects.get(oktmo="04")
    told = {"region": krasnoyarsk.pk, "name": "Богучанский район", "oktmo": "04609000"}
    assert administrator.post(NEW_PLACE, told).url == LIST
    assert krasnoyarsk.municipalities.get().oktmo == "04609000"
    assert "Муниципалитет внесён" in text_of(administrator.get(LIST))


def test_a_municipality_is_renamed_and_the_journal_keeps_both_names(cast, region):
    begun = text_of(region.get(of_place(cast.own)))
    assert 'value="Каменский район"' in begun
    told = {"name": "Каменский муниципальный округ", "oktmo": "56629000"}
    assert region.post(of_place(cast.own), told).url == LIST
    cast.own.municipality.refresh_from_db()
    assert str(cast.own.municipality) == "Каменский муниципальный округ"
    entry = JournalEntry.objects.latest("number")
    assert entry.before == {"название": "Каменский район", "ОКТМО": ""}
    assert entry.after == {"название": "Каменский муниципальный округ", "ОКТМО": "56629000"}
    assert cast.own.school.municipality == cast.own.municipality


def test_a_code_may_be_forgotten_again(cast, region):
    for code in ("56629000", ""):
        region.post(of_place(cast.own), {"name": "Каменский район", "oktmo": code})
    cast.own.municipality.refresh_from_db()
    assert cast.own.municipality.oktmo is None


@pytest.mark.parametrize(
    ("name", "oktmo", "told"),
    [
        ("Новый район", "5662900", "не код ОКТМО муниципалитета: нужны восемь цифр"),
        ("Новый район", "56 629 000", "нужны восемь цифр без пробелов"),
        ("Новый район", "٥٦٦٢٩٠٠٠", "нужны восемь цифр"),
        ("Новый район", "57629000", "должен начинаться с 56"),
        ("Новый район", "56000000", "код всего региона"),
        ("Новый район", "56635000", "принадлежит муниципалитету «Ёлкинский район»"),
        ("каменский  РАЙОН", "", "«Каменский район» в регионе «Пензенская область» уже есть"),
        ("«»", "", "нет ни одной буквы"),
    ],
)
def test_what_no_municipality_can_be_is_told(cast, region, name, oktmo, told):
    neighbour = cast.neighbour.municipality
    change_municipality(
        by=cast.administrator, municipality=neighbour, name=neighbour.name, oktmo="56635000"
    )
    answer = region.post(NEW_PLACE, {"region": cast.own.region.pk, "name": name, "oktmo": oktmo})
    assert answer.status_code == UNPROCESSABLE
    assert told in text_of(answer)


def test_two_regions_may_have_municipalities_of_one_name(cast, administrator):
    told = {"region": cast.stranger.region.pk, "name": "Каменский район", "oktmo": ""}
    assert administrator.post(NEW_PLACE, told).status_code == HTTPStatus.FOUND


@pytest.mark.parametrize(
    ("oktmo", "name", "told"),
    [
        ("5", "Новый край", "не код региона"),
        ("00", "Новый край", "не код региона"),
        ("5а", "Новый край", "не код региона"),
        ("57", "Новый край", "принадлежит региону «Пермский край»"),
        ("04", "пермский край", "уже внесён, его код 57"),
        ("04", "—", "нет ни одной буквы"),
    ],
)
def test_what_no_region_can_be_is_told(administrator, oktmo, name, told):
    answer = administrator.post(NEW_REGION, {"oktmo": oktmo, "name": name})
    assert answer.status_code == UNPROCESSABLE
    assert told in text_of(answer)


def test_a_region_is_renamed_and_its_code_changes_while_nothing_rests_on_it(cast, administrator):
    told = {"oktmo": "58", "name": "Пензенский край"}
    assert administrator.post(of_region(cast.own), told).url == LIST
    cast.own.region.refresh_from_db()
    assert (cast.own.region.oktmo, cast.own.region.name) == ("58", "Пензенский край")
    cast.own.municipality.refresh_from_db()
    register_municipality(
        by=cast.administrator, region=cast.own.region, name="Город", oktmo="58701000"
    )
    answer = administrator.post(of_region(cast.own), {**told, "oktmo": "59"})
    assert "изменить нельзя" in text_of(answer)
    assert administrator.post(of_region(cast.own), {**told, "name": "Край"}).url == LIST


def test_the_code_of_a_region_holds_codes_for_exams(cast, administrator):
    give_code(by=cast.administrator, school=cast.own.school, system=CodeSystem.EXAM, value="201005")
    answer = administrator.post(of_region(cast.own), {"oktmo": "58", "name": "Пензенская область"})
    assert "изменить нельзя" in text_of(answer)


def test_an_empty_office_begins_with_a_region(db, signed_in, cast, monkeypatch):
    monkeypatch.setattr(
        "opora_web.registry.views.territories.regions_kept_by", lambda _: Region.objects.none()
    )
    assert "Регионов пока нет" in text_of(signed_in(cast.administrator).get(LIST))


def test_a_region_without_municipalities_says_what_to_do(cast, administrator):
    administrator.post(NEW_REGION, {"oktmo": "04", "name": "Красноярский край"})
    region = Region.objects.get(oktmo="04")
    assert "Муниципалитетов пока нет" in text_of(administrator.get(LIST, {"region": region.pk}))


def test_a_code_is_checked_where_no_form_is(cast):
    with pytest.raises(Refused, match="восемь цифр"):
        register_municipality(by=cast.administrator, region=cast.own.region, name="А", oktmo="56")
