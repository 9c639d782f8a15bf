"""The histogram of scores: every score has its row, marks begin where the scale says."""

import pytest
from tests.method.charts.drawn import parsed, words

from opora.charts.canvas import NARROW, WIDE
from opora.charts.score_histogram import ScoreHistogram, score_histogram

TOLD = ScoreHistogram("5 МА, 2020/21", {0: 1, 7: 12, 20: 2}, 20, (7, 11, 15))


@pytest.mark.parametrize("canvas", [WIDE, NARROW])
@pytest.mark.parametrize("most", [20, 51, 99])
def test_it_is_a_picture_whatever_the_room(canvas, most):
    chart = score_histogram(ScoreHistogram("Работа", {0: 1, most: 30}, most, (7, 11, 15)), canvas)
    told = words(parsed(chart))
    assert {"«3»", "«4»", "«5»", "Первичный балл", "Участников"} <= set(told)
    assert "0" in told


def test_every_score_has_a_row_with_its_mark():
    chart = score_histogram(TOLD)
    assert len(chart.rows) == 21
    assert [chart.rows[score] for score in (0, 6, 7, 15)] == [
        ("0", "1", "«2»"),
        ("6", "0", "«2»"),
        ("7", "12", "«3»"),
        ("15", "0", "«5»"),
    ]
    assert "балл 7: 12\u00a0участников" in chart.svg


def test_without_a_scale_there_are_no_boundaries():
    chart = score_histogram(ScoreHistogram("Работа", {}, 3))
    assert [row[2] for row in chart.rows] == ["—"] * 4
    assert chart.notes == (
        "Шкала отметок этой работы не известна, поэтому границ отметок на картинке нет.",
    )
    assert "«3»" not in words(parsed(chart))
