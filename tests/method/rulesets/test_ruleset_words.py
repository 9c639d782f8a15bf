"""The data of a ruleset in words: every number is told, an unknown one as unknown."""

import pytest

from opora.rulesets.library import ruleset_document
from opora.rulesets.ruleset_words import (
    counting_phrases,
    criterion_phrase,
    threshold_phrase,
    trend_phrase,
    unknown_number_phrase,
)

NO_BREAK = "\N{NO-BREAK SPACE}"
_SAME_PROCEDURE = (
    "не менее 1 низкого результата по одной и той же процедуре в каждом из рассматриваемых лет"
)
_BAND = (
    "не менее 5 низких результатов в последнем году, где низким считается результат "
    "с долей от 20 % и ниже порога набора правил"
)


@pytest.mark.parametrize(
    ("data", "phrase"),
    [
        (
            {"min_low": 2, "over": "total"},
            "не менее 2 низких результатов всего за рассматриваемые годы",
        ),
        ({"min_low": 1, "over": "last-year"}, "не менее 1 низкого результата в последнем году"),
        (
            {"min_low": 1, "over": "each-year", "same_procedure": True},
            _SAME_PROCEDURE,
        ),
        (
            {"min_low": None, "over": "total"},
            "число не известно: сколько низких результатов всего за рассматриваемые годы",
        ),
        (
            {"min_low": 5, "over": "last-year", "threshold": "0.20"},
            _BAND,
        ),
    ],
)
def test_a_criterion_in_words(data, phrase):
    assert criterion_phrase(data).replace(NO_BREAK, " ") == phrase


def test_a_trend_in_words():
    assert "не менее чем на 10 п. п." in trend_phrase({"min_rise": "0.10"})


@pytest.mark.parametrize(
    ("threshold", "phrase"),
    [
        ("0.30", "доля участников ниже минимума не менее 30 %"),
        (None, "число не известно: с какой доли результат низкий"),
    ],
)
def test_a_threshold_in_words(threshold, phrase):
    assert threshold_phrase(threshold).replace(NO_BREAK, " ") == phrase


def test_what_counts_in_words():
    narrow = {
        "kinds": ["oge"],
        "subjects": ["математика", "русский язык"],
        "min_participants": 5,
        "excluded_school_kinds": ["вечерняя"],
    }
    assert counting_phrases(narrow) == [
        "виды процедур: ОГЭ",
        "предметы: математика и русский язык",
        "участников не менее 5",
        "не рассматриваются школы: вечерняя",
    ]


def test_an_unknown_number_in_words():
    data = ruleset_document("perm-2023").data
    assert unknown_number_phrase("severity.severe.min_low", data) == (
        "сколько низких результатов нужно для категории «сильно неуспевающие»"
    )
    assert unknown_number_phrase("low_result.threshold", data).startswith("порог")
