"""Lines that name a municipality, with and without saying so."""

from collections.abc import Callable

import pytest

from opora.exchange.intake import Intake
from opora.exchange.text.municipality_heading import municipality_heading


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Муниципалитет: Каменский район.", "Каменский район"),
        ("РАЙОН:  Каменский", "Каменский"),
        ("Каменский район", "Каменский район"),
        ("Каменский район:", "Каменский район"),
        ("Шкотовский муниципальный район", "Шкотовский муниципальный район"),
        ("Ханты-Мансийский район", "Ханты-Мансийский район"),
        ("Очёрский городской округ", "Очёрский городской округ"),
        ("Северо-Енисейский муниципальный округ", "Северо-Енисейский муниципальный округ"),
        ("Городской округ Нижний Тагил", "Городской округ Нижний Тагил"),
        ("муниципальный округ  Лесной", "муниципальный округ Лесной"),
    ],
)
def test_a_municipality(line: str, name: str) -> None:
    assert municipality_heading(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "Итого по району",
        "Каменский район показал низкие результаты",
        "район",
        "наш район",
        "СОШ Каменский район",
        "МОУ СОШ с. Кикино Каменского района",
        "Каменский",
    ],
)
def test_no_municipality(line: str) -> None:
    assert municipality_heading(line) is None


def test_a_bare_name_holds_for_the_schools_beneath_it(
    read_text: Callable[..., Intake],
) -> None:
    intake = read_text(
        "Каменский район\nСОШ № 1\nОГЭ химия 2023 – 3 из 8\n"
        "Очёрский городской округ\nСОШ № 1\nОГЭ химия 2023 – 1 из 9\n"
    )
    assert intake.problems == ()
    assert [outcome.school.municipality for outcome in intake.outcomes] == [
        "Каменский район",
        "Очёрский городской округ",
    ]
