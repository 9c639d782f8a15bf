"""Files people have → outcomes and problems."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.intake import Intake
from opora.exchange.opened_file import OpenedFile, opened_file
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_rows import SHEET_NOT_READ
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS
from opora.exchange.template.template_file import EXPLANATION_SHEET
from opora.exchange.template.template_rows import template_rows
from opora.exchange.text.pasted_text import text_rows
from opora.exchange.where import Where


def read_files(
    paths: Sequence[Path],
    *,
    municipality: str | None = None,
    region: str | None = None,
    decisions: NameDecisions | None = None,
    resolutions: Resolutions | None = None,
) -> Intake:
    """Read templates and pasted texts, told apart by their content.

    ``municipality`` and ``region`` stand for schools whose file names none. Raises
    ``OporaError`` with a sentence for every file that cannot be read; then nothing is read.
    """
    rows = [row.placed_in(municipality or "", region or "") for row in _rows_of_all(paths)]
    return assembled(rows, decisions or NameDecisions(), resolutions or Resolutions())


def _rows_of_all(paths: Sequence[Path]) -> list[RowTaken]:
    taken: list[RowTaken] = []
    refusals: list[str] = []
    for path, name in _named(paths).items():
        try:
            taken += _rows_of(path, name)
        except OporaError as refusal:
            refusals.extend(refusal.sentences)
    if refusals:
        raise OporaError(*refusals)
    return taken


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


def _rows_of(path: Path, name: str) -> list[RowTaken]:
    opened = opened_file(path, name, TEMPLATE_COLUMNS)
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
