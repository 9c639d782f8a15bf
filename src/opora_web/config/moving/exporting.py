"""A municipality into an archive."""

import tempfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from opora.domain.errors import OporaError
from opora_web.audit.actions import record_export
from opora_web.audit.actor import SYSTEM
from opora_web.audit.carried import history_to_carry
from opora_web.config.moving.archive import HISTORY, ArchiveWriter, Manifest, part_of
from opora_web.config.moving.columns import (
    file_columns,
    keys_into,
    many_keys,
    person_keys,
    plain_columns,
    schema,
)
from opora_web.config.moving.numbers_within import renumbered, renumbered_input
from opora_web.config.moving.selection import Selection, select
from opora_web.config.moving.tables import TABLES, Table
from opora_web.registry.models import Municipality

Values = dict[str, Any]


@transaction.atomic
def export_municipality(municipality: Municipality, target: Path) -> Manifest:
    """Write the archive, in one moment of the database; the journal hears of it."""
    with tempfile.TemporaryDirectory() as folder:
        writer = ArchiveWriter(target)
        selection = select(municipality)
        for table in TABLES:
            writer.add_lines(part_of(table.label), _rows(table, selection, writer, Path(folder)))
        writer.add_lines(HISTORY, _history(selection))
        manifest = writer.close(
            made_at=timezone.now().isoformat(timespec="seconds"),
            municipality=municipality.name,
            is_demo=settings.DEMO,
            schema=schema(),
            left_out=dict(sorted(selection.left_out.items())),
        )
    record_export(municipality, by=SYSTEM, title=f"{municipality} (перенос в другую Опору)")
    return manifest


def _rows(
    table: Table, selection: Selection, writer: ArchiveWriter, folder: Path
) -> Iterator[Values]:
    def renumber(label: str, key: Any) -> int | None:
        return selection.numbers[label].get(key)

    for row in selection.rows[table.label]:
        values = {column.name: _plain(column.value_from_object(row)) for column in _plains(table)}
        for column, other in keys_into(table):
            values[column.name] = selection.number(other, getattr(row, column.attname))
        for person in person_keys(table):
            known = getattr(row, person.name)
            values[person.name] = known.full_name if known else None
        for many, other in many_keys(table):
            keys = getattr(row, many.name).values_list("pk", flat=True)
            numbers = (selection.number(other, key) for key in keys)
            values[many.name] = sorted(number for number in numbers if number)
        files = {column.name: _path(row, column.name) for column in file_columns(table)}
        if table.label == "identification.Run":
            turned = folder / f"{row.pk}.parquet"
            source = files["input"]
            assert source, "the database keeps no run that is done without its input"
            values = renumbered_input(values, source, turned, renumber)
            files["input"] = turned
        for name, path in files.items():
            values[name] = writer.add_file(path) if path else ""
        yield renumbered(table.label, values, renumber)


def _plains(table: Table) -> Iterator[Any]:
    return plain_columns(table)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime | time) else value


def _path(row: Any, name: str) -> Path | None:
    file = getattr(row, name)
    if not file:
        return None
    path = Path(file.path)
    if not path.is_file():
        raise OporaError(
            f"Файла «{file.name}» нет на диске, а запись «{row}» на него указывает. "
            "Восстановите папку с файлами из резервной копии."
        )
    return path


def _history(selection: Selection) -> Iterator[Values]:
    """What was done to rows of the municipality itself; who, as a name."""
    for table in TABLES:
        if table.label == "registry.Region":
            continue  # shared with others, and here before and after
        numbers, own = selection.numbers[table.label], selection.own[table.label]
        told = history_to_carry(table.model, own)
        for key, number in numbers.items():
            for entry in told.get(key, ()):
                yield {"table": table.label, "number": number, **entry}
