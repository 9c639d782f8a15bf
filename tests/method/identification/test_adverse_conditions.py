"""The list of schools under adverse social conditions, by an index of the context form."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.context_form import Answer, ContextForm
from opora.domain.errors import OporaError
from opora.domain.school import School
from opora.domain.school_year import SchoolYear
from opora.exchange.context.read_context_form import read_context_form
from opora.identification.adverse_conditions import (
    AdverseConditions,
    AdverseStanding,
    adverse_conditions,
)
from opora.identification.adverse_phrase import adverse_sentences, points
from opora.identification.adverse_table import adverse_table
from opora.reference.adverse_index_library import adverse_examples, adverse_indexes
from opora.reference.status import Status

(INDEX,) = adverse_indexes()
REAL = Path(__file__).parents[4] / "shared" / "data" / "context" / "context-2021.csv"
RURAL = {
    "settlement_kind": "rural",
    "transport_reach": "day_trip",
    "settlement_size": "below_1k",
    "pupils_adapted": 2,
    "pupils_born_younger": 10,
}


def a_form(answers: Mapping[str, Answer], name: str = "СОШ № 1", year: int = 2021) -> ContextForm:
    return ContextForm(School(name, name), SchoolYear(year), answers, "форма.csv, строка 2")


def told(answers: Mapping[str, Answer]) -> AdverseConditions:
    (conditions,) = adverse_conditions([a_form(answers)], INDEX)
    return conditions


def plain(sentence: str) -> str:
    return sentence.replace("\u00a0", " ")


@pytest.mark.parametrize("example", adverse_examples(), ids=lambda example: example["title"])
def test_worked_examples(example: Mapping[str, Any]) -> None:
    found = told(example["answers"])
    assert (found.lowest, found.highest, found.standing.value) == (
        Fraction(example["lowest"]),
        Fraction(example["highest"]),
        example["standing"],
    )


def test_sentences_name_every_factor_and_say_that_weights_are_not_confirmed() -> None:
    assert [plain(sentence) for sentence in adverse_sentences(told(RURAL))] == [
        "СОШ № 1: в списке ШНСУ.",
        (
            "Индекс неблагоприятных социальных условий по контекстной форме: 51,1 из 100; школа "
            "вносится в список при 50 и выше."
        ),
        "Сельская местность: сельский населённый пункт; 33,3 из 33,3, вес 33,3 %.",
        (
            "Удалённость от крупного города: ездить ежедневно сложно, но поездка занимает день; "
            "11,1 из 33,3, вес 33,3 %."
        ),
        (
            "Обучающиеся по адаптированным программам, доля среди одного года рождения: 2 из 10 "
            "(20,0 %); 6,6 из 33,3, вес 33,3 %."
        ),
        (
            "Веса и порог официально не подтверждены (общая практика, документом не "
            "подтверждено; веса равные, порог условный): это повод присмотреться к условиям "
            "школы, а не официальный список."
        ),
        (
            "Форма не спрашивает, и индекс не учитывает: высшее образование обоих родителей, "
            "неполные семьи, низкий доход семьи, безработные родители, обучающиеся на учёте и "
            "неродной русский язык."
        ),
    ]


def test_a_confirmed_index_without_gaps_says_so_instead() -> None:
    confirmed = replace(
        INDEX, provenance=replace(INDEX.provenance, status=Status.DOCUMENT), not_asked=()
    )
    (found,) = adverse_conditions([a_form(RURAL)], confirmed)
    assert adverse_sentences(found)[-1].endswith("; по документу муниципалитета.")


def test_missing_is_no_zero_and_is_said() -> None:
    undecided = told({**RURAL, "pupils_adapted": None})
    assert undecided.standing is AdverseStanding.NOT_ASSESSABLE
    sentences = [plain(sentence) for sentence in adverse_sentences(undecided)]
    assert sentences[0] == "СОШ № 1: недостаточно данных."
    assert "от 44,4 до 77,7 из 100" in sentences[1]
    assert sentences[4].endswith("доля среди одного года рождения: неизвестно; вес 33,3 %.")
    assert sentences[5].endswith("Оно может изменить ответ, поэтому ответа нет.")
    sure = told({**RURAL, "transport_reach": "hardly_ever", "pupils_adapted": None})
    assert "ответа изменить не может" in adverse_sentences(sure)[5]


def test_a_school_without_a_form_comes_out_too() -> None:
    schools = adverse_conditions(
        [a_form(RURAL, "СОШ № 20"), a_form(RURAL, "СОШ № 3")], INDEX, [School("x", "СОШ № 5")]
    )
    assert [one.school.name for one in schools] == ["СОШ № 3", "СОШ № 5", "СОШ № 20"]
    without = schools[1]
    assert without.standing is AdverseStanding.NOT_ASSESSABLE
    assert "Контекстной формы школы нет, поэтому неизвестны все факторы." in adverse_sentences(
        without
    )


def test_the_boundary_is_inclusive_and_never_seems_reached() -> None:
    exact = told({**RURAL, "transport_reach": "every_day", "pupils_adapted": 5})
    assert (exact.lowest, exact.standing) == (50, AdverseStanding.ADVERSE)
    near = {"pupils_adapted": 4999, "pupils_born_younger": 10_000, "transport_reach": "every_day"}
    below = told({**RURAL, **near})
    assert below.standing is AdverseStanding.USUAL
    assert points(below.lowest) == "49,9"


def test_weights_of_other_years_are_refused() -> None:
    with pytest.raises(OporaError, match="а форма — за 2009/10"):
        adverse_conditions([a_form(RURAL, year=2010)], INDEX)


def test_the_table_has_a_row_for_every_school() -> None:
    schools = adverse_conditions(
        [a_form({**RURAL, "pupils_adapted": None})], INDEX, [School("x", "Я")]
    )
    table = adverse_table(schools, INDEX)
    assert [row[:7] for row in table.rows] == [
        ("СОШ № 1", "", "СОШ № 1", "недостаточно данных", 44.4, 77.7, 50.0),
        ("Я", "", "x", "недостаточно данных", 0.0, 100.0, 50.0),
    ]
    assert table.rows[0][7:] == (
        *(33.3, 11.1, None),
        "обучающиеся по адаптированным программам, доля среди одного года рождения",
        "не подтверждено",
        "форма.csv, строка 2",
    )
    assert table.rows[1][-3:] == ("контекстной формы школы нет", "не подтверждено", "")
    assert len(table.header) == len(table.rows[0])


options = {
    "settlement_kind": ["rural", "urban_settlement", "city", "regional_capital", "new", None],
    "transport_reach": ["every_day", "day_trip", "two_days", "hardly_ever", None],
    "settlement_size": ["below_1k", "above_680k", None],
    "pupils_adapted": [None, 0, 1, 7],
    "pupils_born_younger": [None, 0, 1, 7, 50],
}
forms = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in options.items()})


@given(st.lists(forms, max_size=6), st.integers(0, 3))
def test_everybody_comes_out_and_the_index_stays_within_its_limits(
    answers: list[dict[str, Answer]], others: int
) -> None:
    filled = [a_form(one, f"СОШ № {number}") for number, one in enumerate(answers)]
    without = [School(f"x{number}", f"Лицей № {number}") for number in range(others)]
    found = adverse_conditions(filled, INDEX, without)
    assert sorted(one.school.code for one in found) == sorted(
        [*(form.school.code for form in filled), *(school.code for school in without)]
    )
    for one in found:
        assert 0 <= one.lowest <= one.highest <= 100
        assert (one.lowest == one.highest) == (not one.missing)
        assert len(one.findings) == len(INDEX.factors)


@given(forms, forms)
def test_what_becomes_known_never_turns_an_answer(
    known: dict[str, Answer], later: dict[str, Answer]
) -> None:
    gaps = {"pupils_adapted", "pupils_born_younger"}
    before = told({**known, **dict.fromkeys(gaps)})
    after = told({**known, **{name: later[name] for name in gaps}})
    assert before.lowest <= after.lowest <= after.highest <= before.highest
    if before.standing is not AdverseStanding.NOT_ASSESSABLE:
        assert after.standing is before.standing


@pytest.mark.skipif(not REAL.exists(), reason="real context forms are not here")
def test_every_school_of_a_real_form_is_assessed_or_told_why_not() -> None:
    forms = read_context_form(REAL).forms
    found = adverse_conditions(forms, INDEX)
    assert len(found) == len(forms) == 733
    undecided = [one for one in found if one.standing is AdverseStanding.NOT_ASSESSABLE]
    assert 0 < len(undecided) < 40
    assert all(one.missing for one in undecided)
