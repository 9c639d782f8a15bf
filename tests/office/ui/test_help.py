"""Help in context: on the page, in the index, found by words; no page of the menu without it."""

import re

import pytest
from django.urls import get_resolver
from django.utils.html import strip_tags

from opora_web.ui import menu
from opora_web.ui.help_pages import help_of, help_stages

PAGES = [page for stage in help_stages() for page in stage.pages]
IN_MENU = sorted(entry.url_name for entry in menu._entries.values() if not entry.by_post)
LATIN = re.compile(r"[A-Za-z]{2,}")
# Latin that people know: a kind of file, and codes in examples.
KNOWN_LATIN = {"PDF", "Word", "Excel", "edu"}


@pytest.mark.parametrize("url_name", IN_MENU)
def test_every_page_of_the_menu_has_help(url_name):
    assert help_of(*url_name.split(":")), f"no templates/…/help/….html for {url_name}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_help_says_what_the_page_shows_and_what_to_do_first(page):
    told = page.in_index
    before, after = told.split("С чего начать")
    assert len(strip_tags(before).split()) >= 5
    assert re.search(r"<li>\s*\S", after)
    assert page.title
    assert set(LATIN.findall(strip_tags(told))) <= KNOWN_LATIN


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_help_belongs_to_an_address_that_there_is(page):
    names = get_resolver().namespace_dict[page.app][1].reverse_dict
    assert names.getlist(page.url_name)


def test_the_help_of_a_page_stands_on_it_and_not_on_others(signed_in):
    glossary = signed_in.get("/slovar/").content.decode()
    assert glossary.count("Справка по странице") == 1
    assert "Слова, которыми говорят страницы" in glossary
    assert "Справка ко всем страницам" not in glossary


def test_a_page_of_which_nothing_is_written_has_none(signed_in):
    assert help_of("ui", "nothing") is None
    assert "Справка по странице" not in signed_in.get("/net-takoj/").content.decode()


def test_the_words_of_the_page_lead_to_the_glossary(signed_in):
    page = signed_in.get("/poisk/").content.decode()
    assert re.search(
        r'<a class="help" href="/slovar/#kod-shkoly" title="[^"]+">код школы</a>', page
    )


def test_the_index_has_every_page_once_and_a_way_to_those_of_the_menu(signed_in):
    index = signed_in.get("/pomosch/").content.decode()
    for page in PAGES:
        assert index.count(f'id="{page.key}"') == 1
    assert 'href="/slovar/">Открыть страницу' in index


def test_parts_of_the_work_stand_in_its_order():
    titles = [stage.title for stage in help_stages()]
    assert titles[:2] == ["Обзор", "Реестр"]
    assert titles.index("Поиск и помощь") > titles.index("Реестр")


def test_help_is_found_by_words(signed_in):
    page = signed_in.get("/poisk/", {"slova": "запасной код телефона"}).content.decode()
    assert 'href="/pomosch/#accounts-recovery_codes"' in page


def test_help_is_drawn_once_for_everybody(monkeypatch):
    page = help_of("ui", "glossary")
    told = (page.title, page.on_page, page.in_index)
    monkeypatch.setattr("opora_web.ui.help_pages.get_template", None)
    assert (page.title, page.on_page, page.in_index) == told
    assert len(set(told)) == len(told)
