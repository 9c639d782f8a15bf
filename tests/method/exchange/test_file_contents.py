"""Contents of many files: in their order, whatever they are, refusals in their places."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opora.domain.errors import OporaError
from opora.exchange.file_contents import contents_of
from opora.exchange.file_facts import FileFacts
from opora.exchange.taken_file import files_in_turn

KINDS = ("workbook", "text", "broken", "missing", "no text")


def a_file(folder: Path, kind: str, number: int) -> Path:
    path = folder / f"{number}-{kind}"
    match kind:
        case "workbook":
            workbook = openpyxl.Workbook()
            workbook.active.append([f"книга {number}"])
            workbook.save(path)
        case "text":
            path.write_text(f"текст {number}", encoding="utf-8")
        case "broken":
            path.write_bytes(b"PK\x03\x04" + b"\x00" * 30)
        case "no text":
            path.write_bytes(b"a\x00b")
    return path


def told(content: object) -> str:
    match content:
        case OporaError():
            return "refused"
        case str(text):
            return text
        case (sheet,):
            return sheet.rows[0].cells[0]
    raise AssertionError(content)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_alone(tmp_path, kind):
    (content,) = contents_of({a_file(tmp_path, kind, 1): "имя"})
    expected = {"workbook": "книга 1", "text": "текст 1"}
    assert told(content) == expected.get(kind, "refused")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kinds=st.lists(st.sampled_from(KINDS), max_size=8))
def test_the_order_of_the_files_is_kept(tmp_path_factory, kinds):
    folder = tmp_path_factory.mktemp("files")
    files: Mapping[Path, str] = {
        a_file(folder, kind, number): f"файл {number}" for number, kind in enumerate(kinds)
    }
    expected = {"workbook": "книга {}", "text": "текст {}"}
    assert [told(content) for content in contents_of(files)] == [
        expected.get(kind, "refused").format(number) for number, kind in enumerate(kinds)
    ]


def test_a_refusal_calls_the_file_by_its_name(tmp_path):
    files = {a_file(tmp_path, "broken", 1): "первый", a_file(tmp_path, "no text", 2): "второй"}
    refusals = list(contents_of(files))
    assert ["«первый»" in str(refusals[0]), "«второй»" in str(refusals[1])] == [True, True]


def test_whoever_leaves_early_may(tmp_path):
    files = {a_file(tmp_path, "workbook", number): str(number) for number in range(5)}
    contents = contents_of(files)
    assert told(next(contents)) == "книга 0"
    contents.close()
    assert list(contents) == []


def test_each_file_is_told_before_its_rows_are_taken(tmp_path):
    files = [a_file(tmp_path, kind, number) for number, kind in enumerate(("text", "missing"))]
    told: list[tuple[int, str]] = []
    names = [
        (file.name, len(told))
        for file in files_in_turn(files, FileFacts(), lambda *a: told.append(a))
    ]
    assert told == [(1, "0-text"), (2, "1-missing")]
    assert names == [("0-text", 1), ("1-missing", 2)]
