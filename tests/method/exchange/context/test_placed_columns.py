"""Headers are found wherever they are; those that stand twice, by their place."""

from tests.method.exchange.context.made_form import HEADERS, LAYOUT, NAMES

from opora.exchange.context.placed_columns import PlacedColumns, placed_columns
from opora.exchange.sheet import SheetRow


def placed(headers: list[str]) -> PlacedColumns:
    return placed_columns(SheetRow(1, tuple(headers)), LAYOUT.columns)


def told(columns: PlacedColumns) -> list[tuple[str, str]]:
    return [(remark.rule.code, remark.value or remark.column) for remark in columns.remarks]


def test_every_column_is_found_in_the_printed_order() -> None:
    columns = placed(HEADERS)
    assert [columns.positions[name] for name in NAMES] == list(range(91))
    assert columns.remarks == ()


def test_order_does_not_matter_where_headers_are_unique() -> None:
    columns = placed(HEADERS[::-1])
    assert columns.positions["login"] == 90
    assert columns.remarks == ()


def test_a_spelling_mended_by_somebody_is_known() -> None:
    mended = [header.replace("обучающхся", "обучающихся") for header in HEADERS]
    assert placed(mended).remarks == ()


def test_an_unknown_header_is_named_with_its_place() -> None:
    columns = placed([*HEADERS[:5], "Телефон\nдиректора", *HEADERS[5:]])
    assert told(columns) == [("context-column-unknown", "Телефон директора")]
    assert columns.remarks[0].column == "6-й столбец"
    assert columns.positions["teaches_primary"] == 6


def test_a_missing_header_is_named() -> None:
    columns = placed([header for header in HEADERS if header != "никак"])
    assert told(columns) == [("context-column-missing", "никак")]
    assert "nothing_after_courses" not in columns.positions


def test_a_repeated_header_is_read_behind_its_question() -> None:
    subjects = HEADERS[80:]
    columns = placed([*HEADERS[:80], *subjects, *subjects])
    assert columns.positions["grade_of_russian"] == 80
    assert columns.positions["grade_of_social_studies"] == 90
    assert [rule for rule, _ in told(columns)] == ["context-column-unknown"] * len(subjects)
    assert columns.remarks[0].column == "92-й столбец"


def test_a_repeated_header_before_its_question_is_passed_over() -> None:
    columns = placed(["Русский язык", "Математика", *HEADERS])
    assert columns.positions["grade_of_russian"] == 82
    assert columns.positions["grade_of_mathematics"] == 84


def test_a_repeated_header_without_its_question_is_not_guessed() -> None:
    headers = [header for header in HEADERS if header != "Длительностью более 72 часов"]
    columns = placed([*headers, "никак", "их сопровождает методслужба муниципалитета"])
    repeated = [remark for remark in columns.remarks if "repeated" in remark.rule.code]
    assert [remark.column for remark in repeated] == ["их сопровождает методслужба муниципалитета"]
    assert "(2)" in repeated[0].message
    assert columns.positions["nothing_after_courses"] == headers.index("никак")


def test_the_first_column_may_stand_twice_too() -> None:
    assert placed([*HEADERS, "Логин"]).positions["login"] == 0


def test_a_short_row_has_empty_cells() -> None:
    cells = placed(HEADERS).cells(SheetRow(2, ("sch990001", "99")))
    assert (cells["login"], cells["region"], cells["teachers"]) == ("sch990001", "99", "")


def test_cells_above_which_nothing_stands_are_stray() -> None:
    columns = placed([*HEADERS, ""])
    row = SheetRow(2, ("sch990001", *[""] * 90, "12", "", "13"))
    assert columns.stray(row) == ["12", "13"]
