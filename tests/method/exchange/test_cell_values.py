"""Texts of cells: the value that is meant, or a refusal to guess."""

from fractions import Fraction

import pytest

from opora.domain.printed_share import PrintedShare
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange import cell_values


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("12.0", 12), ("1 200", 1200), ("0", 0)])
def test_count(text: str, number: int) -> None:
    assert cell_values.count(text) == number


@pytest.mark.parametrize("text", ["", "-1", "12.5", "12 чел.", "1e3", "٣", "1 2", "9999999999"])
def test_no_count(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 — the value itself is the message
        cell_values.count(text)


@pytest.mark.parametrize(
    ("text", "share", "decimals"),
    [
        ("30,8", Fraction(308, 1000), 1),
        ("30.8 %", Fraction(308, 1000), 1),
        ("50", Fraction(1, 2), 0),
        ("100%", Fraction(1), 0),
        ("33,33\u00a0%", Fraction(3333, 10000), 2),
    ],
)
def test_printed_share(text: str, share: Fraction, decimals: int) -> None:
    assert cell_values.printed_share(text) == PrintedShare(share, decimals)


@pytest.mark.parametrize("text", ["", "-1", "100,1", "много"])
def test_no_share(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 — the value itself is the message
        cell_values.printed_share(text)


@pytest.mark.parametrize("text", ["", " ", "—", "-", "X", "х", "н/д"])
def test_nothing(text: str) -> None:
    assert cell_values.is_nothing(text)


def test_a_zero_is_not_nothing() -> None:
    assert not cell_values.is_nothing("0")


def test_other_values() -> None:
    assert cell_values.year("2023 г.") == 2023
    assert cell_values.grade("10 класс") == 10
    assert cell_values.season("ОСЕНЬЮ") is Season.AUTUMN
    assert cell_values.kind("Всероссийские  проверочные работы") is ProcedureKind.VPR
    assert cell_values.score("12,45") == 12.45
    assert [cell_values.answer(text) for text in ("Да", "нет", "+", "0")] == [
        True,
        False,
        True,
        False,
    ]
