"""What is left of a text when all that is known is taken away."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.exchange.text.untaken_text import UntakenText, folded_letters

NUMBER = re.compile(r"[0-9]+")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("", ""),
        ("по предмету, за (в) – «»", ""),
        ("Слово и знак?", "Слово и знак ?"),
        ("6 из 12", "из"),
        ("≈ 6", "≈"),
        ("6_7", "_"),
    ],
)
def test_only_harmless_words_and_signs_are_passed_over(text: str, left: str) -> None:
    rest = UntakenText(text)
    rest.take(NUMBER)
    assert rest.left() == left


@pytest.mark.parametrize(
    "text", ["№ 2016", "№2016", "№№ 5", "N 5", "n5", "No 5", "СОШ 6", "школа 2006", "Лицей № 3"]
)
def test_the_number_of_a_school_is_out_of_reach(text: str) -> None:
    rest = UntakenText(text)
    assert rest.take(NUMBER) == []
    assert rest.left() == text


def test_a_refused_match_stays() -> None:
    rest = UntakenText("5 12")
    taken = rest.take(NUMBER, lambda found: found.group() != "5")
    assert [found.group() for found in taken] == ["12"]
    assert rest.left() == "5"


def test_neighbours_of_a_gap_are_not_joined() -> None:
    rest = UntakenText("6 (x) из 12")
    rest.take(re.compile(r"\(x\)"))
    assert rest.take(re.compile(r"6\s*из")) == []


@pytest.mark.parametrize(
    ("text", "folded"),
    [("OГЭ", "огэ"), ("чeл. — Ёж", "чел. – еж"), ("VII IX", "vii ix"), ("N 5", "n 5")],
)
def test_folded_letters(text: str, folded: str) -> None:
    assert folded_letters(text) == folded


@given(st.text(max_size=60))
def test_places_are_kept(text: str) -> None:
    assert len(folded_letters(text)) == len(text)
