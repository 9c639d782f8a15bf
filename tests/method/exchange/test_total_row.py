"""Totals and territories standing where a school is expected."""

import pytest

from opora.exchange.total_row import is_total, speaks_of_total


@pytest.mark.parametrize(
    "name",
    [
        "Итого",
        "ИТОГО по району:",
        "Итог",
        "Всего по школам",
        "В среднем",
        "Средний балл",
        "Среднее по району",
        "Средняя доля",
        "Общий итог",
        "Вся выборка",
        "По муниципалитету",
        "По Каменскому району",
        "Результаты по области",
        "Показатели по всем школам",
        "Район",
        "Каменский р-н",
        "Пензенская область",
        "Очёрский городской округ",
    ],
)
def test_a_total(name: str) -> None:
    assert is_total(name)


@pytest.mark.parametrize(
    "name",
    [
        "Средняя школа № 3",
        "Итальянская гимназия",
        "Всеволожская СОШ",
        "СОШ Каменский район",
        "Школа № 2 Каменского района",
        "МОУ СОШ с. Средний Икорец",
        "Порецкая СОШ",
        "Городская гимназия",
        "Кикино",
        "",
    ],
)
def test_no_total(name: str) -> None:
    assert not is_total(name)


@pytest.mark.parametrize("words", ["району", "всего", "среднем", "Каменскому району", "итого"])
def test_words_of_a_total(words: str) -> None:
    assert speaks_of_total(words)


@pytest.mark.parametrize("words", ["", "предварительно", "Арчада", "сдали", "школа № 3"])
def test_words_of_no_total(words: str) -> None:
    assert not speaks_of_total(words)
