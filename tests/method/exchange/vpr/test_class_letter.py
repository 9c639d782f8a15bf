"""Spellings of a class: a letter, a number, both; the names of villages are none."""

import pytest

from opora.exchange.vpr.class_letter import is_class


@pytest.mark.parametrize(
    "text",
    [
        *("а", "Б", "ё", "A", "5", "201", "11а", "11 Б", '"А"', '«В"', "6 «Г»", "а(1)", "А2"),
        *("А-1", "5-а", "нет", "НЕТ", "11 нет", "ф1"),
    ],
)
def test_a_letter_a_number_or_both(text):
    assert is_class(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Чеканиха", "Старая Суртайка", "фш", "А, Б", "ИСИП-01", "нет_С", "ytn", "филиал"),
        *("2021", "базовый уровень", "?"),
    ],
)
def test_no_class(text):
    assert not is_class(text)
