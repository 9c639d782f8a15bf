"""The funnel plot: every school in the table, every counted one a point, verdicts by the rule."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made import a_run, a_school, an_outcome
from tests.method.charts.drawn import hints, of_class, parsed, plain, words

from opora.charts.canvas import NARROW, WIDE, Canvas
from opora.charts.funnel_plot import funnel_plot
from opora.charts.points_of_results import school_points
from opora.charts.school_point import SchoolPoint
from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.domain.verdict import Verdict
from opora.statistics.funnel import LEAST_SCHOOLS

THRESHOLD = Fraction("0.3")


def a_point(
    name: str, low: int | None, participants: int | None, verdict: Verdict = Verdict.NOT_LISTED
) -> SchoolPoint:
    return SchoolPoint(name, low, participants, verdict)


THREE = [
    a_point("СОШ № 1", 6, 10, Verdict.LISTED),
    a_point("СОШ № 2", 2, 40),
    a_point("СОШ № 3", None, None, Verdict.NOT_ASSESSABLE),
]


def test_points_tell_their_numbers_and_the_verdict_of_the_rule() -> None:
    chart = funnel_plot("ОГЭ, математика", THREE, THRESHOLD)
    root = parsed(chart)
    assert hints(root) == [
        "СОШ № 2: 2 из 40 (5,0 %), не в списке",
        "СОШ № 1: 6 из 10 (60,0 %), в списке",
    ]
    assert words(root, "chart-label") == ["СОШ № 1", "СОШ № 2"]
    assert "порог 30 %" in words(root)
    assert "по группе 16,0 %" in words(root)
    assert {"в списке", "не в списке"} <= set(words(root))
    assert len(of_class(root, "chart-band")) == 2
    assert "Школ: 2 (в списке — 1 и не в списке — 1)" in root[1].text


def test_the_table_holds_every_school_in_the_given_order() -> None:
    chart = funnel_plot("ОГЭ, математика", THREE, THRESHOLD)
    assert [row[0] for row in chart.rows] == ["СОШ № 1", "СОШ № 2", "СОШ № 3"]
    assert [plain(cell) for cell in chart.rows[0][:4]] == ["СОШ № 1", "6", "10", "60,0 %"]
    assert chart.rows[2][1:] == (*["нет чисел"] * 7, "недостаточно данных")
    assert all(len(row) == len(chart.header) for row in chart.rows)
    lower, upper = chart.table.rows[0][4:6]
    assert 0 == lower < Fraction("0.16") < upper < 1


def test_notes_say_what_the_bands_are_and_who_is_not_shown() -> None:
    notes = [plain(note) for note in funnel_plot("ОГЭ", THREE, THRESHOLD).notes]
    assert "(16,0 %) только случайно" in notes[0]
    assert notes[1:] == [
        "Школ мало (2), поэтому полосы очень приблизительны.",
        "У 1 школы нет чисел, поэтому нет и точки: СОШ № 3.",
    ]


@pytest.mark.parametrize(("low", "told"), [((0, 10), True), ((2, 2), False)])
def test_over_dispersion_is_said_where_it_is_found(low: tuple[int, int], *, told: bool) -> None:
    points = [a_point(f"СОШ № {n}", low[n % 2], 10) for n in range(2 * LEAST_SCHOOLS)]
    notes = funnel_plot("ОГЭ", points, THRESHOLD).notes
    assert len(notes) == 1 + told
    assert any("полосы расширены в 3,2 раза" in note for note in notes) is told


def test_without_any_counts_the_picture_says_so() -> None:
    for points in ([], THREE[2:]):
        chart = funnel_plot("ОГЭ", points, THRESHOLD)
        assert chart.notes[0] == "Показать нечего: чисел нет."
        assert "Показать нечего: чисел нет." in words(parsed(chart), "chart-note")
        assert len(chart.rows) == len(points)


def test_names_that_people_wrote_stay_text() -> None:
    chart = funnel_plot("<b>", [a_point('</svg><script>"&', 1, 9)], THRESHOLD)
    assert hints(parsed(chart))[0].startswith('</svg><script>"&: ')


def test_the_words_of_a_line_keep_off_the_points() -> None:
    """Points stand where the words of the threshold would usually stand; they move aside."""
    usual = parsed(funnel_plot("ОГЭ", [a_point("А", 0, 100)], THRESHOLD))
    crowded = parsed(funnel_plot("ОГЭ", [a_point("А", 0, 100), a_point("Б", 32, 99)], THRESHOLD))
    places = [
        float(text.get("x"))
        for root in (usual, crowded)
        for text in root.iter("{http://www.w3.org/2000/svg}text")
        if plain(text.text) == "порог 30 %"
    ]
    assert places[0] > places[1]


def test_a_line_full_of_points_keeps_its_words() -> None:
    row = [a_point(f"СОШ № {n}", round(n * 0.31), n) for n in range(10, 200, 1)]
    assert "порог 30 %" in words(parsed(funnel_plot("ОГЭ", row, THRESHOLD)))


verdicts = st.sampled_from(Verdict)
counts = st.one_of(
    st.just((None, None)),
    st.just((0, 0)),
    st.integers(1, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
)
some_points = st.lists(
    st.builds(
        lambda name, two, verdict: SchoolPoint(name, *two, verdict), st.text(), counts, verdicts
    ),
    max_size=15,
)


@given(some_points, st.sampled_from([WIDE, NARROW]), st.sampled_from(["0.01", "0.3", "1"]))
def test_nobody_is_lost(points: list[SchoolPoint], canvas: Canvas, threshold: str) -> None:
    chart = funnel_plot("ОГЭ", points, Fraction(threshold), canvas)
    root = parsed(chart)
    assert len(chart.rows) == len(points)
    assert len(hints(root)) == sum(point.has_counts for point in points)


def test_points_of_a_run() -> None:
    first, second, third, fourth = (a_school(f"СОШ № {number}") for number in range(1, 5))
    run = a_run(
        [
            an_outcome(6, 10, school=first),
            an_outcome(6, 10, school=first, twin="повтор"),
            an_outcome(1, 10, school=first, subject="физика"),
            an_outcome(1, 10, school=second),
            an_outcome(2, 10, school=second, twin="иное число"),
            an_outcome(2, 10, school=third, year=2022),
            an_outcome(0, 0, school=fourth),
        ]
    )
    identity = ProcedureIdentity(ProcedureKind.OGE, "математика", None)
    points = school_points(next(iter(run.results.values())), identity, SchoolYear(2023))
    assert [(point.name, point.low, point.participants) for point in points] == [
        ("СОШ № 1", 6, 10),
        ("СОШ № 2", None, None),
        ("СОШ № 4", 0, 0),
    ]


def test_a_canvas_too_small_for_words_is_a_mistake() -> None:
    with pytest.raises(AssertionError, match="no room"):
        Canvas(100, 300)
    with pytest.raises(AssertionError, match="no room"):
        Canvas(300, 100)
