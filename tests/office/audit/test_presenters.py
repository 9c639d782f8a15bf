"""Values, fields and kinds in words."""

import pytest

from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
from opora_web.audit.presenters import Change, lines
from opora_web.audit.verbs import name_verbs, verb_name

pytestmark = pytest.mark.django_db


def only_line(**options):
    return lines([record("changed", options.pop("about", None), by=SYSTEM, title="т", **options)])[
        0
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "да"),
        (False, "нет"),
        (12, "12"),
        (37.5, "37,5"),
        (["а", 2], "а, 2"),
        ("2022-12-26", "26\xa0декабря\xa02022\xa0г."),
        ("текст", "текст"),
        ("81c98a3b" * 8, "81c98a3b…"),
    ],
)
def test_values(value, words):
    assert only_line(after={"поле": value}).changes == (Change("поле", "—", words, is_first=True),)


@pytest.mark.parametrize("nothing", [None, "", []])
def test_what_was_left_empty_at_first_is_not_told(nothing):
    assert only_line(after={"поле": nothing, "имя": "т"}).changes == (
        Change("имя", "—", "т", is_first=True),
    )


def test_an_emptied_value_is_told():
    assert only_line(before={"a": ["б"]}, after={"a": []}).changes == (Change("a", "б", "—"),)


def test_what_stayed_is_not_told():
    line = only_line(before={"a": 1, "b": 1, "c": 3}, after={"a": 1, "b": 2})
    assert line.changes == (Change("b", "1", "2"), Change("c", "3", "—"))


def test_a_record_of_a_model_that_is_gone_keeps_its_title():
    entry = record("changed", None, by=SYSTEM, title="т")
    entry.kind = "registry.removed_long_ago"
    assert lines([entry])[0].about == "т"


def test_a_field_that_is_gone_keeps_its_name():
    entry = record("changed", None, by=SYSTEM, title="т", after={"gone": 1})
    entry.kind = "accounts.user"
    assert lines([entry])[0].changes == (Change("gone", "—", "1", is_first=True),)


def test_an_app_names_its_verbs_once():
    name_verbs({"tried_here": "проба"})
    name_verbs({"tried_here": "проба"})
    assert verb_name("tried_here") == "проба"
    with pytest.raises(AssertionError, match="already means"):
        name_verbs({"tried_here": "иное"})


def test_a_verb_nobody_named_is_a_noun_already():
    assert verb_name("утверждение") == "утверждение"
