"""Indexes of adverse conditions as data: what cannot be one is refused with its place."""

from fractions import Fraction

import pytest

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_column import AnswerKind
from opora.exchange.context.form_layout import form_layout
from opora.reference.adverse_index_file import adverse_indexes_of
from opora.reference.adverse_index_library import adverse_indexes, adverse_indexes_for
from opora.reference.factor_worth import FirstKnown, OptionWorths, ShareWorth, Worth
from opora.reference.status import Status

LAYOUT = form_layout(SchoolYear(2021))
FACTOR = "{name: a, title: Фактор, weight: WEIGHT, share: {part: p, whole: w}}"
FILE = f"""
id: проба
title: Индекс
publications:
  - source: проверка
    status: unverified
    valid_years: [2021]
    threshold: 50
    factors: [{FACTOR}]
    not_asked: [нечто]
"""


def refusal(text: str) -> str:
    with pytest.raises(OporaError) as refused:
        adverse_indexes_of("adverse_indexes/проба.yaml", text.encode())
    return str(refused.value)


def test_the_packaged_index_is_unverified_and_dated() -> None:
    (index,) = adverse_indexes_for(SchoolYear(2023))
    assert index.index_id == "context-form"
    assert index.provenance.status is Status.UNVERIFIED
    assert len(index.sha256) == 64
    assert adverse_indexes_for(SchoolYear(2010)) == ()


@pytest.mark.parametrize("index", adverse_indexes(), ids=lambda index: index.index_id)
def test_every_answer_and_option_stands_in_the_form(index) -> None:
    for factor in index.factors:
        for asked in factor.rule.asked:
            column = LAYOUT.by_name[asked]
            assert column.kind in {AnswerKind.OPTION, AnswerKind.COUNT}
        questions = factor.rule.questions if isinstance(factor.rule, FirstKnown) else ()
        for question in questions:
            named = {option for option, _ in question.worths}
            assert named <= set(LAYOUT.by_name[question.answer].options)
        if questions:
            first = questions[0]
            assert {option for option, _ in first.worths} == set(
                LAYOUT.by_name[first.answer].options
            )


def test_a_whole_file() -> None:
    (index,) = adverse_indexes_of("x/проба.yaml", FILE.replace("WEIGHT", "1").encode())
    assert index.factors[0].rule == ShareWorth("p", "w")
    assert (index.index_id, index.threshold, index.not_asked) == ("проба", 50, ("нечто",))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("WEIGHT", "1/3"), "веса факторов вместе должны давать единицу"),
        (("WEIGHT", "0"), "Фактор: вес 0 должен быть долей"),
        (("WEIGHT", "2"), "Фактор: вес 2 должен быть долей"),
        (("WEIGHT", "0.5"), "factors № 1: «weight» не может быть «0.5»"),
        (("threshold: 50", "threshold: 101"), "порог 101 вне пределов"),
        (("threshold: 50", "threshold: 0"), "порог 0 вне пределов"),
        (("part: p", "half: p"), "«share» не может быть"),
        ((", share: {part: p, whole: w}", ""), "не указано «first_known»"),
        (("title: Фактор", "titel: Фактор"), "неизвестно, что такое «titel»"),
    ],
)
def test_what_cannot_be_an_index_is_refused(change: tuple[str, str], told: str) -> None:
    text = refusal(FILE.replace(*change).replace("WEIGHT", "1"))
    assert told in text


def test_a_factor_named_twice_is_refused() -> None:
    twice = FILE.replace(FACTOR, f"{FACTOR}, {FACTOR}").replace("WEIGHT", "1/2")
    assert "один фактор назван дважды" in refusal(twice)


@pytest.mark.parametrize("value", ["-1", "3/2"])
def test_a_worth_stays_within_the_whole(value: str) -> None:
    with pytest.raises(OporaError, match="вне пределов от 0 до 1"):
        Worth(Fraction(value), "нечто")


def test_the_first_answer_that_says_something_decides() -> None:
    yes, no = Worth(Fraction(1), "да"), Worth(Fraction(0), "нет")
    rule = FirstKnown((OptionWorths("a", (("yes", yes),)), OptionWorths("b", (("no", no),))))
    assert rule.of({"a": "yes", "b": "no"}) == yes
    assert rule.of({"a": None, "b": "no"}) == no
    assert rule.of({"a": "something new"}) is None


@pytest.mark.parametrize(
    ("part", "whole", "value"),
    [(3, 8, Fraction(3, 8)), (0, 5, 0), (5, 5, 1), (0, 0, None), (6, 5, None), (None, 5, None)],
)
def test_shares(part: int | None, whole: int | None, value: Fraction | None) -> None:
    worth = ShareWorth("p", "w").of({"p": part, "w": whole})
    assert (worth and worth.value) == (value if value is None else Fraction(value))


def test_a_share_without_its_whole_is_unknown() -> None:
    assert ShareWorth("p", "w").of({"p": 1}) is None
