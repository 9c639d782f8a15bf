from opora.documents.content import Appendix, Column, Heading, PageBreak, Paragraph, Row, Table
from opora.documents.word_plan import plan

TEXT = Paragraph("Слова.")
HEAD = Heading(1, "Раздел")
TABLE = Table("Доли", (Column("Доля"),), (Row(("30",)),))
NOTED = Table("Доли", (Column("Доля"),), (Row(("30",)),), note="по числам")
WIDE = Table("Доли", (Column("Доля"),), (Row(("30",)),), wide=True)


def facts(blocks, name):
    planned = plan(blocks)
    return [getattr(placed, name) for placed in planned.text + planned.appendices]


def test_every_block_but_page_breaks_comes_out_in_order():
    blocks = (HEAD, TEXT, PageBreak(), TABLE, Appendix("П"), TEXT)
    planned = plan(blocks)
    assert [p.block for p in planned.text] == [HEAD, TEXT, TABLE]
    assert [p.block for p in planned.appendices] == [Appendix("П"), TEXT]


def test_tables_are_numbered_through_the_appendices():
    blocks = (TABLE, TEXT, WIDE, Appendix("П"), TABLE, Appendix("Р"), TABLE)
    assert facts(blocks, "number") == [1, 0, 2, 1, 3, 2, 4]


def test_a_single_appendix_needs_no_number():
    assert facts((TEXT, Appendix("П"), TEXT), "appendix_alone") == [True] * 3
    assert not any(facts((TEXT, Appendix("П"), TEXT, Appendix("Р"), TEXT), "appendix_alone"))


def test_a_page_break_turns_the_page_of_the_block_behind_it():
    assert facts((TEXT, PageBreak(), PageBreak(), HEAD, TEXT), "new_page") == [False, True, False]
    assert facts((TEXT, PageBreak()), "new_page") == [False]
    assert facts((TEXT, Appendix("П"), TEXT), "new_page") == [False, True, False]


def test_headings_go_with_the_wide_table_beneath_them():
    blocks = (TEXT, HEAD, Heading(2, "Часть"), WIDE, TEXT, HEAD, TEXT, TABLE)
    assert facts(blocks, "landscape") == [False, True, True, True, False, False, False, False]
    assert facts((TEXT, Appendix("П"), WIDE), "landscape") == [False, True, True]


def test_space_is_needed_behind_a_table_without_a_note():
    assert facts((TABLE, TEXT, NOTED, TEXT), "after_table") == [False, True, False, False]
