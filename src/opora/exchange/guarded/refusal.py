"""Why a workbook is not read, in one sentence each: what, which file, how to fix it."""

from enum import StrEnum

from opora.domain.errors import OporaError
from opora.exchange.guarded.limits import MAX_SHEET_COLUMNS, MAX_SHEET_ROWS
from opora.language.plurals import counted


class Refusal(StrEnum):
    """Reasons that the reading process names, or that its death tells."""

    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    ENTITIES = "entities"
    LYING = "lying"
    FAR_CELLS = "far_cells"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"


_SENTENCES = {
    Refusal.DAMAGED: "повреждён: книга не открывается. Откройте её в Excel, "
    "сохраните заново и повторите.",
    Refusal.ENCRYPTED: "не прочитан: книга защищена паролем; снимите пароль и сохраните её снова.",
    Refusal.ENTITIES: "не прочитан: внутри книги объявлены подстановки, которых Excel не пишет. "
    "Получите файл заново из надёжного источника.",
    Refusal.LYING: "не прочитан: размер части книги не тот, что указан в архиве. "
    "Получите файл заново.",
    Refusal.FAR_CELLS: "не прочитан: {cells} за пределами {rows} строк и {columns} столбцов, "
    "первая — {place}. Удалите лишнее или разделите файл на части.",
    Refusal.TOO_LARGE: "не прочитан: книге не хватило отведённой памяти. "
    "Удалите лишние листы, строки и столбцы или разделите файл на части.",
    Refusal.TOO_SLOW: "не прочитан: чтение заняло больше отведённого времени. "
    "Удалите лишние листы или разделите файл на части.",
}


def refused(reason: Refusal, name: str, place: str = "", cells: int = 0) -> OporaError:
    """The error for file ``name``; ``place`` and ``cells`` tell of cells far outside the range."""
    sentence = _SENTENCES[reason].format(
        cells=counted(cells, "ячейка", "ячейки", "ячеек"),
        rows=MAX_SHEET_ROWS,
        columns=MAX_SHEET_COLUMNS,
        place=place,
    )
    return OporaError(f"Файл «{name}» {sentence}")
