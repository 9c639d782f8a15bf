"""A word is found by its other forms; numbers, codes and short words by themselves."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.language.word_forms import SHORTEST_BEGINNING, WordForms, inflected, word_forms

HERE = Path(__file__).parent


def _words_in_cases():
    """Each word of real names of regions and districts, with the same word in all six cases."""
    for name in ("regions.csv", "territories.csv", "posts.csv"):
        with (HERE / name).open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream, delimiter=";"):
                yield from _aligned([_words(row[case]) for case in list(row)[:6]])


def _words(phrase):
    folded = phrase.casefold().replace("ё", "е").replace("-", " ")
    return [word.strip("(),.«»") for word in folded.split()]


def _aligned(phrases):
    """Prepositions and abbreviations stay as they are and prove nothing.

    «Ола» of «Йошкар-Ола» is left out: no dictionary knows it, and two letters are no beginning.
    """
    if len({len(words) for words in phrases}) == 1:
        changing = (set(forms) for forms in zip(*phrases, strict=True) if len(set(forms)) > 1)
        yield from (forms for forms in changing if "ола" not in forms)


REAL = sorted({tuple(sorted(forms)) for forms in _words_in_cases()})


def test_there_is_something_to_try():
    assert len(REAL) >= 100


@pytest.mark.parametrize("forms", REAL, ids=lambda forms: forms[0])
def test_every_case_of_a_real_word_finds_every_other(forms):
    assert [
        (sought, found) for sought in forms for found in forms if not word_forms(sought).fits(found)
    ] == []


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("кикина", "кикино"),
        ("кикинская", "кикино"),
        ("головинщинской", "головинщино"),
        ("головинщино", "головинщинская"),
        ("приказов", "приказ"),
        ("приказ", "приказами"),
        ("покровской", "покровская"),
        ("арчады", "арчада"),
        ("поселка", "поселок"),
        ("дня", "день"),
        ("людей", "человека"),
        ("письма", "писем"),
        ("богучанская", "богучаны"),
        ("октябрьская", "октябрь"),
        ("таежный", "таежнинская"),
        ("иностранных", "иностранным"),
        ("голов", "головинщино"),
        ("арч", "арчада"),
    ],
)
def test_another_form_is_found(sought, found):
    assert word_forms(sought).fits(found)


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("14", "142"),
        ("14", "14а"),
        ("edu990001", "edu9900011"),
        ("с", "сош"),
        ("села", "селезнево"),
        ("дня", "дневная"),
        ("кикино", "никино"),
        ("арчада", "покровская"),
    ],
)
def test_another_word_is_not_found(sought, found):
    assert not word_forms(sought).fits(found)


def test_an_adjective_in_ski_keeps_enough_to_be_told_from_others():
    assert word_forms("русского") == WordForms(("русск",))
    assert word_forms("городского") == WordForms(("город",))


def test_a_word_that_only_a_verb_could_be_stands_for_itself():
    assert word_forms("проверить") == WordForms(("проверить",))


def test_forms_of_the_dictionary():
    assert {"село", "селе", "сел"} <= inflected("село")
    assert inflected("стца") == {"стца"}


@given(st.text("абвгдежзиклмнопрстуя", min_size=1, max_size=12))
def test_a_word_always_finds_itself_and_no_beginning_is_needless(word):
    forms = word_forms(word)
    assert forms.fits(word)
    assert not any(forms.fits(word) for word in ("", "я" * 20))
    assert not any(
        one != other and one.startswith(other)
        for one in forms.beginnings
        for other in forms.beginnings
    )
    assert all(len(one) >= SHORTEST_BEGINNING or one == word for one in forms.beginnings)
