"""The page about kinds of files tells of every layout what the layout does."""

import re

import pytest
from docs.pages.file_kinds import KIND_WORDS, file_kinds_page
from tests.method.exchange.vpr.made_protocols import YEARS, a_pupil, protocol

from opora.domain.errors import OporaError
from opora.exchange.file_facts import FileFacts
from opora.exchange.known_layouts import LAYOUTS, layout_of

PAGE = file_kinds_page(LAYOUTS)
ROWS = {
    row[0]: row
    for row in re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", PAGE, re.MULTILINE)
}


def test_every_layout_has_words_and_no_words_are_left_over():
    assert set(KIND_WORDS) == {layout.code for layout in LAYOUTS}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.code)
def test_a_layout_is_told_with_what_it_gives_and_whether_it_is_confirmed(layout):
    _, gives, asks, confirmed = ROWS[layout.title]
    words = KIND_WORDS[layout.code]
    assert (gives, asks) == (words.gives, words.asks)
    assert confirmed == ("да" if layout.is_confirmed else "**не подтверждено**")


def test_titles_tell_layouts_apart():
    assert len({layout.title for layout in LAYOUTS}) == len(LAYOUTS)


@pytest.mark.parametrize("year", YEARS)
def test_a_protocol_asks_for_what_the_page_says(year):
    sheets = protocol(year, [a_pupil()])
    layout = layout_of(sheets)
    with pytest.raises(OporaError) as refusal:
        list(layout.rows(sheets, "протокол.xlsx", FileFacts()))
    asked = re.search(r"что это за работа: (.+?)\. Укажите", str(refusal.value))[1]
    names = re.split(r", | и ", asked)
    told = ROWS[layout.title][2].partition(";")[0]
    assert sorted(re.split(r", | и ", told)) == sorted(names)
