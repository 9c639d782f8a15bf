"""The picture of a number counted on several days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.method.charts.drawn import hints, of_class, parsed, plain, words

from opora.charts.canvas import NARROW, WIDE, Canvas
from opora.charts.counts_over_dates import CountOfDay, counts_over_dates

COUNTS = [
    CountOfDay(date(2023, 5, 20), 9),
    CountOfDay(date(2022, 10, 1), 12),
    CountOfDay(date(2023, 1, 15), 14),
]


def test_days_stand_in_their_order_whatever_order_they_came_in() -> None:
    chart = counts_over_dates("Академическая группа", "Детей в группе", COUNTS)
    root = parsed(chart)
    assert hints(root) == ["1 октября 2022 г.: 12", "15 января 2023 г.: 14", "20 мая 2023 г.: 9"]
    assert [tuple(map(plain, row)) for row in chart.rows] == [
        ("1 октября 2022 г.", "12"),
        ("15 января 2023 г.", "14"),
        ("20 мая 2023 г.", "9"),
    ]
    assert {"01.10.22", "20.05.23", "Детей в группе"} <= set(words(root))


def test_days_are_as_far_apart_as_they_are_in_time() -> None:
    near = [CountOfDay(date(2023, 1, 1 + day), 5) for day in (0, 1, 30)]
    (lines,) = of_class(parsed(counts_over_dates("Г", "Детей", near)), "chart-line")
    first, second = (float(one.get("x2")) - float(one.get("x1")) for one in lines)
    assert second / first == pytest.approx(29, rel=0.01)


def test_a_day_without_room_for_its_name_is_left_to_the_table() -> None:
    near = [CountOfDay(date(2023, 1, 1 + day), 5) for day in (0, 1, 30)]
    told = words(parsed(counts_over_dates("Г", "Детей", near, NARROW)))
    assert "01.01.23" in told
    assert "02.01.23" not in told


def test_of_one_day_there_is_a_point_and_of_none_a_sentence() -> None:
    one = counts_over_dates("Г", "Детей", COUNTS[:1])
    assert len(hints(parsed(one))) == 1
    none = counts_over_dates("Г", "Детей", [])
    parsed(none)
    assert none.notes == ("Показать нечего: чисел нет.",)


def test_less_than_nobody_is_a_fault_of_the_program() -> None:
    with pytest.raises(AssertionError, match="cannot be counted"):
        CountOfDay(date(2023, 1, 1), -1)


some_counts = st.lists(
    st.builds(CountOfDay, st.dates(date(2020, 1, 1), date(2026, 1, 1)), st.integers(0, 2000)),
    max_size=9,
    unique_by=lambda one: one.day,
)


@given(some_counts, st.sampled_from([WIDE, NARROW]))
def test_every_day_is_drawn_and_told(counts: list[CountOfDay], canvas: Canvas) -> None:
    chart = counts_over_dates("Г", "Детей", counts, canvas)
    assert len(hints(parsed(chart))) == len(chart.rows) == len(counts)
