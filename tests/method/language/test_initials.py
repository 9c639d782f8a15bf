"""Names with initials."""

import pytest

from opora.language.initials import with_initials


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Иванов Иван Иванович", "И.И. Иванов"),
        ("Ёлкина  Анна Петровна", "А.П. Ёлкина"),
        ("Иванов Иван", "Иванов Иван"),
        ("Мамедов Али Гасан оглы", "Мамедов Али Гасан оглы"),
        ("", ""),
    ],
)
def test_a_name_stands_under_a_paper_with_initials_first(full, short):
    assert with_initials(full) == short
