"""Districts and regions inside names of schools."""

import pytest

from opora.domain.name_key import name_words
from opora.domain.school_name import SchoolName
from opora.domain.territory import territories_fit, without_territory


@pytest.mark.parametrize(
    ("text", "own", "territory"),
    [
        ("Кикино Каменского района Пензенской области", "кикино", 4),
        ("Покровская Арчада Каменского муниципального района", "покровская арчада", 3),
        ("Очёр Очёрского городского округа", "очер", 3),
        ("Богучаны Красноярского края", "богучаны", 2),
        ("Олонец Республики Карелия", "олонец", 2),
        ("Кикино (Каменский район)", "кикино", 2),
        ("Покровская Арчада", "покровская арчада", 0),
        ("Краснокамск", "краснокамск", 0),
        ("Районное", "районное", 0),
    ],
)
def test_territory_is_taken_off_the_end(text: str, own: str, territory: int) -> None:
    words, rest = without_territory(name_words(text))
    assert (" ".join(words), len(rest)) == (own, territory)


def test_a_name_keeps_its_territory_apart() -> None:
    name = SchoolName.parse("МОУ СОШ с. Кикино Каменского района Пензенской области")
    assert name.place == ("кикино",)
    assert name.territory == ("каменского", "района", "пензенской", "области")
    assert name.distinctive == ("кикино",)


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        (("каменского", "района"), (), True),
        (("каменского", "района"), ("каменского", "района", "пензенской", "области"), True),
        (("каменского", "района"), ("очерского", "района"), False),
    ],
)
def test_of_two_territories_one_may_say_less(
    one: tuple[str, ...], other: tuple[str, ...], fit: object
) -> None:
    assert territories_fit(one, other) is fit
    assert territories_fit(other, one) is fit
