"""Cells outside the range, and names of places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.exchange.guarded.cell_place import place_name, place_of
from opora.exchange.guarded.far_cells import FarCells, far_cells

FILLED = '<c r="{}" s="1"><v>1</v></c>'


def test_near_cells_are_not_far():
    near = "".join(map(FILLED.format, ("A1", "IV1", "A200000", "IV200000", "HZ9", "Z199999")))
    assert far_cells(near.encode()) is None


@pytest.mark.parametrize("place", ["IW1", "JA1", "AAA1", "XFD1048576", "A200001", "Z1000000"])
def test_the_first_cell_behind_the_edge_is_far(place):
    sheet = FILLED.format("B2") + FILLED.format(place) + FILLED.format("ZZ9")
    assert far_cells(sheet.encode()) == FarCells(2, place)


@pytest.mark.parametrize("cell", ['<c r="XFD1" s="3"/>', '<c r="XFD1" s="3"></c>'])
def test_a_formatted_empty_cell_is_not_counted(cell):
    assert far_cells(cell.encode()) is None


@given(st.integers(1, 9_999_999), st.integers(1, 18_278))
def test_a_name_leads_back_to_its_place(row, column):
    assert place_of(place_name(row, column)) == (row, column)


@pytest.mark.parametrize(
    ("name", "place"), [("A1", (1, 1)), ("Z1", (1, 26)), ("AA5", (5, 27)), ("XFD9", (9, 16384))]
)
def test_known_places(name, place):
    assert place_of(name) == place
    assert place_name(*place) == name


@pytest.mark.parametrize("name", ["A", "1", "a1", "AAAA1", "A12345678", "А1"])
def test_what_is_no_place_is_refused(name):
    with pytest.raises(ValueError, match=name):
        place_of(name)
