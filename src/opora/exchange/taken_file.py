"""A file opened, recognised, and every row of it taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.file_facts import FileFacts
from opora.exchange.known_layouts import layout_of, sheets_of
from opora.exchange.layout import Layout
from opora.exchange.opened_file import FileContent, OpenedFile, content_of, opened_content
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_rows import LAYOUT_UNCONFIRMED, SHEET_NOT_READ
from opora.exchange.sheet import Sheet
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS
from opora.exchange.template.template_file import EXPLANATION_SHEET
from opora.exchange.template.template_rows import template_rows
from opora.exchange.text.pasted_text import text_rows
from opora.exchange.where import Where

_TEMPLATE = "Шаблон результатов"
_TEXT = "Текст с перечнем результатов"
_UNKNOWN = "Файл не прочитан"


@dataclass(frozen=True)
class TakenFile:
    """What a file is and its rows, or the sentences of its refusal.

    ``name`` is how problems call the file, ``title`` says in Russian what it is.
    """

    name: str
    title: str
    rows: tuple[RowTaken, ...] = ()
    refusals: tuple[str, ...] = ()


def taken_files(
    paths: Sequence[Path], said: FileFacts | Mapping[Path, FileFacts]
) -> Iterator[TakenFile]:
    """Each file in turn; ``said`` is what a person says of all files or of each.

    Raises ``OporaError`` where a file is named twice; a file that cannot be read is told as such.
    """
    for path, name in _named(paths).items():
        facts = said if isinstance(said, FileFacts) else said.get(path, FileFacts())
        yield _taken_file(path, name, facts)


def _taken_file(path: Path, name: str, said: FileFacts) -> TakenFile:
    title = _UNKNOWN
    try:
        content = content_of(path, name)
        sheets = sheets_of(content, name)
        layout = layout_of(sheets)
        title = layout.title if layout else _title_of(content)
        rows = _rows_of_layout(layout, sheets, name, said) if layout else _rows(content, name)
    except OporaError as refusal:
        return TakenFile(name, title, refusals=refusal.sentences)
    return TakenFile(name, title, tuple(rows))


def _title_of(content: FileContent) -> str:
    return _TEXT if isinstance(content, str) else _TEMPLATE


def _rows_of_layout(
    layout: Layout, sheets: Sequence[Sheet], name: str, said: FileFacts
) -> Iterator[RowTaken]:
    if not layout.is_confirmed:
        where = Where(name, sheets[0].name, 1)
        doubt = LAYOUT_UNCONFIRMED.remark(value=layout.title)
        yield RowTaken(where, RowPurpose.HEADING, remarks=(doubt,))
    yield from layout.rows(sheets, name, said)


def _rows(content: FileContent, name: str) -> list[RowTaken]:
    opened = opened_content(content, name, TEMPLATE_COLUMNS)
    taken = list(_every_row(opened))
    if opened.lines and not any(one.schools for one in taken):
        raise OporaError(
            f"Файл «{name}» не похож ни на отчёт, ни на протокол, ни на шаблон, ни на перечень "
            "результатов: в нём не найдено ни одной школы. Возьмите пустой шаблон и заполните его."
        )
    if not any(one.purpose in (RowPurpose.RESULT, RowPurpose.SCHOOL) for one in taken):
        raise OporaError(f"Файл «{name}»: под заголовками нет ни одной строки. Заполните шаблон.")
    return taken


def _every_row(opened: OpenedFile) -> Iterator[RowTaken]:
    yield from text_rows(opened.lines, opened.name)
    for sheet, found in opened.tables:
        yield from template_rows(sheet, found, opened.name)
    for title in opened.other_sheets:
        if title != EXPLANATION_SHEET:
            remark = SHEET_NOT_READ.remark(value=title)
            where = Where(opened.name, title, 1)
            yield RowTaken(where, RowPurpose.HEADING, remarks=(remark,))


def _named(paths: Sequence[Path]) -> Mapping[Path, str]:
    """What each file is called in problems: its name, with the folder only where names repeat."""
    if len({path.resolve() for path in paths}) < len(paths):
        raise OporaError("Один и тот же файл указан дважды; оставьте его один раз.")
    names = [path.name for path in paths]
    return {
        path: path.name
        if names.count(path.name) == 1
        else f"{path.resolve().parent.name}/{path.name}"
        for path in paths
    }
