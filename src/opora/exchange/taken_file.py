"""A file opened, recognised, and every row of it taken."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.column import ROWS_TO_LOOK_AT, headers_in
from opora.exchange.exams.exam_file import ExamFile, exam_file
from opora.exchange.exams.exam_protocol import EXAM_LAYOUTS
from opora.exchange.file_contents import contents_of
from opora.exchange.file_facts import FileFacts
from opora.exchange.file_names import names_of
from opora.exchange.known_layouts import layout_of, sheets_of
from opora.exchange.layout import Layout
from opora.exchange.opened_file import FileContent, OpenedFile, opened_content
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_rows import LAYOUT_UNCONFIRMED, SHEET_NOT_READ
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS
from opora.exchange.template.template_file import EXPLANATION_SHEET
from opora.exchange.template.template_rows import template_rows
from opora.exchange.text.pasted_text import text_rows
from opora.exchange.where import Where
from opora.reference.reference_tables import PACKAGED, ReferenceTables

_TEMPLATE = "Шаблон результатов"
_TEXT = "Текст с перечнем результатов"
_UNKNOWN = "не прочитан"


Telling = Callable[[int, str], None]


def telling_nobody(number: int, name: str) -> None:
    """The silence of a caller who does not wait."""


@dataclass(frozen=True)
class TakenFile:
    """What a file is and its rows, or the sentences of its refusal.

    ``name`` is how problems call the file, ``title`` says in Russian what it is; ``layout`` is
    ``None`` for a template, a text, and what is not recognised. ``exams`` are those of a protocol
    whose rows wait for the protocols beside it.
    """

    name: str
    title: str
    layout: Layout | None = None
    rows: tuple[RowTaken, ...] = ()
    refusals: tuple[str, ...] = ()
    exams: ExamFile | None = None


def files_in_turn(
    paths: Sequence[Path],
    said: FileFacts | Mapping[Path, FileFacts],
    tell: Telling = telling_nobody,
    tables: ReferenceTables = PACKAGED,
) -> Iterator[TakenFile]:
    """Each file by itself; ``said`` is what a person says of all files or of each.

    ``tell`` gets the number, from 1, and the name of each file before its rows are taken. Raises
    ``OporaError`` where a file is named twice; a file that cannot be read is told as such.
    """
    files = names_of(paths)
    with closing(contents_of(files)) as contents:
        for number, (path, name) in enumerate(files.items(), start=1):
            tell(number, name)
            content = next(contents)
            facts = said if isinstance(said, FileFacts) else said.get(path, FileFacts())
            if isinstance(content, OporaError):
                yield TakenFile(name, _UNKNOWN, refusals=content.sentences)
            else:
                yield _taken_file(content, name, facts, tables)


def _taken_file(
    content: FileContent, name: str, said: FileFacts, tables: ReferenceTables
) -> TakenFile:
    title, layout = _UNKNOWN, None
    try:
        sheets = sheets_of(content, name)
        layout = layout_of(sheets)
        if layout:
            title = layout.title
            if layout in EXAM_LAYOUTS:
                return TakenFile(name, title, layout, exams=exam_file(sheets, name, said, tables))
            taken = tuple(doubted(layout, layout.rows(sheets, name, said, tables)))
        else:
            _check_recognised(content, name)
            opened = opened_content(content, name, TEMPLATE_COLUMNS)
            title = _TEMPLATE if opened.tables else _TEXT
            taken = tuple(_rows(opened))
    except OporaError as refusal:
        return TakenFile(name, title, layout, refusals=refusal.sentences)
    return TakenFile(name, title, layout, taken)


def doubted(layout: Layout, rows: Iterable[RowTaken]) -> Iterator[RowTaken]:
    """The rows; the first with a doubt where the layout is known by description only."""
    rest = iter(rows)
    if not layout.is_confirmed:
        first = next(rest)
        doubt = LAYOUT_UNCONFIRMED.remark(value=layout.title)
        yield replace(first, remarks=(doubt, *first.remarks))
    yield from rest


def _check_recognised(content: FileContent, name: str) -> None:
    """Refuse a workbook that nobody knows; a text may still be running text."""
    if isinstance(content, str):
        return
    tops = (row for sheet in content for row in sheet.rows[:ROWS_TO_LOOK_AT])
    if not any(headers_in(row.cells, TEMPLATE_COLUMNS) for row in tops):
        raise OporaError(
            f"Файл «{name}» не узнан: в нём нет строки заголовков ни отчёта ФИС ОКО, ни протокола, "
            "ни шаблона. Проверьте, тот ли это файл и целы ли его заголовки, или перенесите данные "
            "в пустой шаблон (opora template)."
        )


def _rows(opened: OpenedFile) -> list[RowTaken]:
    name = opened.name
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
