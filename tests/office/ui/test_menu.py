"""The menu shows a person what the person may see, and where the person is."""

import pytest

from opora_web.ui import menu
from opora_web.ui.menu import Entry, Place


@pytest.fixture(autouse=True)
def _empty(monkeypatch):
    monkeypatch.setattr(menu, "_entries", {})


def entry(url_name="ui:glossary", **changes):
    return Entry(
        **{"title": "Слова", "icon": "book-2", "position": 1, **changes}, url_name=url_name
    )


def titles(path="/", user=None, place=Place.SECTIONS):
    return [item.title for item in menu.items(place, user, path)]


def current(path):
    return [item.title for item in menu.items(Place.SECTIONS, None, path) if item.is_current]


def test_entries_stand_by_position_and_then_by_name():
    menu.register(entry(position=2), entry("ui:samples", title="Образцы", position=1))
    assert titles() == ["Образцы", "Слова"]


def test_a_person_sees_what_is_allowed():
    menu.register(entry(allowed=lambda user: user == "Ольга"))
    assert titles(user="Ольга") == ["Слова"]
    assert titles(user="Пётр") == []


def test_a_group_opens_where_the_hundred_changes_and_never_at_the_top():
    menu.register(
        entry(position=110),
        entry("ui:samples", title="Образцы", position=120),
        entry("ui:help", title="Помощь", position=230),
    )
    opens = [item.opens_group for item in menu.items(Place.SECTIONS, None, "/")]
    assert opens == [False, False, True]


def test_each_place_has_its_own_entries():
    menu.register(entry(), entry("ui:samples", title="Выйти", place=Place.PERSON, by_post=True))
    assert titles() == ["Слова"]
    (leave,) = menu.items(Place.PERSON, None, "/")
    assert (leave.title, leave.href, leave.by_post) == ("Выйти", "/obrazcy/", True)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/slovar/", ["Слова"]),
        ("/slovar/shnor/", ["Слова"]),
        ("/obrazcy/", ["Образцы"]),
        ("/shkoly/", []),
        ("/", []),
    ],
)
def test_the_entry_is_marked_under_which_the_page_lies(path, expected):
    menu.register(entry(), entry("ui:samples", title="Образцы"))
    assert current(path) == expected


def test_nothing_lies_under_the_front_page(settings):
    settings.ROOT_URLCONF = "tests.office.ui.front_page"
    menu.register(entry("front", title="Обзор"), entry("front:inner", title="Школы"))
    assert current("/") == ["Обзор"]
    assert current("/shkoly/4/") == ["Школы"]
    assert current("/zhurnal/") == []


def test_the_same_entry_may_come_twice_and_another_may_not():
    menu.register(entry(), entry())
    assert titles() == ["Слова"]
    with pytest.raises(AssertionError, match="in the menu already"):
        menu.register(entry(title="Другое"))
