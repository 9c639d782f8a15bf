"""Words are cut and wrapped by the room they take."""

from hypothesis import given
from hypothesis import strategies as st

from opora.charts.lettering import shortened, width_of, wrapped


def test_a_text_that_fits_stays_whole() -> None:
    assert shortened("СОШ № 1", width_of("СОШ № 1")) == "СОШ № 1"
    assert shortened("СОШ № 1 села Кикино", width_of("СОШ № 1")) == "СОШ №…"


@given(st.text("абв ", max_size=60), st.integers(60, 200))
def test_lines_keep_every_word_and_fit(text: str, room: int) -> None:
    lines = wrapped(text, room)
    assert all(width_of(line) <= room for line in lines)
    short = [word for word in text.split() if width_of(word) <= room]
    kept = [word for line in lines for word in line.split() if not word.endswith("…")]
    assert kept == short
