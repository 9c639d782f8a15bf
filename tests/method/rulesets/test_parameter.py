"""What a scenario may set, as people type it."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.errors import OporaError
from opora.rulesets.build import build
from opora.rulesets.library import risk_zones, ruleset_document
from opora.rulesets.parameter import PARAMETERS, parse_count, parse_parameter, parse_share


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("low_result.threshold", "30%", "3/10"),
        ("low_result.threshold", "0,3", "3/10"),
        ("criteria.criterion-1.min_low", "3", 3),
        ("criteria.criterion-1.over", "last-year", "last-year"),
        ("criteria.same-procedure.same_procedure", "Да", True),
        ("criteria.same-procedure.same_procedure", "нет", False),
        ("window_years", "3", 3),
        ("counts.min_participants", "0", 0),
        ("counts.kinds", "впр, ОГЭ,ege", ["vpr", "oge", "ege"]),
        ("counts.subjects", "Русский,  Математика", ["русский язык", "математика"]),
        ("counts.excluded_school_kinds", "вечерняя,коррекционная", ["вечерняя", "коррекционная"]),
    ],
)
def test_is_understood(path: str, text: str, value: object) -> None:
    assert parse_parameter(path, text) == value


@pytest.mark.parametrize(
    ("path", "text", "sentence"),
    [
        ("status", "released", "Параметр «status» в сценарии не меняют. Можно менять: threshold"),
        ("readings.default", "total", "не меняют"),
        ("low_result.threshold", "abc", "не доля"),
        ("low_result.threshold", "0", "не доля"),
        ("low_result.threshold", "2", "не доля"),
        ("low_result.threshold", "1/0", "не доля"),
        ("criteria.c.min_low", "0", "целое число от 1"),
        ("criteria.c.min_low", "1.5", "целое число от 1"),
        ("criteria.c.min_low", "٣", "целое число от 1"),
        ("window_years", "99", "целое число от 1 до 10"),
        ("criteria.c.over", "never", "есть: total, last-year, each-year"),
        ("criteria.c.same_procedure", "иногда", "«да» или «нет»"),
        ("counts.kinds", "впр,иное", "Вида процедуры «иное» нет"),
        ("counts.subjects", ",", "пусто"),
        ("counts.excluded_school_kinds", "вечерняя,", "пусто"),
    ],
)
def test_nonsense_is_refused(path: str, text: str, sentence: str) -> None:
    with pytest.raises(OporaError, match=sentence):
        parse_parameter(path, text)


@given(st.fractions(min_value=Fraction(1, 1000), max_value=1))
def test_a_share_is_exact_however_written(share: Fraction) -> None:
    assert parse_share(str(share)) == share


@given(st.sampled_from(sorted(PARAMETERS)), st.text(max_size=12))
def test_any_text_gives_a_value_or_a_refusal(name: str, text: str) -> None:
    with suppress(OporaError):
        parse_parameter(name, text)


@pytest.mark.parametrize(
    ("path", "text"),
    [("criteria.criterion-2.min_low", "2"), ("criteria.criterion-2.over", "each-year")],
)
def test_every_value_that_is_understood_can_be_built_or_is_refused(path: str, text: str) -> None:
    changes = {
        "criteria.criterion-2.min_low": 2,
        path: parse_parameter(path, text),
        "criteria.criterion-2": {
            **ruleset_document("fioko-2023").data["criteria"]["criterion-2"],
            "min_low": 2,
            "same_procedure": True,
        },
    }
    with pytest.raises(OporaError, match="один результат в год"):
        build(ruleset_document("fioko-2023").with_changes(changes), risk_zones())


def test_counts_have_limits() -> None:
    assert parse_count("7", least=1, most=7) == 7
    with pytest.raises(OporaError, match="от 1 до 7"):
        parse_count("8", least=1, most=7)
