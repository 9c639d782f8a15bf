"""The picture of a risk profile."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.method.charts.drawn import SVG, hints, of_class, parsed, plain, words

from opora.charts.canvas import NARROW, WIDE, Canvas
from opora.charts.factor_row import FactorRow
from opora.charts.risk_profile_plot import risk_profile_plot
from opora.diagnosis.significance import Significance
from opora.reference.risk_factor import SignificanceCuts

CUTS = SignificanceCuts(Fraction(1, 3), Fraction(2, 3))
ROWS = [
    FactorRow("низкий уровень оснащения", Fraction(3, 4), Fraction(1, 4), Significance.HIGH, "!"),
    FactorRow("дефицит кадров", None, Fraction(1, 2), Significance.MEDIUM),
    FactorRow("низкая мотивация", None, None, Significance.UNKNOWN),
]


def test_both_ways_stand_side_by_side_and_in_the_table() -> None:
    chart = risk_profile_plot("Кикино", ROWS, CUTS)
    root = parsed(chart)
    assert hints(root) == [
        "низкий уровень оснащения: показатели 75,0 %",
        "низкий уровень оснащения: анкеты 25,0 %",
        "дефицит кадров: анкеты 50,0 %",
    ]
    assert [[plain(cell) for cell in row] for row in chart.rows] == [
        ["низкий уровень оснащения", "75,0 %", "25,0 %", "высокая", "!"],
        ["дефицит кадров", "нет чисел", "50,0 %", "средняя", "—"],
        ["низкая мотивация", "нет чисел", "нет чисел", "нет данных", "—"],
    ]
    assert {
        "низкий уровень оснащения — значимость высокая",
        "низкая мотивация — нет данных",
        "показатели",
        "анкеты",
    } <= set(words(root))


def test_signs_stand_where_the_scale_says() -> None:
    root = parsed(risk_profile_plot("Кикино", ROWS[:1], CUTS, WIDE))
    square = next(of_class(root, "chart-point-indicator")[0].iter(f"{SVG}rect"))
    circle = next(of_class(root, "chart-point-questionnaire")[0].iter(f"{SVG}circle"))
    # 720 pixels less margins of 22 on either side are 676 for the greatest risk.
    assert float(square.get("x")) + float(square.get("width")) / 2 == 22 + 676 * 0.75
    assert float(circle.get("cx")) == 22 + 676 * 0.25


def test_the_legend_names_only_the_ways_that_speak() -> None:
    told = words(parsed(risk_profile_plot("Кикино", ROWS[1:], CUTS)), "")
    assert "анкеты" in told
    assert "показатели" not in told


def test_without_numbers_there_is_nothing_to_show() -> None:
    for rows in ([], ROWS[2:]):
        chart = risk_profile_plot("Кикино", rows, CUTS)
        parsed(chart)
        assert chart.notes == ("Показать нечего: чисел нет.",)
        assert len(chart.rows) == len(rows)


some_risk = st.one_of(st.none(), st.fractions(0, 1, max_denominator=9))
some_rows = st.lists(
    st.builds(FactorRow, st.text(), some_risk, some_risk, st.sampled_from(Significance)),
    max_size=6,
)


@given(some_rows, st.sampled_from([WIDE, NARROW]))
def test_every_factor_is_drawn_and_told(rows: list[FactorRow], canvas: Canvas) -> None:
    chart = risk_profile_plot("Кикино", rows, CUTS, canvas)
    root = parsed(chart)
    assert len(of_class(root, "chart-row")) == len(chart.rows) == len(rows)
    known = [risk for row in rows for risk in (row.indicators, row.questionnaires)]
    assert len(hints(root)) == sum(risk is not None for risk in known)
