"""Workbooks that mean harm, made on the spot: small files, each with one trick."""

import io
import struct
import zipfile
from collections.abc import Callable

import openpyxl

SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MEGABYTE = 1024 * 1024


def honest() -> bytes:
    """A workbook with one row of two cells."""
    workbook = openpyxl.Workbook()
    workbook.active.append(["Школа", 1])
    return saved(workbook)


def saved(workbook: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_sheet(sheet: str | bytes) -> bytes:
    """The honest workbook with another sheet in place of its own."""
    body = sheet if isinstance(sheet, bytes) else sheet.encode()
    return packed({**parts_of(honest()), SHEET: body})


def with_rows(rows: str, before: str = "") -> bytes:
    return with_sheet(
        f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    )


def archive_bomb() -> bytes:
    """Two hundred gigabytes would need nesting; 100 MB of one letter is enough to be refused."""
    return with_sheet(b"<" + b"a" * (100 * MEGABYTE))


def nothing_300_mb() -> bytes:
    return packed(
        {
            **parts_of(honest()),
            "xl/a.xml": bytes(150 * MEGABYTE),
            "xl/b.xml": b"",
            "xl/c.xml": bytes(150 * MEGABYTE),
        }
    )


def many_parts() -> bytes:
    return packed(parts_of(honest()) | {f"xl/media/{n}": b"" for n in range(10_001)})


def twice_the_same_part() -> bytes:
    stream = io.BytesIO(honest())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.filelist[0].filename, kept = SHEET, archive.filelist[0].filename
        assert kept != SHEET
        archive._didModify = True
    return stream.getvalue()


def lying_about_size() -> bytes:
    """The directory claims 20 bytes for a sheet of 50 MB, so a look at it shows no bomb."""
    content = bytearray(with_rows(" " * (50 * MEGABYTE)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = archive.getinfo(SHEET)
    real, claimed = struct.pack("<I", part.file_size), struct.pack("<I", 20)
    entry = content.rindex(SHEET.encode()) - 46
    assert content[entry + 24 : entry + 28] == real
    content[entry + 24 : entry + 28] = claimed
    content[part.header_offset + 22 : part.header_offset + 26] = claimed
    return bytes(content)


def external_entity() -> bytes:
    return with_rows(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>',
        '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    )


def billion_laughs() -> bytes:
    laughs = '<!ENTITY a0 "ха">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    return with_rows(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row>',
        f"<!DOCTYPE worksheet [{laughs}]>",
    )


def one_far_cell() -> bytes:
    return with_rows(
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    )


def far_cell_in_disguise() -> bytes:
    """Single quotes hide it from the quick look; the reader asks for 549 GB and dies of it."""
    return with_rows(
        "<row r='1'><c r='A1'><v>1</v></c></row>"
        "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"
    )


def one_text_everywhere() -> bytes:
    """A text of a megabyte that stands once in the file and in 3000 cells: 3 GB when read."""
    parts = parts_of(with_rows('<row><c t="s"><v>0</v></c></row>' * 3000))
    text = "я" * (MEGABYTE // 2)
    strings = f'<sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>'
    return packed({**parts, "xl/sharedStrings.xml": strings.encode()})


def truncated() -> bytes:
    content = honest()
    return content[: len(content) // 2]


def cut_xml() -> bytes:
    return with_sheet(parts_of(honest())[SHEET][:-60])


def encrypted_xlsx() -> bytes:
    return OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500)


def word_document() -> bytes:
    return OLE + bytes(500) + "WordDocument".encode("utf-16-le") + bytes(500)


def broken_xls() -> bytes:
    return OLE + bytes(500) + "Workbook\0".encode("utf-16-le") + bytes(500)


def encrypted_part() -> bytes:
    content = bytearray(honest())
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def unknown_compression() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as archive:
        for name, content in parts_of(honest()).items():
            archive.writestr(name, content)
    return stream.getvalue()


def html() -> bytes:
    return "<html><table><tr><td>Школа</td></tr></table></html>".encode()


def garbage() -> bytes:
    return b"PK\x03\x04" + bytes(range(256)) * 20


# name → (how it is made, what its sentence says)
ATTACKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "archive bomb": (archive_bomb, "архивную бомбу"),
    "300 MB of nothing": (nothing_300_mb, "больше 200 МБ"),
    "many parts": (many_parts, "больше 10000 частей"),
    "a part twice": (twice_the_same_part, "части архива не такие"),
    "unknown compression": (unknown_compression, "части архива не такие"),
    "lying about size": (lying_about_size, "не тот, что указан"),
    "external entity": (external_entity, "объявлены подстановки"),
    "billion laughs": (billion_laughs, "объявлены подстановки"),
    "one far cell": (one_far_cell, "1.ячейка за пределами .* ячейка XFD1048576"),
    "far cell in disguise": (far_cell_in_disguise, "не хватило отведённой памяти"),
    "one text everywhere": (one_text_everywhere, "не хватило отведённой памяти"),
    "truncated": (truncated, "архив не открывается"),
    "xml cut": (cut_xml, "книга не открывается"),
    "encrypted xlsx": (encrypted_xlsx, "защищена паролем"),
    "encrypted part": (encrypted_part, "архив с паролем"),
    "word document": (word_document, "старый формат Office, но не таблица"),
    "broken xls": (broken_xls, "книга не открывается"),
    "html": (html, "веб-страница под видом таблицы"),
    "garbage": (garbage, "архив не открывается"),
}
