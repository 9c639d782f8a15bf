"""Files as people have them, made on the spot."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files
from opora.exchange.template.template_columns import TEMPLATE_HEADERS

Row = dict[str, object]


@pytest.fixture
def text_file(tmp_path: Path) -> Callable[..., Path]:
    def write(text: str, name: str = "письмо.txt", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def read_text(text_file: Callable[..., Path]) -> Callable[..., Intake]:
    def read(text: str, **options: object) -> Intake:
        return read_files([text_file(text)], **options)

    return read


@pytest.fixture
def template_file(tmp_path: Path) -> Callable[..., Path]:
    """A workbook with the given rows under the template's headers of the fields used."""

    def write(rows: Sequence[Row], name: str = "итоги.xlsx") -> Path:
        fields = list(dict.fromkeys(field for row in rows for field in row))
        workbook = openpyxl.Workbook()
        sheet = workbook.active
        sheet.title = "Данные"
        sheet.append([TEMPLATE_HEADERS.get(field, field) for field in fields])
        for row in rows:
            sheet.append([row.get(field) for field in fields])
        path = tmp_path / name
        workbook.save(path)
        return path

    return write


@pytest.fixture
def read_rows(template_file: Callable[..., Path]) -> Callable[..., Intake]:
    def read(*rows: Row, **options: object) -> Intake:
        return read_files([template_file(rows)], **options)

    return read


@pytest.fixture
def row() -> Callable[..., Row]:
    """A clean row of the template; what a test is about stands in its arguments."""

    def make(**changes: object) -> Row:
        return {
            "school": "МОУ СОШ с. Кикино",
            "municipality": "Каменский район",
            "year": 2023,
            "kind": "ОГЭ",
            "subject": "математика",
            "participants": 8,
            "low": 3,
            **changes,
        }

    return make
