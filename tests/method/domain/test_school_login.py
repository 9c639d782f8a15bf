"""Logins of ФИС ОКО: two forms of one code, told from codes of other systems."""

import pytest

from opora.domain.school_login import is_login, is_municipality_login, is_school_login, school_login


@pytest.mark.parametrize("text", ["sch201234", "edu201234", " EDU201234 ", "Sch201234"])
def test_both_forms_are_one_login(text):
    assert school_login(text) == "edu201234"
    assert is_school_login(text)


@pytest.mark.parametrize(
    "text", ["", "201234", "edu20123", "sch2012345", "reg20_m012", "edu٢٠١٢٣٤"]
)
def test_codes_of_other_systems_are_no_logins(text):
    assert school_login(text) is None
    assert not is_school_login(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reg20_m012", True),
        (" REG99_m7 ", True),
        ("reg20", False),
        ("Район Н-12", False),
        ("", False),
    ],
)
def test_the_login_of_a_municipality(text, expected):
    assert is_municipality_login(text) is expected


@pytest.mark.parametrize("text", ["edu990001", " SCH990001 ", "ksh990001", "SPO993001"])
def test_a_login_of_any_organisation(text: str) -> None:
    assert is_login(text)


@pytest.mark.parametrize(
    "text", ["", "edu12", "sch9900011", "кшк0123", "201005", "reg20_m012", "reg20", "ksh12 3"]
)
def test_no_login_at_all(text: str) -> None:
    assert not is_login(text)
