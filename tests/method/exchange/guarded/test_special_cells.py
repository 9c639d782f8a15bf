"""The slow look is taken where a percentage, an error or a formula may stand, and only there."""

import pytest
from tests.method.exchange.guarded.attacks import MAIN

from opora.exchange.guarded import special_cells as special_module
from opora.exchange.guarded.special_cells import special_cells

PERCENT = frozenset({"7"})


def sheet_of(cell: str, rest: str = "") -> bytes:
    return (
        f'<worksheet xmlns="{MAIN}" xmlns:r="urn:r"><sheetData>'
        f'<row r="2">{cell}</row></sheetData>{rest}</worksheet>'
    ).encode()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="B2" t="e"><v>#N/A</v></c>', "#N/A"),
        ("<c r='B2' t='e'><v>#N/A</v></c>", "#N/A"),
        ('<c r="B2" s="7"><v>0.308</v></c>', "30.8%"),
        ('<c r="B2"><f>A1</f></c>', "=A1"),
        ('<c r="B2"><f t="shared">A1</f></c>', "=A1"),
        ('<c r="B2"><f\n t="shared">A1</f></c>', "=A1"),
        ('<c r="B2"><f/></c>', "="),
        (f'<x:c r="B2" xmlns:x="{MAIN}"><x:f>A1</x:f></x:c>', "=A1"),
        (f"<x:c r='B2' t='e' xmlns:x='{MAIN}'><x:v>#N/A</x:v></x:c>", "#N/A"),
    ],
)
def test_a_special_cell_is_found_however_it_is_written(cell, text):
    assert special_cells(sheet_of(cell), PERCENT) == {(2, 2): text}


def test_a_sheet_whose_every_name_has_a_prefix_is_looked_at():
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row><x:c><x:f>A1</x:f></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    assert special_cells(sheet.encode(), frozenset()) == {(1, 1): "=A1"}


@pytest.mark.parametrize(
    ("cell", "rest"),
    [
        ('<c r="B2" s="6"><v>0.308</v></c>', ""),
        ('<c r="B2" t="inlineStr"><is><t>«Физика»: it\'s</t></is></c>', ""),
        ("<c><v>1</v></c>", "<dataValidations><formula1>1</formula1></dataValidations>"),
        ("<c><v>1</v></c>", '<x:filters r:first="1"/>'),
    ],
)
def test_a_sheet_that_can_hold_none_is_not_parsed(cell, rest, monkeypatch):
    monkeypatch.setattr(special_module, "iterparse", None)
    assert special_cells(sheet_of(cell, rest), PERCENT) == {}


@pytest.mark.parametrize("content", [b"", b"worksheet", b"<f", b"\xff:f"])
def test_what_is_no_sheet_has_none(content):
    assert special_cells(content, PERCENT) == {}
