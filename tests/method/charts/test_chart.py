"""The table beside a picture."""

from fractions import Fraction

import pytest

from opora.charts.chart import Chart, share_cell
from opora.charts.mark import Mark, drawn
from opora.charts.school_point import SchoolPoint
from opora.domain.verdict import Verdict
from opora.identification.result_table import FlatTable


def test_cells_are_printed_as_people_read_them() -> None:
    table = FlatTable("Т", ("а", "б", "в", "г"), (("Школа", 12345, Fraction(3, 8), None),))
    chart = Chart("<svg/>", table)
    assert chart.title == "Т"
    assert chart.rows == (("Школа", "12\u00a0345", "37,5\u00a0%", "нет чисел"),)


def test_a_reckoned_share_loses_its_binary_noise() -> None:
    assert share_cell(0.1 + 0.2) == Fraction(3, 10)


def test_every_sign_has_a_shape_and_colours_of_its_own() -> None:
    shapes = {drawn(mark, 10, 10).partition("<g ")[2].partition(">")[2] for mark in Mark}
    assert len(shapes) == len(Mark)
    assert {Mark.of_verdict(verdict) for verdict in Verdict} == {
        *(Mark.LISTED, Mark.RISK_ZONE, Mark.USUAL, Mark.OPEN),
    }


def test_more_low_results_than_participants_are_a_mistake() -> None:
    with pytest.raises(AssertionError, match="more low results"):
        SchoolPoint("А", 9, 8, Verdict.LISTED)
