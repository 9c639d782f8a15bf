"""Names of municipalities under one key."""

import pytest

from opora.domain.municipality_key import municipality_key


@pytest.mark.parametrize(
    "text",
    [
        "Каменский район",
        "каменский р-н",
        "Каменский муниципальный район",
        "Муниципальное образование «Каменский район»",
        "Каменский муниципальный округ",
        "Каменский",
    ],
)
def test_kinds_do_not_count(text: str) -> None:
    assert municipality_key(text) == "каменский"


def test_other_names_differ() -> None:
    keys = {municipality_key(text) for text in ("Каменский район", "Очёрский район", "Район", "")}
    assert keys == {"каменский", "очерский", "район", ""}
