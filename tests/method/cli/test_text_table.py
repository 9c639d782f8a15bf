"""A table for the terminal."""

from opora.cli.text_table import text_table


def test_columns_are_aligned_and_long_cells_wrapped() -> None:
    lines = text_table(
        ("Школа", "Число"), [("короткая", "1"), ("очень длинное название", "22")], (14, 9)
    )
    assert lines == [
        "Школа          Число",
        "─────────────  ─────",
        "короткая       1",
        "очень длинное  22",
        "название",
    ]


def test_no_rows() -> None:
    assert text_table(("А",), [], (9,)) == ["А", "─"]
