"""The glossary: its page, its words and how they are found."""

import re
from pathlib import Path

import pytest

from opora_web.ui.glossary import term_of, terms_by_section

TERMS = [term for section in terms_by_section() for term in section.terms]
DEVELOPERS_WORDS = {
    line.split("|")[1].strip()
    for line in Path("GLOSSARY.md").read_text("utf-8").splitlines()
    if line.startswith("| ")
}


def test_whoever_is_signed_in_reads_it(signed_in):
    page = signed_in.get("/slovar/").content.decode()
    assert 'id="zona-riska"' in page
    assert all(term.meaning in page for term in TERMS)


def test_whoever_is_not_signed_in_is_sent_to_the_door(client):
    assert client.get("/slovar/").status_code == 302


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.key)
def test_screen_and_code_speak_of_the_same_things(term):
    assert term.word in DEVELOPERS_WORDS
    assert re.fullmatch(r"[a-z0-9-]+", term.key)
    assert term.meaning.endswith(".")
    assert not re.search("[A-Za-z]", term.meaning)


def test_no_key_and_no_word_stands_twice():
    assert len({term.key for term in TERMS}) == len({term.word for term in TERMS}) == len(TERMS)


@pytest.mark.parametrize(
    "name", ["shnor", "ШНОР", "шнор", "школа с низкими образовательными результатами"]
)
def test_a_term_is_found_by_its_key_and_by_each_spelling(name):
    assert term_of(name).key == "shnor"


def test_a_term_stands_in_a_sentence_by_its_first_spelling():
    assert term_of("shnor").short == "ШНОР"


def test_an_unknown_word_is_a_mistake_of_the_page():
    with pytest.raises(LookupError, match="нет такого"):
        term_of("нет такого")
