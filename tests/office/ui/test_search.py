"""The search of the office: kinds in order, hits, counts, the way to the whole list."""

import pytest

from opora_web.ui import search
from opora_web.ui.search import SHOWN, Hit, Searchable
from opora_web.ui.searchables import GLOSSARY, HELP


@pytest.fixture(autouse=True)
def _empty(monkeypatch):
    monkeypatch.setattr(search, "_kinds", {})


def kind(title="Школы", found=1, **told):
    def find(user, words):
        return [Hit(f"{words} {number}", f"/{number}/", str(user)) for number in range(found)]

    return Searchable(**{"title": title, "icon": "school", "position": 1, "find": find, **told})


def found(words="кикино", user="Ольга"):
    return search.search(user, words)


def test_kinds_stand_by_position_and_then_by_name():
    search.register(kind("Б"), kind("А"), kind("Я", position=0))
    assert [group.kind.title for group in found()] == ["Я", "А", "Б"]


def test_the_user_and_the_words_reach_the_kind():
    search.register(kind())
    assert found()[0].hits == (Hit("кикино 0", "/0/", "Ольга"),)


def test_what_is_no_hit_yet_is_made_one():
    search.register(kind(find=lambda *_: ["Кикино"], present=lambda name: Hit(name, "/кикино/")))
    assert found()[0].hits == (Hit("Кикино", "/кикино/"),)


def test_a_kind_of_which_nothing_is_found_is_left_out():
    search.register(kind(found=0))
    assert found() == []


@pytest.mark.parametrize("words", ["", "«»", "№ — "])
def test_nothing_is_asked_without_a_word(words):
    search.register(kind(find=lambda *_: pytest.fail("it was asked")))
    assert found(words) == []


@pytest.mark.parametrize(("number", "cut"), [(SHOWN, False), (SHOWN + 1, True), (300, True)])
def test_many_are_counted_and_the_first_are_shown(number, cut):
    search.register(kind(found=number))
    group = found()[0]
    assert (len(group.hits), group.total, group.is_cut) == (SHOWN, number, cut)


def test_the_list_page_takes_the_words():
    search.register(kind(list_url="ui:glossary"), kind("Без списка"))
    without, group = found("зона & риска")
    assert (
        group.list_address
        == "/slovar/?words=%D0%B7%D0%BE%D0%BD%D0%B0+%26+%D1%80%D0%B8%D1%81%D0%BA%D0%B0"
    )
    assert without.list_address == ""


def test_a_kind_is_registered_once():
    one = kind()
    search.register(one, one)
    with pytest.raises(AssertionError, match="can be found already"):
        search.register(kind())


@pytest.mark.django_db
def test_the_page_shows_groups_counts_and_the_way_on(signed_in):
    search.register(kind(found=37, list_url="ui:glossary"), kind("Бумаги", found=12))
    page = signed_in.get("/poisk/", {"slova": "  «Кикино»  <b> "}).content.decode()
    assert "школы — 37" in page
    assert 'href="/slovar/?words=' in page
    assert "Показано 10 из 12: добавьте слово" in page
    assert 'value="«Кикино» &lt;b&gt;"' in page


@pytest.mark.django_db
def test_the_page_teaches_what_to_type_and_says_when_nothing_is_found(signed_in):
    assert "Что искать" in signed_in.get("/poisk/").content.decode()
    search.register(kind(found=0))
    assert "Ничего не найдено" in signed_in.get("/poisk/?slova=кикино").content.decode()


@pytest.mark.django_db
def test_words_that_are_too_long_are_cut(signed_in):
    search.register(kind())
    page = signed_in.get("/poisk/", {"slova": "я" * 5000}).content.decode()
    assert "я" * 200 in page
    assert "я" * 201 not in page


@pytest.mark.django_db
def test_the_field_stands_on_every_page_of_whoever_is_signed_in(signed_in, client):
    assert 'action="/poisk/"' in signed_in.get("/slovar/").content.decode()
    client.logout()
    assert 'action="/poisk/"' not in client.get("/vojti/").content.decode()


def test_a_kind_may_show_fewer():
    search.register(kind(found=5, shown=3))
    assert (len(found()[0].hits), found()[0].total) == (3, 5)


def test_what_is_called_by_the_words_stands_first():
    search.register(GLOSSARY, HELP)
    groups = {group.kind.title: group.hits for group in found("роли")}
    assert groups["Словарь"][0].title == "роль"
    assert groups["Справка"][0].title == "Дать роль"
