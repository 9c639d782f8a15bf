"""A list of files with what each of them does not say about itself."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from opora.domain.errors import OporaError
from opora.exchange import cell_values
from opora.exchange.column import Column
from opora.exchange.file_facts import FileFacts
from opora.exchange.filled_rows import FilledRow, filled_rows
from opora.exchange.opened_file import opened_table

MANIFEST_COLUMNS = (
    Column("file", "Файл", "Имя файла; папка — считая от папки перечня.", required=True),
    Column("year", "Год", "Календарный год проведения.", ("2021",)),
    Column("season", "Сезон", "весна или осень.", ("весна",)),
    Column("kind", "Вид", "Вид процедуры.", ("ВПР",), aliases=("Вид процедуры",)),
    Column("subject", "Предмет", "Предмет.", ("математика",)),
    Column("grade", "Класс", "Класс программы.", ("5",)),
    Column("participants_grade", "Класс участников", "Если писал другой класс.", ("6",)),
    Column("before_resits", "До пересдач", "да или нет, если это важно.", ("да",)),
)
_PARSERS: Mapping[str, Callable[[str], Any]] = {
    "year": cell_values.year,
    "season": cell_values.season,
    "kind": cell_values.kind,
    "subject": str,
    "grade": cell_values.grade,
    "participants_grade": cell_values.grade,
    "before_resits": cell_values.answer,
}
_HEADERS = {column.field: column.header for column in MANIFEST_COLUMNS}
_MEANINGS = {
    "year": "календарный год, например 2021.",
    "season": "«весна» или «осень».",
    "kind": "ВПР, ОГЭ, ЕГЭ, ГВЭ, «диагностическая работа» или «мониторинг».",
    "grade": "класс от 1 до 12.",
    "participants_grade": "класс от 1 до 12.",
    "before_resits": "«да» или «нет».",
}


def read_manifest(path: Path) -> dict[Path, FileFacts]:
    """The files of the list, in its order, and what is said of each.

    Raises ``OporaError`` with all faults of the list together.
    """
    said: dict[Path, FileFacts] = {}
    rows, faults = filled_rows(opened_table(path, MANIFEST_COLUMNS), path.name)
    for row in rows:
        wrong = _faults(row)
        # A list made on Windows may be read elsewhere; no file has a backslash in its name.
        file = path.parent / row.cells["file"].replace("\\", "/")
        if not row.cells["file"]:
            wrong = [f"{row.where.title}: не назван файл."]
        elif file in said:
            wrong = [f"{row.where.title}: файл «{row.cells['file']}» стоит в перечне дважды."]
        if not wrong:
            said[file] = _facts(row)
        faults += wrong
    if not said and not faults:
        faults = [f"В перечне «{path.name}» нет ни одного файла."]
    if faults:
        raise OporaError(*faults)
    return said


def _facts(row: FilledRow) -> FileFacts:
    return FileFacts(
        **{name: parse(text) for name, parse in _PARSERS.items() if (text := row.cells.get(name))}
    )


def _faults(row: FilledRow) -> list[str]:
    return [
        f"{row.where.title}: в столбце «{_HEADERS[name]}» стоит «{text}», а ожидается "
        f"{_MEANINGS[name]}"
        for name in _PARSERS
        if (text := row.cells.get(name)) and not _is_read(name, text)
    ]


def _is_read(name: str, text: str) -> bool:
    try:
        _PARSERS[name](text)
    except ValueError:
        return False
    return True
