"""Labels never cover one another, a point, or the edge."""

from hypothesis import given
from hypothesis import strategies as st

from opora.charts.label_places import Box, placed_labels

BOUNDS = Box(0, 0, 400, 200)
points = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 200), st.sampled_from(["А", "СОШ № 12"])),
    max_size=25,
)


def sign(x: float, y: float) -> Box:
    return Box(x - 6, y - 6, x + 6, y + 6)


@given(points)
def test_nothing_is_covered(wanted: list[tuple[float, float, str]]) -> None:
    signs = [sign(x, y) for x, y, _ in wanted]
    boxes = [label.box for label in placed_labels(wanted, signs, BOUNDS)]
    for number, box in enumerate(boxes):
        assert BOUNDS.holds(box)
        assert not any(box.meets(other) for other in (*boxes[:number], *signs))


def test_a_lonely_point_is_labelled_on_the_right() -> None:
    (label,) = placed_labels([(100, 100, "А")], [sign(100, 100)], BOUNDS)
    assert (label.text, label.x) == ("А", 109)


def test_at_the_right_edge_the_label_goes_left_and_the_first_wanted_comes_first() -> None:
    wanted = [(395, 100, "Первая"), (395, 100, "Вторая")]
    first, second = placed_labels(wanted, [sign(395, 100)], Box(300, 90, 400, 111))[:1] * 2
    assert first.text == "Первая"
    assert second.box.right < 395


def test_without_room_there_is_no_label() -> None:
    assert placed_labels([(10, 10, "Длинное название")], [], Box(0, 0, 20, 20)) == ()


def test_touching_boxes_do_not_meet() -> None:
    assert not Box(0, 0, 10, 10).meets(Box(10, 0, 20, 10))
    assert not Box(0, 0, 10, 10).meets(Box(0, 10, 10, 20))
    assert Box(0, 0, 10, 10).meets(Box(9, 9, 20, 20))
