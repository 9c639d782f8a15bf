"""The context form among the layouts of files: recognised, and no file of results."""

from collections.abc import Iterator, Sequence

from opora.domain.errors import OporaError
from opora.exchange.column import ROWS_TO_LOOK_AT
from opora.exchange.context.recognition import is_context_form
from opora.exchange.file_facts import FileFacts
from opora.exchange.layout import Layout
from opora.exchange.row_taken import RowTaken
from opora.exchange.sheet import Sheet
from opora.reference.reference_tables import PACKAGED, ReferenceTables


def _recognises(sheets: Sequence[Sheet]) -> bool:
    return any(
        is_context_form(row.cells) for sheet in sheets for row in sheet.rows[:ROWS_TO_LOOK_AT]
    )


def _no_results(
    _: Sequence[Sheet], file: str, __: FileFacts, ___: ReferenceTables = PACKAGED
) -> Iterator[RowTaken]:
    raise OporaError(
        f"Файл «{file}» — форма контекстных данных: условия работы школ, а не результаты. "
        "Результатов в ней нет; посмотрите её командой «opora check»."
    )


CONTEXT_FORM = Layout("context-form", "Форма контекстных данных", _recognises, _no_results)
