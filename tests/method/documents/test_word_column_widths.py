from hypothesis import given
from hypothesis import strategies as st

from opora.documents.content import Column, Row, Table
from opora.documents.word_column_widths import column_widths

WIDTH = 10_205
COLUMNS = st.lists(
    st.tuples(st.text("абв №", min_size=1).filter(str.strip), st.integers(1, 20)),
    min_size=1,
    max_size=12,
)


def table(*columns, cells=None):
    return Table("Т", tuple(Column(*c) for c in columns), (Row(cells or ("",) * len(columns)),))


def test_weights_share_the_width():
    assert column_widths(table(("а", 1), ("б", 3)), 8000) == [2000, 6000]


def test_a_long_word_is_not_cut_by_its_column():
    narrow, wide = column_widths(table(("Преодолевшие", 1), ("Школа", 20)), WIDTH)
    assert narrow > 12 * 130
    assert wide == WIDTH - narrow


def test_a_word_in_a_cell_counts_as_well():
    plain, _ = column_widths(table(("а", 1), ("б", 20)), WIDTH)
    filled, _ = column_widths(table(("а", 1), ("б", 20), cells=("Головинщино", "")), WIDTH)
    assert filled > plain


def test_what_no_line_may_break_is_one_word():
    apart, _ = column_widths(table(("а", 1), ("б", 20), cells=("в Кикино", "")), WIDTH)
    glued, _ = column_widths(table(("а", 1), ("б", 20), cells=("с. Кикино", "")), WIDTH)
    assert glued > apart


def test_too_many_long_words_shrink_alike():
    widths = column_widths(table(*[("Достопримечательность", 1)] * 10), WIDTH)
    assert max(widths) - min(widths) <= 1


@given(COLUMNS, st.integers(2_000, 16_000))
def test_widths_are_positive_and_add_up(columns, width):
    widths = column_widths(table(*columns), width)
    assert sum(widths) == width
    assert min(widths) > 0
