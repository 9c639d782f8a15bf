"""The reason for one pair of names, whatever index brought them together."""

import pytest

from opora.domain.school_name import SchoolName
from opora.domain.spelling_reason import SpellingReason, why_same


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("СОШ с. Кикино", "МОУ СОШ с.Кикино", SpellingReason.FORM_OR_KIND),
        ("СОШ с. Ива", "СОШ с. Иве", None),
        ("СОШ с. Ивановка", "СОШ с. Петровка", None),
        ("СОШ с. Ивановка", "СОШ с. Иавновка", SpellingReason.LETTER),
        ("СОШ № 3", "СОШ № 4", None),
        ("СОШ с. Большая Ивановка", "СОШ с. Ивановка", None),
        ("СОШ с. Большая Ивановка", "СОШ с. Малая Петровка", None),
    ],
)
def test_reason(one: str, other: str, reason: SpellingReason | None) -> None:
    assert why_same(SchoolName.parse(one), SchoolName.parse(other)) is reason
    assert why_same(SchoolName.parse(other), SchoolName.parse(one)) is reason


@pytest.mark.parametrize("reason", SpellingReason)
def test_every_reason_has_words(reason: SpellingReason) -> None:
    assert reason.russian
