"""Lists made by somebody else: tables and plain texts, kept as the paper has them."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from opora.domain.errors import OporaError
from opora.domain.received_list import ListPlace
from opora.exchange.lists.received_list import RECEIVED_COLUMNS, read_received_list

HEADER = ";".join(column.header for column in RECEIVED_COLUMNS) + "\n"
File = Callable[..., Path]


def test_a_table(text_file: File) -> None:
    path = text_file(
        HEADER
        + "Богучанская СШ № 3;БСШ № 3;Богучанский район;edu1;;сильно;500+;2021\n"
        + "Манзенская школа;;;;Зона риска;;;\n",
        "Федеральный список.csv",
    )
    received = read_received_list(path)
    assert received.title == "Федеральный список"
    first, second = received.entries
    assert (first.name, first.as_printed, first.municipality) == (
        "Богучанская СШ № 3",
        "БСШ № 3",
        "Богучанский район",
    )
    assert (first.code, first.category, first.project, first.cohort) == (
        *("edu1", "сильно", "500+", "2021"),
    )
    assert (first.place, second.place) == (ListPlace.LISTED, ListPlace.RISK_ZONE)
    assert second.code is None


def test_a_workbook_with_one_column(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for cell in ("Школа", "Лицей № 1", None, "Лицей № 2"):
        workbook.active.append([cell])
    workbook.save(tmp_path / "a.xlsx")
    received = read_received_list(tmp_path / "a.xlsx", title="Список края")
    assert received.title == "Список края"
    assert [entry.name for entry in received.entries] == ["Лицей № 1", "Лицей № 2"]


def test_a_text_with_headings(text_file: File) -> None:
    received = read_received_list(
        text_file(
            "# письмо\nМуниципалитет: Богучанский район\n\n1. Хребтовская школа;\n"
            "Нижнетерянская школа\nЗона риска:\n- Нижнетерянская школа\nСписок\nОсиновская школа\n"
        )
    )
    assert [(entry.name, entry.place.value) for entry in received.entries] == [
        ("Хребтовская школа", "listed"),
        ("Нижнетерянская школа", "listed"),
        ("Нижнетерянская школа", "risk_zone"),
        ("Осиновская школа", "listed"),
    ]
    assert {entry.municipality for entry in received.entries} == {"Богучанский район"}


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Список ШНОР Богучанского района\nСОШ № 1", [("СОШ № 1", "listed")]),
        ("Школы в зоне риска:\nСОШ № 1", [("СОШ № 1", "risk_zone")]),
        ("СОШ № 1\nСОШ № 2 (зона риска)", [("СОШ № 1", "listed"), ("СОШ № 2", "risk_zone")]),
        (
            "Зона риска: СОШ № 1, СОШ № 2\nСписок:\nСОШ № 3;",
            [("СОШ № 1", "risk_zone"), ("СОШ № 2", "risk_zone"), ("СОШ № 3", "listed")],
        ),
    ],
)
def test_headings_say_where_a_school_stands(
    text_file: File, text: str, entries: list[tuple[str, str]]
) -> None:
    received = read_received_list(text_file(text))
    assert [(entry.name, entry.place.value) for entry in received.entries] == entries


@pytest.mark.parametrize("line", ["Приложение 1", "Итого: 2 школы", "Исп. Иванова", "Кикино"])
def test_a_line_that_is_no_school_is_refused(text_file: File, line: str) -> None:
    with pytest.raises(OporaError) as refusal:
        read_received_list(text_file(f"СОШ № 1\n{line}\n"))
    (sentence,) = refusal.value.sentences
    assert sentence.startswith(f"письмо.txt, строка 2: «{line}» не похоже на название школы.")


def test_one_school_in_two_spellings_stands_twice(text_file: File) -> None:
    with pytest.raises(OporaError, match="«СОШ №1» стоит в одном перечне дважды"):
        read_received_list(text_file("СОШ № 1\nСОШ №1\n"))


def test_a_bare_name_of_a_district_is_no_school(text_file: File) -> None:
    received = read_received_list(text_file("Очёрский городской округ\nСОШ № 1\n"))
    assert [(entry.name, entry.municipality) for entry in received.entries] == [
        ("СОШ № 1", "Очёрский городской округ")
    ]


def test_a_line_longer_than_its_header_is_refused(text_file: File) -> None:
    with pytest.raises(OporaError, match="строка 2: над значением «Очёр» нет заголовка"):
        read_received_list(text_file("Школа;Муниципалитет\nЛицей;№ 1;Очёр\n", "a.csv"))


def test_all_faults_are_told_together(text_file: File) -> None:
    with pytest.raises(OporaError) as refusal:
        read_received_list(
            text_file(
                "Школа;Список\nЛицей № 1;другой\n;список\nЛицей № 2;список\nЛицей № 2;\n", "a.csv"
            )
        )
    first, second, third = refusal.value.sentences
    assert "строка 2" in first
    assert "другой" in first
    assert "строка 3" in second
    assert "дважды" in third


def test_an_empty_list(text_file: File) -> None:
    with pytest.raises(OporaError, match="ни одной школы"):
        read_received_list(text_file("Зона риска:\n"))
