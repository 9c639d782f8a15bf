"""A workbook of a list says how the list stands: a computed one never looks official."""

from http import HTTPStatus
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse
from tests.office.identification.lists.papers import computed


def _states(browser, made):
    address = reverse("jobs:list_table", args=["shkoly-spiska"])
    answer = browser.get(address, {"list": made.pk})
    sheet = openpyxl.load_workbook(BytesIO(answer.getvalue())).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    place = next(row.index("Состояние списка") for row in rows if "Состояние списка" in row)
    return {row[place] for row in rows} - {"Состояние списка", None}


def test_a_computed_list_is_named_so_until_the_order(by, signed_in, run):
    assert _states(signed_in(by), computed(by, run)) == {"расчётный"}


def test_a_list_in_force_names_what_put_it_in_force(by, signed_in, approved, received_list):
    (told,) = _states(signed_in(by), approved)
    assert told.startswith("муниципальный, утверждён: ")
    assert _states(signed_in(by), received_list) == {"официальный, как получен"}


@pytest.mark.parametrize("number", ["9" * 30, "", "спираль", "-1"])
def test_a_number_that_no_list_has_gives_an_empty_workbook(by, signed_in, number):
    address = reverse("jobs:list_table", args=["shkoly-spiska"])
    assert signed_in(by).get(address, {"list": number}).status_code == HTTPStatus.OK
