"""Files that are not read are refused in a sentence, never with a traceback."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from opora.domain.errors import OporaError
from opora.exchange import file_bytes
from opora.exchange import read_files as reading_module
from opora.exchange import text_file as text_module
from opora.exchange.lists.received_list import read_received_list
from opora.exchange.read_files import read_files

HEADER = "Школа;Год;Вид процедуры;Предмет\n"


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return stream.getvalue()


def encrypted_archive() -> bytes:
    content = bytearray(archive("xl/workbook.xml"))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "пуст"),
        (b" \r\n ", "пуст"),
        (b"PK\x03\x04 broken", "архив не открывается"),
        (archive("word/document.xml"), "не книга Excel"),
        (archive("xl/workbook.xml"), "книга не открывается"),
        (encrypted_archive(), "архив с паролем"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "старый формат"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "защищена паролем",
        ),
        (b"\xef\xbb\xbf <HTML><table></table>", "веб-страница"),
        (b"PAR1....PAR1", "готовый файл результатов"),
        (b"%PDF-1.7", "PDF"),
        (b"\x00\x01\x02\x03", "не текст и не таблица"),
        (b"\x98\x98\xff", "не текст и не таблица"),
        (b"\xff\xfe\x00\xd8", "не текст и не таблица"),
        ("просто слова\nи ещё слова".encode(), "не найдено ни одной школы"),
        (HEADER.encode(), "нет ни одной строки"),
        ("Школа;Год;Предмет\nа;2023;химия".encode(), "нет обязательного столбца «Вид процедуры»"),
        ((HEADER.strip() + ";ГОД\nа;1;1;1;1").encode(), "столбец «Год» стоит дважды"),
        ((HEADER + "x" * 200_000).encode(), "проверьте кавычки"),
    ],
)
def test_refused_in_a_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "файл.xls"
    path.write_bytes(content)
    with pytest.raises(OporaError, match=sentence) as refusal:
        read_files([path])
    assert "файл.xls" in str(refusal.value)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(OporaError) as refusal:
        read_files([tmp_path / "нет.csv", tmp_path])
    assert len(refusal.value.sentences) == 2
    assert "не найден" in refusal.value.sentences[0]
    assert "папка" in refusal.value.sentences[1]


def test_a_file_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(OporaError, match="закрыт для чтения"):
        read_files([path])


def test_the_same_file_twice(text_file: Callable[..., Path]) -> None:
    path = text_file("Лицей № 1\nОГЭ химия 2023 1 из 2")
    with pytest.raises(OporaError, match="дважды"):
        read_files([path, path])


def test_a_workbook_that_nobody_knows(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["Фамилия", "Имя"])
    workbook.save(tmp_path / "a.xlsx")
    with pytest.raises(OporaError, match=r"«a\.xlsx» не узнан: в нём нет строки заголовков"):
        read_files([tmp_path / "a.xlsx"])


def test_a_file_too_big(text_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_bytes, "MAX_UNPACKED", 10)
    with pytest.raises(OporaError, match="больше 0 МБ; разделите"):
        read_files([text_file("Лицей № 1\nОГЭ химия 2023 1 из 2")])


def test_too_many_rows(text_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_module, "MAX_ROWS", 3)
    paths = [text_file(HEADER + "a\n" * 5, "b"), text_file("a\n" * 5, "c")]
    with pytest.raises(OporaError) as refusal:
        read_files(paths)
    assert len(refusal.value.sentences) == 2
    assert all("строк; разделите" in sentence for sentence in refusal.value.sentences)


def test_one_bad_file_stops_the_good_one(text_file: Callable[..., Path], tmp_path: Path) -> None:
    good = text_file("Лицей № 1\nОГЭ химия 2023 1 из 2")
    with pytest.raises(OporaError, match="не найден"):
        reading_module.read_files([good, tmp_path / "нет"])


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder, low in (("первая", 1), ("вторая", 2)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(
            f"Лицей № {low}\nОГЭ химия 2023 {low} из 2", encoding="utf-8"
        )
    intake = read_files([tmp_path / "первая" / "a.txt", tmp_path / "вторая" / "a.txt"])
    assert [outcome.source for outcome in intake.outcomes] == [
        "первая/a.txt, строка 2",
        "вторая/a.txt, строка 2",
    ]


def test_a_wrong_dimension_loses_no_row(
    tmp_path: Path, template_file: Callable[..., Path], row: Callable[..., dict[str, object]]
) -> None:
    path = template_file([row(year=year) for year in range(2015, 2024)])
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content.replace(b'ref="A1:G10"', b'ref="A1:B2"'))
    assert len(read_files([tmp_path / "b.xlsx"]).outcomes) == 9


def test_a_workbook_where_a_list_of_schools_is_expected(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["Фамилия", "Имя"])
    workbook.save(tmp_path / "a.xlsx")
    with pytest.raises(OporaError, match="нет строки заголовков со столбцами «Школа»"):
        read_received_list(tmp_path / "a.xlsx")
