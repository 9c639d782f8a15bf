"""Files people have → outcomes and problems."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.file_facts import FileFacts
from opora.exchange.intake import Intake
from opora.exchange.known_layouts import layout_of, sheets_of
from opora.exchange.opened_file import FileContent, OpenedFile, content_of, opened_content
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_rows import LAYOUT_UNCONFIRMED, SHEET_NOT_READ
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS
from opora.exchange.template.template_file import EXPLANATION_SHEET
from opora.exchange.template.template_rows import template_rows
from opora.exchange.text.pasted_text import text_rows
from opora.exchange.where import Where


def read_files(  # noqa: PLR0913  # each is one option of the command
    paths: Sequence[Path],
    *,
    municipality: str | None = None,
    region: str | None = None,
    decisions: NameDecisions | None = None,
    resolutions: Resolutions | None = None,
    said: FileFacts | Mapping[Path, FileFacts] = FileFacts(),  # noqa: B008  # frozen: nobody can change the default
) -> Intake:
    """Read protocols, reports, templates and pasted texts, told apart by their content.

    ``municipality`` and ``region`` stand for schools whose file names none; ``said`` is what a
    person says of files that do not tell their procedure, of all or of each. Raises ``OporaError``
    with a sentence for every file that cannot be read; then nothing is read.
    """
    taken: list[RowTaken] = []
    refusals: list[str] = []
    for path, name in _named(paths).items():
        facts = said if isinstance(said, FileFacts) else said.get(path, FileFacts())
        try:
            taken += rows_of_content(content_of(path, name), name, facts)
        except OporaError as refusal:
            refusals.extend(refusal.sentences)
    if refusals:
        raise OporaError(*refusals)
    rows = [row.placed_in(municipality or "", region or "") for row in taken]
    return assembled(rows, decisions or NameDecisions(), resolutions or Resolutions())


def rows_of_content(content: FileContent, name: str, said: FileFacts) -> list[RowTaken]:
    """Every row of a file, by its layout; else as a template or as running text."""
    sheets = sheets_of(content, name)
    layout = layout_of(sheets)
    if layout is None:
        return _rows_of_template(content, name)
    taken = list(layout.rows(sheets, name, said))
    if layout.is_confirmed:
        return taken
    where = Where(name, sheets[0].name, 1)
    doubt = LAYOUT_UNCONFIRMED.remark(value=layout.title)
    return [RowTaken(where, RowPurpose.HEADING, remarks=(doubt,)), *taken]


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


def _rows_of_template(content: FileContent, name: str) -> list[RowTaken]:
    opened = opened_content(content, name, TEMPLATE_COLUMNS)
    taken = list(_every_row(opened))
    if opened.lines and not any(one.schools for one in taken):
        raise OporaError(
            f"Файл «{name}» не похож ни на шаблон, ни на перечень результатов: "
            "в нём не найдено ни одной школы. Возьмите пустой шаблон и заполните его."
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
