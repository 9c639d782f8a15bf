"""Rows on their way: every cell arrives as its text, each text travels once."""

from array import array
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.exchange.guarded.cell_text import cell_text
from opora.exchange.guarded.message import body_of, message_of
from opora.exchange.guarded.row_block import RowBlock

cells = st.one_of(
    st.sampled_from(["", " ", "а", " а ", "1", "да", 1, 1.0, True, 0, 0.0, -0.0, False]),
    st.text(max_size=3),
    st.floats(),
    st.dates(date(1901, 1, 1)),
    st.times(),
)
tables = st.lists(st.lists(cells, max_size=5), max_size=6)


def slowly(rows: list[list[object]]) -> list[tuple[int, tuple[str, ...]]]:
    """Cell by cell, without a table of texts."""
    found = []
    for number, row in enumerate(rows, start=1):
        texts = [cell_text(cell) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            found.append((number, tuple(texts)))
    return found


@given(tables)
def test_every_cell_arrives_as_its_text(rows):
    sent = RowBlock.of_rows(enumerate([list(row) for row in rows], start=1))
    arrived = message_of(body_of(sent))
    assert arrived == sent
    assert [(row.number, row.cells) for row in arrived.rows()] == slowly(rows)
    assert arrived.letters() == sum(len(text) for _, row in slowly(rows) for text in row)


def test_a_repeated_text_travels_once_and_is_shared():
    text = "я" * 1500
    sent = RowBlock.of_rows([(number, [text, number]) for number in range(1, 501)])
    assert len(sent.texts) == 502
    assert len(body_of(sent)) < 20_000
    assert len({id(row.cells[0]) for row in message_of(body_of(sent)).rows()}) == 1


@pytest.mark.parametrize(
    "cells", [[1.0, True, 0.0, False], [True, 1.0, False, 0.0], [True, False, 1, 0]]
)
def test_yes_and_no_are_no_numbers(cells):
    (row,) = RowBlock.of_rows([(1, cells)]).rows()
    assert row.cells == tuple(map(cell_text, cells))
    assert {"да", "нет", "1", "0"} == {*row.cells}


def test_blank_ends_and_blank_rows_are_left_out():
    rows = [(1, ["", " "]), (2, []), (3, ["", " а ", " ", "", "\n"]), (4, [0.0, ""])]
    assert [(row.number, row.cells) for row in RowBlock.of_rows(rows).rows()] == [
        (3, ("", "а")),
        (4, ("0",)),
    ]


def test_times_and_what_is_no_number_arrive_too():
    (row,) = RowBlock.of_rows([(1, [time(10, 30), float("nan")])]).rows()
    assert row.cells == ("10:30:00", "nan")


@pytest.mark.parametrize(
    ("numbers", "lengths", "texts", "places"),
    [
        ([1], [2], ["", "а"], [1]),
        ([1, 2], [1, 1], ["", "а"], [1]),
        ([1, 2], [3, -1], ["", "а"], [1, 1]),
        ([1], [0], ["", "а"], []),
        ([1], [1], ["", "а"], [2]),
        ([1], [1], ["", 5], [1]),
        ([1], [1], ["", None], [1]),
        ([1], [1], [], [0]),
        (["1"], [1], ["", "а"], [1]),
        ([1], [1.0], ["", "а"], [1]),
        ([1], [True], ["", "а"], [1]),
        ([1, 2], [1], ["", "а"], [1]),
        ([], [1], ["", "а"], [1]),
    ],
)
def test_what_no_honest_reader_sends_is_refused(numbers, lengths, texts, places):
    block = RowBlock(numbers, lengths, texts, array("I", places))
    with pytest.raises((ValueError, TypeError)):
        message_of(body_of(block))


def test_places_of_half_a_number_are_refused():
    with pytest.raises(ValueError, match="multiple"):
        message_of(body_of(RowBlock([1], [1], ["", "а"], array("I", [1]))) + b"\0")
