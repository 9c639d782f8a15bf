"""«Форма сбора результатов»: what schools fill in and upload; it names no school."""

from collections.abc import Iterator, Sequence

from opora.domain.errors import OporaError
from opora.exchange import cell_values
from opora.exchange.column import ROWS_TO_LOOK_AT, Column, find_columns, headers_in
from opora.exchange.file_facts import FileFacts
from opora.exchange.fis_oko.task_columns import task_columns
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_fis_oko import EMPTY_COLLECTION_FORM
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.where import Where
from opora.reference.reference_tables import PACKAGED, ReferenceTables

_COLUMNS = (
    Column("pupil", "Код участника", required=True),
    Column("variant", "Вариант", required=True),
    Column("class", "Порядковый номер класса", required=True),
    Column("total", "Итого баллов", required=True),
)
# A report says whose pupils they are, a form does not.
_OF_SCHOOL = (Column("name", "Название ОО", aliases=("ОО", "Школа", "Логин", "Пользователь")),)


def is_collection_form(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has the columns of the form and none with the school."""
    return any(_header_of(sheet) for sheet in sheets)


def collection_form_rows(
    sheets: Sequence[Sheet], file: str, _: FileFacts, __: ReferenceTables = PACKAGED
) -> Iterator[RowTaken]:
    """Every row of an empty form, with one remark on its header.

    Raises ``OporaError`` for a form that is filled in: nobody can tell whose pupils they are.
    """
    for sheet in sheets:
        header = _header_of(sheet)
        if header and _is_filled_in(sheet, header, file):
            raise OporaError(
                f"Файл «{file}» — заполненная форма сбора результатов, а в ней не названа школа. "
                "Загрузите форму в ФИС ОКО, скачайте отчёт «Индивидуальные результаты» "
                "и возьмите его."
            )
        for row in sheet.rows:
            remarks = (EMPTY_COLLECTION_FORM.remark(),) if row is header else ()
            is_blank = header is not None and row.number > header.number
            purpose = RowPurpose.BLANK if is_blank else RowPurpose.HEADING
            yield RowTaken(Where(file, sheet.name, row.number), purpose, remarks=remarks)


def _header_of(sheet: Sheet) -> SheetRow | None:
    for row in sheet.rows[:ROWS_TO_LOOK_AT]:
        if headers_in(row.cells, _COLUMNS) == len(_COLUMNS):
            return None if headers_in(row.cells, _OF_SCHOOL) else row
    return None


def _is_filled_in(sheet: Sheet, header: SheetRow, file: str) -> bool:
    """Whether any pupil has a variant or points; codes and zero totals are printed beforehand."""
    found = find_columns(sheet, _COLUMNS, file)
    assert found, "the header was found before"
    tasks = task_columns(dict(enumerate(header.cells)))
    places = [found.positions["variant"], found.positions["total"], *(one.place for one in tasks)]
    return any(
        not cell_values.is_nothing(row.cells[place]) and row.cells[place] != "0"
        for row in sheet.rows
        if row.number > header.number
        for place in places
        if place < len(row.cells)
    )
