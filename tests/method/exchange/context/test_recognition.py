"""The form is recognised by its questions."""

from pathlib import Path

import pytest
from tests.method.exchange.context.made_form import HEADERS, a_row, written, written_table

from opora.exchange.context.form_sheet import holds_context_form
from opora.exchange.context.recognition import is_context_form
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS


def test_the_whole_header_is_recognised() -> None:
    assert is_context_form(HEADERS)


@pytest.mark.parametrize("kept", [slice(0, 12), slice(40, 62), slice(59, 70)])
def test_a_part_of_the_form_is_recognised(kept: slice) -> None:
    assert is_context_form(HEADERS[kept])


def test_case_spaces_line_breaks_and_letters_do_not_count() -> None:
    spoiled = [header.upper().replace(" ", "\n ").replace("Е", "Ё") for header in HEADERS]
    assert is_context_form(spoiled)


@pytest.mark.parametrize(
    "headers",
    [
        [],
        ["логин", "Код региона", "Русский язык", "Математика"],
        [column.header for column in TEMPLATE_COLUMNS],
        ["логин школы", "регион", "номер", "код обучающегося", "пол", "класс", "вариант"],
        ["Где расположена Ваша образовательная организация?", "Телефон"],
    ],
)
def test_other_tables_are_not(headers: list[str]) -> None:
    assert not is_context_form(headers)


@pytest.mark.parametrize("name", ["форма.csv", "форма.xlsx"])
def test_a_file_is_told_by_its_questions_before_it_is_read(tmp_path: Path, name: str) -> None:
    assert holds_context_form(written(tmp_path / name, [a_row(login="?")]))


@pytest.mark.parametrize("name", ["школы.csv", "школы.xlsx"])
def test_a_list_of_schools_is_no_form(tmp_path: Path, name: str) -> None:
    table = [["Муниципалитет", "Школа"], ["Каменский район", "МОУ СОШ с. Кикино"]]
    assert not holds_context_form(written_table(tmp_path / name, table))
