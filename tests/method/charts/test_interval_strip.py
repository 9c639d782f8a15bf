"""The interval strip of one school."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.made import a_run, an_outcome
from tests.method.charts.drawn import hints, of_class, parsed, plain, words

from opora.charts.canvas import NARROW, WIDE, Canvas
from opora.charts.interval_row import IntervalRow
from opora.charts.interval_strip import interval_strip
from opora.charts.points_of_results import interval_rows

THRESHOLD = Fraction("0.3")
ROWS = [
    IntervalRow("ОГЭ, математика, 2023", 3, 8, is_low=True),
    IntervalRow("ОГЭ, русский язык, 2023", 1, 12, is_low=False),
    IntervalRow("ГВЭ, математика, 2023", 1, 1, is_low=None, why="ГВЭ правило не учитывает"),
    IntervalRow("ВПР, история, 5 класс, 2023", None, 9, is_low=None),
]


def test_rows_tell_numbers_interval_and_the_answer_of_the_rule() -> None:
    chart = interval_strip("Кикино", ROWS, THRESHOLD)
    root = parsed(chart)
    assert hints(root) == [
        "ОГЭ, математика, 2023: 3 из 8 (37,5 %), низкий",
        "ОГЭ, русский язык, 2023: 1 из 12 (8,3 %), не низкий",
        "ГВЭ, математика, 2023: 1 из 1 (100,0 %), не учтён: ГВЭ правило не учитывает",
    ]
    # Domain facts § 1: the 95 % interval of 3/8 is 13.7–69.4.
    assert [plain(cell) for cell in chart.rows[0]] == [
        *("ОГЭ, математика, 2023", "3", "8", "37,5 %", "13,7 %", "69,4 %", "низкий")
    ]
    assert chart.rows[3] == (
        *("ВПР, история, 5 класс, 2023", "нет чисел", "9"),
        *("нет чисел", "нет чисел", "нет чисел", "не определено"),
    )
    assert {"порог 30 %", "нет чисел", "низкий результат", "правилом не учтён"} <= set(words(root))
    assert "Результатов: 4, из них низких 1" in root[1].text


def test_the_interval_reaches_as_far_as_the_scale_says() -> None:
    chart = interval_strip("Кикино", ROWS[:1], THRESHOLD, WIDE)
    (row,) = of_class(parsed(chart), "chart-row")
    widths = [
        float(line.get("x2")) - float(line.get("x1"))
        for line in row
        if line.get("stroke-width") == "2" and line.get("y1") == line.get("y2")
    ]
    # 720 pixels less margins of 22 on either side are 676 for all of 100 %.
    assert [round(width / 676, 3) for width in widths] == [0.557]


def test_on_a_phone_the_counts_stand_below_a_long_title() -> None:
    long = [IntervalRow("ВПР, математика, 5 класс, осень 2022 года", 7, 10, is_low=True)]
    wide, narrow = (
        words(parsed(interval_strip("К", long, THRESHOLD, canvas))) for canvas in (WIDE, NARROW)
    )
    assert "ВПР, математика, 5 класс, осень 2022 года" in wide
    title = [narrow.index(part) for part in ("ВПР, математика, 5 класс, осень 2022", "года")]
    assert [*title, narrow.index("7 из 10 (70,0 %)")] == [title[0] + line for line in range(3)]


def test_without_numbers_there_is_nothing_to_show() -> None:
    for rows in ([], ROWS[3:]):
        chart = interval_strip("Кикино", rows, THRESHOLD)
        parsed(chart)
        assert chart.notes == ("Показать нечего: чисел нет.",)
        assert len(chart.rows) == len(rows)


def test_rows_of_a_school_hold_everything_that_came_in() -> None:
    run = a_run(
        [
            an_outcome(3, 8),
            an_outcome(1, 12, subject="русский язык"),
            an_outcome(stated_low=True, subject="физика"),
            an_outcome(2, 2, kind="gve"),
        ]
    )
    (result,) = next(iter(run.results.values()))
    assert [(row.title, row.is_low, row.answer) for row in interval_rows(result)] == [
        ("ГВЭ, математика, 2023", None, "не учтён: ГВЭ правило не учитывает"),
        ("ОГЭ, математика, 2023", True, "низкий"),
        ("ОГЭ, русский язык, 2023", False, "не низкий"),
        (
            "ОГЭ, физика, 2023",
            None,
            "не учтён: источник называет результат низким, но чисел не приводит",
        ),
    ]


some_rows = st.lists(
    st.builds(
        lambda title, n, is_low: IntervalRow(title, n and n // 2, n, is_low),
        st.text(),
        st.one_of(st.none(), st.integers(0, 500)),
        st.sampled_from([True, False, None]),
    ),
    max_size=8,
)


@given(some_rows, st.sampled_from([WIDE, NARROW]))
def test_every_row_is_drawn_and_told(rows: list[IntervalRow], canvas: Canvas) -> None:
    chart = interval_strip("Кикино", rows, Fraction("0.999"), canvas)
    root = parsed(chart)
    assert len(of_class(root, "chart-row")) == len(chart.rows) == len(rows)
    assert len(hints(root)) == sum(bool(row.participants) for row in rows)
