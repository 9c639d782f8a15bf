"""Numbers, dates and nouns as a Russian page prints them."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from django.template import Context, Template

SPACE = "\u00a0"


def drawn(expression, **values):
    return Template("{% load russian %}{{ " + expression + " }}").render(Context(values))


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (2417, 0, f"2{SPACE}417"),
        (1234567, 0, f"1{SPACE}234{SPACE}567"),
        (-13.5, 1, "−13,5"),
        (-2417.55, 1, f"−2{SPACE}417,6"),
        (-0.04, 1, "0,0"),
        (Fraction(1, 3), 2, "0,33"),
        (41, 1, "41,0"),
        (None, 1, "—"),
    ],
)
def test_a_number(value, digits, expected):
    assert drawn(f"value|number:{digits}", value=value) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.375, f"37,5{SPACE}%"), (Fraction(4, 12), f"33,3{SPACE}%"), (None, "—")],
)
def test_a_share(share, expected):
    assert drawn("share|percent", share=share) == expected


def test_a_share_with_other_digits():
    assert drawn("share|percent:0", share=0.5) == f"50{SPACE}%"


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (1, f"1{SPACE}школа"),
        (2, f"2{SPACE}школы"),
        (5, f"5{SPACE}школ"),
        (11, f"11{SPACE}школ"),
        (2421, f"2{SPACE}421{SPACE}школа"),
        (None, "—"),
    ],
)
def test_a_number_of_things(n, expected):
    assert drawn("n|counted:'школа,школы,школ'", n=n) == expected


def test_a_noun_alone():
    assert drawn("n|plural:'школа,школы,школ'", n=22) == "школы"


def test_two_forms_are_a_mistake_of_the_page():
    with pytest.raises(ValueError, match="not enough values"):
        drawn("n|plural:'школа,школ'", n=22)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2022, 12, 26), "26 декабря 2022 г."),
        (datetime(2022, 12, 26, 22, 30, tzinfo=UTC), "27 декабря 2022 г."),
        (None, "—"),
    ],
)
def test_a_date(day, expected):
    assert drawn("day|date_words", day=day) == expected.replace(" ", SPACE)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2022, 12, 26, 11, 5, tzinfo=UTC), "26 декабря 2022 г., 14:05"),
        (None, "—"),
    ],
)
def test_a_moment(moment, expected):
    assert drawn("moment|moment_words", moment=moment) == expected.replace(" ", SPACE)
