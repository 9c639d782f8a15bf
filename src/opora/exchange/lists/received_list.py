"""Lists of schools made by somebody else: a table, or a text with a school on each line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from opora.domain.errors import OporaError
from opora.domain.name_key import name_key
from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.exchange.cell_values import folded, school_code
from opora.exchange.column import Column
from opora.exchange.filled_rows import FilledRow, filled_rows
from opora.exchange.lists.listed_in_text import listed_in_text
from opora.exchange.opened_file import opened_file

_PLACES = {
    "": ListPlace.LISTED,
    "список": ListPlace.LISTED,
    "в списке": ListPlace.LISTED,
    "зона риска": ListPlace.RISK_ZONE,
}

RECEIVED_COLUMNS = (
    Column("name", "Школа", "Название школы.", required=True),
    Column("as_printed", "Как напечатано", "Название, как оно стоит в источнике, если иначе."),
    Column("municipality", "Муниципалитет", "Район или округ."),
    Column("code", "Код школы", "Код, если он есть в списке."),
    Column(
        "place",
        "Список",
        "«список» (если пусто) или «зона риска».",
        choices=("список", "зона риска"),
    ),
    Column("category", "Категория", "Категория, например «сильно неуспевающие»."),
    Column("project", "Проект", "Проект, в котором школа участвует."),
    Column("cohort", "Когорта", "Год участия в проекте."),
)


def read_received_list(path: Path, title: str | None = None) -> ReceivedList:
    """Read a list; its title is the file's name unless another is given.

    A school may stand in the list and in the risk zone: that is a fact about the paper and is
    kept. Standing twice in one place, or a place that nobody knows, is refused with
    ``OporaError``, all faults together.
    """
    opened = opened_file(path, path.name, RECEIVED_COLUMNS)
    rows, faults = filled_rows(opened.tables, path.name)
    in_text = listed_in_text(opened.lines, path.name, faults)
    entries = [*_table_entries(rows, faults), *in_text]
    faults.extend(_repeated(entries, path.name))
    if not entries and not faults:
        faults.append(f"Файл «{path.name}»: в списке нет ни одной школы.")
    if faults:
        raise OporaError(*faults)
    return ReceivedList(title or path.stem, tuple(entries))


def _table_entries(rows: Iterable[FilledRow], faults: list[str]) -> Iterator[ReceivedEntry]:
    for row in rows:
        place = _PLACES.get(folded(row.cells.get("place", "")))
        if place is None:
            faults.append(
                f"{row.where.title}: в столбце «Список» стоит «{row.cells['place']}», "
                "а ожидается «список» или «зона риска»."
            )
        elif not row.cells["name"]:
            faults.append(f"{row.where.title}: не названа школа.")
        else:
            yield _entry(row.cells, place)


def _entry(cells: Mapping[str, str], place: ListPlace) -> ReceivedEntry:
    as_they_stand = ("municipality", "as_printed", "category", "project", "cohort")
    return ReceivedEntry(
        name=" ".join(cells["name"].split()),
        place=place,
        code=school_code(cells.get("code", "")) or None,
        **{field: cells.get(field, "") for field in as_they_stand},
    )


def _repeated(entries: Sequence[ReceivedEntry], file: str) -> list[str]:
    seen = set()
    faults = []
    for entry in entries:
        key = (entry.place, name_key(entry.municipality), name_key(entry.name), entry.code)
        if key in seen:
            faults.append(
                f"Файл «{file}»: «{entry.name}» стоит в одном перечне дважды; оставьте один раз."
            )
        seen.add(key)
    return faults
