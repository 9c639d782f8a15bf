import pytest

from opora.documents.content import (
    Appendix,
    Column,
    Heading,
    Items,
    Paragraph,
    Quotation,
    Row,
    Run,
    Table,
)

COLUMNS = (Column("Школа", 3), Column("Доля"))
ROW = Row(("СОШ № 1", "37,5"))


def test_a_table_keeps_what_it_was_given():
    table = Table("Доли", COLUMNS, (ROW,), note="по числам")
    assert table.rows[0].cells == ("СОШ № 1", "37,5")
    assert not table.wide


@pytest.mark.parametrize("cells", [(), ("одна",), ("одна", "две", "три")])
def test_a_ragged_row_is_refused_with_its_place_and_table(cells):
    with pytest.raises(ValueError, match=f"row 2 of table «Доли» has {len(cells)} cells for 2"):
        Table("Доли", COLUMNS, (ROW, Row(cells)))


def test_an_empty_cell_is_no_fault():
    assert Table("Доли", COLUMNS, (Row(("", "")),)).rows[0].cells == ("", "")


@pytest.mark.parametrize(
    ("build", "reason"),
    [
        (lambda: Table("", COLUMNS, (ROW,)), "a table needs a text"),
        (lambda: Table("  ", COLUMNS, (ROW,)), "a table needs a text"),
        (lambda: Table("Доли", (), ()), "needs columns"),
        (lambda: Table("Доли", COLUMNS, ()), "has no rows"),
        (lambda: Column(""), "a column needs a text"),
        (lambda: Column("Доля", 0), "positive weight"),
        (lambda: Heading(4, "Глубоко"), "level 1, 2 or 3"),
        (lambda: Heading(1, " "), "a heading needs a text"),
        (lambda: Paragraph(""), "a paragraph needs a text"),
        (lambda: Paragraph(()), "a paragraph needs a text"),
        (lambda: Paragraph((Run(" "), Run(""))), "a paragraph needs a text"),
        (lambda: Quotation("Слова", ""), "the source of a quotation"),
        (lambda: Quotation("", "Источник"), "a quotation needs a text"),
        (lambda: Items(()), "at least one item"),
        (lambda: Items(("раз", "")), "a list item needs a text"),
        (lambda: Appendix(""), "an appendix needs a text"),
    ],
)
def test_what_could_not_stand_in_a_paper_cannot_be_built(build, reason):
    with pytest.raises(ValueError, match=reason):
        build()
