"""The pages of runs and of lists are narrowed by words, as other lists are, each on its tab."""

import pytest
from django.urls import reverse
from tests.office.identification.lists.papers import received, text_of

from opora_web.identification.models import ListCategory, ListOrigin
from opora_web.registry.roles import Role

RUNS, LISTS = reverse("identification:runs"), reverse("identification:lists")
NOTHING = "Ничего не нашлось"


def shown(browser, address, **asked):
    return text_of(browser.get(address, asked))


@pytest.mark.parametrize("words", ["низкими результатами", "каменского района", "КАМЕНСКИЙ"])
def test_a_run_stays_where_its_words_stand(by, run, signed_in, words):
    page = shown(signed_in(by), RUNS, words=words)
    assert reverse("identification:run", args=[run.pk]) in page
    assert "Все расчёты" in page


def test_other_words_find_no_run_and_offer_all(by, run, signed_in):
    page = shown(signed_in(by), RUNS, words="петрозаводск")
    assert reverse("identification:run", args=[run.pk]) not in page
    assert NOTHING in page
    assert f'href="{RUNS}"' in page
    assert NOTHING in shown(signed_in(by), RUNS, scenarii="", words="каменский")


@pytest.fixture
def two(cast, by):
    place = cast.own.municipality
    return (
        received(by, place, "МОУ СОШ с. Кикино", title="Письмо министерства", number="77-вн"),
        received(by, place, "МОУ СОШ с. Кикино", title="Другой", origin=ListOrigin.REGIONAL),
    )


@pytest.mark.parametrize("words", ["письма министерства", "77-вн", "федеральный"])
def test_a_list_stays_where_its_words_stand(by, two, signed_in, words):
    first, second = (f'href="{reverse("identification:list", args=[one.pk])}"' for one in two)
    page = shown(signed_in(by), LISTS, vid="shnor", words=words)
    assert first in page
    assert second not in page
    assert "Все списки ШНОР" in page


def test_words_keep_the_tab_and_the_other_kind_stays_apart(cast, by, two, signed_in):
    adverse = received(
        by,
        cast.own.municipality,
        "МОУ СОШ с. Кикино",
        title="Письмо о ШНСУ",
        category=ListCategory.ADVERSE_CONDITIONS,
    )
    page = shown(signed_in(by), LISTS, vid="shnsu", words="письмо")
    assert f'href="{reverse("identification:list", args=[adverse.pk])}"' in page
    assert f'href="{reverse("identification:list", args=[two[0].pk])}"' not in page
    assert '<input type="hidden" name="vid" value="shnsu">' in page
    missing = shown(signed_in(by), LISTS, vid="shnsu", words="петрозаводск")
    assert NOTHING in missing
    assert "пока нет" not in missing


def test_too_many_words_are_told_of_and_narrow_nothing(by, two, run, signed_in):
    for address in (LISTS, RUNS):
        page = shown(signed_in(by), address, words="ы" * 201)
        assert NOTHING not in page
        assert "200" in page


@pytest.mark.parametrize(
    ("place", "role"), [("neighbour", Role.COORDINATOR), ("stranger", Role.REGION)]
)
def test_no_words_show_what_is_others(cast, two, run, signed_in, place, role):
    browser = signed_in(getattr(cast, place).person(role))
    for address in (LISTS, RUNS):
        for words in ("каменский", "письмо", "расчёт", ""):
            page = shown(browser, address, words=words)
            assert "Каменский" not in page
            assert "Письмо министерства" not in page
