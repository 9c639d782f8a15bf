"""Results over the years: no line across a break or a gap."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.method.charts.drawn import hints, of_class, parsed, plain, words

from opora.charts.canvas import NARROW
from opora.charts.year_results import SeriesBreak, YearResult
from opora.charts.years_plot import years_plot
from opora.domain.school_year import SchoolYear

THRESHOLD = Fraction("0.3")


def a_result(year: int, low: int | None, n: int | None = 10, **more: bool | None) -> YearResult:
    return YearResult(SchoolYear(year), low, n, **more)


def a_break(year: int, reason: str = "новая шкала") -> SeriesBreak:
    return SeriesBreak(SchoolYear(year), reason)


FOUR = [a_result(year, year - 2020, is_low=year > 2022) for year in range(2021, 2025)]


def test_neighbouring_years_are_joined() -> None:
    root = parsed(years_plot("ВПР", FOUR, THRESHOLD))
    assert len(of_class(root, "chart-line")) == 3
    assert hints(root) == [
        "2020/21: 1 из 10 (10,0 %), не низкий",
        "2021/22: 2 из 10 (20,0 %), не низкий",
        "2022/23: 3 из 10 (30,0 %), низкий",
        "2023/24: 4 из 10 (40,0 %), низкий",
    ]
    assert "— порог 30 %" in words(root)


def test_no_line_crosses_a_break_and_the_reason_is_told() -> None:
    chart = years_plot("ВПР", FOUR, THRESHOLD, [a_break(2023), a_break(2023, "новый формат")])
    root = parsed(chart)
    lines = of_class(root, "chart-line")
    (dashed,) = of_class(root, "chart-break")
    x = float(dashed[0].get("x1"))
    assert dashed[0].get("stroke-dasharray")
    assert len(lines) == 2
    assert not any(float(line.get("x1")) < x < float(line.get("x2")) for line in lines)
    assert "разрыв № 1" in words(root)
    assert chart.notes[1] == (
        "Разрыв № 1: новая шкала; новый формат. Результаты с 2022/23 учебного года с прежними "
        "сравнивать нельзя."
    )
    assert [row[-1] for row in chart.rows] == ["", "", "новая шкала; новый формат", ""]
    assert "Разрывов ряда: 1." in root[1].text


def test_a_break_at_or_before_the_first_year_parts_nothing() -> None:
    chart = years_plot("ВПР", FOUR, THRESHOLD, [a_break(2021), a_break(2019), a_break(2030)])
    assert of_class(parsed(chart), "chart-break") == []


def test_a_year_without_numbers_is_a_gap_with_a_row_of_its_own() -> None:
    chart = years_plot(
        "ВПР", [a_result(2021, 1), a_result(2023, 2), a_result(2024, None, None)], THRESHOLD
    )
    root = parsed(chart)
    assert of_class(root, "chart-line") == []
    assert [row[0] for row in chart.rows] == ["2020/21", "2021/22", "2022/23", "2023/24"]
    assert chart.rows[1][1:4] == ("нет чисел",) * 3
    assert plain(chart.notes[-1]) == "Нет чисел за учебные годы: 2021/22 и 2023/24."
    assert "решения по правилу нет" in words(root)


def test_many_years_on_a_phone_keep_their_names_apart() -> None:
    many = [a_result(year, 3, 400) for year in range(2010, 2026)]
    root = parsed(years_plot("ВПР", many, THRESHOLD, [a_break(2015), a_break(2016)], NARROW))
    assert {"№ 1", "№ 2"} <= set(words(root))
    years = [text for text in words(root) if "/" in text and len(text) == 7]
    assert years == ["2009/10", "2013/14", "2017/18", "2021/22"]


def test_nothing_to_show() -> None:
    for results in ([], [a_result(2024, None)]):
        chart = years_plot("ВПР", results, THRESHOLD, [a_break(2024)])
        parsed(chart)
        assert chart.notes == ("Показать нечего: чисел нет.",)


def test_mistakes_of_the_programmer() -> None:
    with pytest.raises(AssertionError, match="two results of one year"):
        years_plot("ВПР", [a_result(2024, 1), a_result(2024, 2)], THRESHOLD)
    with pytest.raises(AssertionError, match="needs its reason"):
        a_break(2024, " ")


some_years = st.dictionaries(
    st.integers(2015, 2025), st.one_of(st.none(), st.integers(0, 10)), max_size=8
)


@given(some_years, st.sets(st.integers(2014, 2026)))
def test_lines_join_only_what_can_be_compared(
    years: dict[int, int | None], broken: set[int]
) -> None:
    results = [a_result(year, low) for year, low in years.items()]
    root = parsed(years_plot("ВПР", results, THRESHOLD, [a_break(year) for year in broken]))
    known = {year for year, low in years.items() if low is not None}
    joined = [year for year in known if year - 1 in known and year not in broken]
    assert len(of_class(root, "chart-line")) == len(joined)
    assert len(hints(root)) == len(known)
