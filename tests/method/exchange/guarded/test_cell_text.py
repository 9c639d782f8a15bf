"""Cells of the quick reader as a person sees them."""

from datetime import date, datetime, time, timedelta

import pytest

from opora.exchange.guarded.cell_text import cell_text, number_text, percent_text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Школа", "Школа"),
        (" а\n", "а"),
        (True, "да"),
        (False, "нет"),
        (1.0, "1"),
        (0.1 + 0.2, "0.3"),
        (-0.0, "0"),
        (201005.0, "201005"),
        (date(2024, 5, 1), "2024-05-01 (ячейка в виде даты)"),
        (datetime(2024, 5, 1, 10, 30), "2024-05-01 (ячейка в виде даты)"),  # noqa: DTZ001  # Excel knows no zones
        (time(10, 30), "10:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_a_cell_is_text_as_a_person_sees_it(cell, text):
    assert cell_text(cell) == text


@pytest.mark.parametrize(("number", "text"), [(0.308, "30.8%"), (1, "100%"), (-0.0, "0%")])
def test_a_percentage_is_shown_as_one(number, text):
    assert percent_text(number) == text


def test_twelve_digits_tell_numbers_apart():
    assert [number_text(123456789012.0), number_text(0.1234567890123)] == [
        "123456789012",
        "0.123456789012",
    ]
