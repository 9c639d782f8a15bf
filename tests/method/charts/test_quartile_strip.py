"""Values of a school against the quartiles of comparable schools."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.method.charts.drawn import hints, of_class, parsed, plain, words

from opora.charts.canvas import NARROW, WIDE
from opora.charts.quartile_row import QuartileRow
from opora.charts.quartile_strip import quartile_strip
from opora.language.numbers import decimal, percent


def of_shares(value: str, quartiles: tuple[str, str, str], title: str = "доля") -> QuartileRow:
    lower, median, upper = map(Fraction, quartiles)
    return QuartileRow(title, Fraction(value), lower, median, upper, percent, 24, Fraction(1))


def of_numbers(value: int, upper: int) -> QuartileRow:
    quartiles = (Fraction(0), Fraction(upper, 2), Fraction(upper))
    return QuartileRow("на учителя", Fraction(value), *quartiles, lambda one: decimal(one, 1), 20)


def test_rows_tell_the_value_and_the_quartiles() -> None:
    chart = quartile_strip("Оснащение", [of_shares("5/12", ("1/10", "22/100", "7/20"))])
    root = parsed(chart)
    assert [plain(cell) for cell in chart.rows[0]] == [
        *("доля", "41,7 %", "10,0 %", "22,0 %", "35,0 %", "24")
    ]
    assert hints(root) == [
        "доля: 41,7 %; у половины сопоставимых школ от 10,0 % до 35,0 %, медиана 22,0 %"
    ]
    assert {"доля", "41,7 %", "100,0 %"} <= set(words(root))


def test_band_and_point_stand_where_the_scale_says() -> None:
    (row,) = of_class(
        parsed(quartile_strip("О", [of_shares("1/2", ("1/4", "1/2", "3/4"))], WIDE)), "chart-row"
    )
    axis, median = (one for one in row.iter() if one.tag.endswith("line"))
    (band,) = (one for one in row.iter() if one.tag.endswith("rect"))
    (point,) = (one for one in row.iter() if one.tag.endswith("circle"))
    start, end = float(axis.get("x1")), float(axis.get("x2"))
    assert float(band.get("x")) == pytest.approx(start + (end - start) / 4, abs=0.01)
    assert float(band.get("width")) == pytest.approx((end - start) / 2, abs=0.01)
    assert float(point.get("cx")) == pytest.approx((start + end) / 2, abs=0.01)
    assert median.get("x1") == point.get("cx")


def test_an_axis_without_a_whole_ends_at_the_greatest_number() -> None:
    assert of_numbers(17, 12).most == 17
    assert of_numbers(3, 12).most == 12
    assert of_numbers(0, 0).most == 1


@given(
    st.lists(
        st.builds(of_numbers, st.integers(0, 5000), st.integers(0, 5000)), min_size=1, max_size=6
    )
)
def test_everything_stays_within_the_picture(rows: list[QuartileRow]) -> None:
    for canvas in (WIDE, NARROW):
        parsed(quartile_strip("О", rows, canvas))


def test_equal_quartiles_are_still_seen() -> None:
    (row,) = of_class(
        parsed(quartile_strip("О", [of_shares("1", ("1", "1", "1"))], NARROW)), "chart-row"
    )
    (band,) = (one for one in row.iter() if one.tag.endswith("rect"))
    assert float(band.get("width")) == 2
