"""The list of files: what is said of each, and every fault told at once."""

from pathlib import Path

import pytest

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts
from opora.exchange.manifest import read_manifest


@pytest.fixture
def manifest(tmp_path: Path):
    def write(text: str) -> Path:
        path = tmp_path / "files.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_each_file_has_its_facts_and_lies_beside_the_list(manifest, tmp_path):
    said = read_manifest(
        manifest(
            "Файл;Год;Сезон;Вид;Предмет;Класс;Класс участников;До пересдач\n"
            "ма.xlsx;2020;осень;ВПР;Математика;5;6;\n"
            "папка/огэ.xls;2021;;ОГЭ;русский;;;да\n"
        )
    )
    assert said == {
        tmp_path / "ма.xlsx": FileFacts(
            year=2020,
            season=Season.AUTUMN,
            kind=ProcedureKind.VPR,
            subject="математика",
            grade=5,
            participants_grade=6,
        ),
        tmp_path / "папка/огэ.xls": FileFacts(
            year=2021, kind=ProcedureKind.OGE, subject="русский язык", before_resits=True
        ),
    }
    assert list(said) == [tmp_path / "ма.xlsx", tmp_path / "папка/огэ.xls"]


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        ("Год", "2020/21", "календарный год, например 2021"),
        ("Сезон", "зима", "«весна» или «осень»"),
        ("Вид", "РПР", "ВПР, ОГЭ"),
        ("Класс", "5а", "класс от 1 до 12"),
        ("Класс участников", "13", "класс от 1 до 12"),
        ("До пересдач", "может быть", "«да» или «нет»"),
    ],
)
def test_a_cell_that_says_nothing_is_refused_with_what_is_expected(
    manifest, column, text, expected
):
    with pytest.raises(OporaError) as refusal:
        read_manifest(manifest(f"Файл;{column}\nма.xlsx;{text}\n"))
    (sentence,) = refusal.value.sentences
    assert f"строка 2: в столбце «{column}» стоит «{text}»" in sentence
    assert expected in sentence


def test_all_faults_are_told_together(manifest):
    with pytest.raises(OporaError) as refusal:
        read_manifest(
            manifest("Файл;Год;Класс\nма.xlsx;20;99\n;2021;5\nру.xlsx;2021;5\nру.xlsx;2022;5\n")
        )
    told = refusal.value.sentences
    assert len(told) == 4
    assert "строка 2" in told[0]
    assert "строка 2" in told[1]
    assert "строка 3: не назван файл" in told[2]
    assert "строка 5: файл «ру.xlsx» стоит в перечне дважды" in told[3]


def test_a_list_without_files_is_refused(manifest):
    with pytest.raises(OporaError, match="нет ни одного файла"):
        read_manifest(manifest("Файл;Год\n"))


def test_a_row_longer_than_the_header_is_refused(manifest):
    with pytest.raises(OporaError, match="нет заголовка столбца"):
        read_manifest(manifest("Файл;Год\nма.xlsx;2021;5\n"))


def test_folders_of_windows_are_folders_everywhere(manifest, tmp_path):
    assert list(read_manifest(manifest("Файл;Год\n2021\\ма.xlsx;2021\n"))) == [
        tmp_path / "2021" / "ма.xlsx"
    ]
