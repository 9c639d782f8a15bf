"""Logins of ФИС ОКО: two forms of one code."""

import pytest

from opora.exchange.schools.login import login_of


@pytest.mark.parametrize("text", ["sch990001", "edu990001", " SCH990001 ", "Edu990001"])
def test_both_forms_are_one_school(text: str) -> None:
    assert login_of(text) == "edu990001"


@pytest.mark.parametrize("text", ["", "990001", "ksh990001", "sch99001", "sch9900011", "школа 1"])
def test_anything_else_is_no_login(text: str) -> None:
    assert login_of(text) is None
