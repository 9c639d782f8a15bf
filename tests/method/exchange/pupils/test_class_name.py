"""Spellings of a class: a letter, a number, both; the names of villages are none."""

import pytest

from opora.exchange.pupils.class_name import class_name


@pytest.mark.parametrize(
    "text",
    [
        *("а", "Б", "ё", "A", "5", "201", "11а", "11 Б", '"А"', '«В"', "6 «Г»", "а(1)", "А2"),
        *("А-1", "5-а", "нет", "НЕТ", "11 нет", "ф1"),
    ],
)
def test_a_letter_a_number_or_both(text):
    assert class_name(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        *("", "Чеканиха", "Старая Суртайка", "фш", "А, Б", "ИСИП-01", "нет_С", "ytn", "филиал"),
        *("2021", "базовый уровень", "?"),
    ],
)
def test_no_class(text):
    assert class_name(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(("а", "А"), ("A", "А"), ("11 «б»", "Б"), ("5-в", "В"), ("201", "201"), ("5", "5")),
        *(("а(1)", "А1"), ("А-1", "А1"), ("А2", "А2"), ("НЕТ", ""), ("11 нет", "")),
    ],
)
def test_one_class_has_one_name(text, name):
    assert class_name(text) == name
