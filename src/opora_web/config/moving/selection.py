"""The rows of a municipality, with what they point at, each with its number in the archive."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Q

from opora_web.config.moving.columns import keys_into
from opora_web.config.moving.tables import TABLES, Table
from opora_web.registry.models import Municipality

Row = Any
# SQLite takes so many keys in one question on every build.
_BATCH = 500


@dataclass
class Selection:
    """Rows by table, in the order of the archive.

    ``numbers`` are those of the archive by the keys of this database: counted from 1, so that
    the same content has the same numbers in every office. ``own`` are keys of rows of the
    municipality itself, ``left_out`` counts rows and links that could not come along.
    """

    rows: dict[str, list[Row]] = field(default_factory=dict)
    numbers: dict[str, dict[Any, int]] = field(default_factory=dict)
    own: dict[str, set[Any]] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)

    def number(self, table: Table, key: Any) -> int | None:
        """The number of the row in the archive, if it came along."""
        return self.numbers[table.label].get(key)


def select(municipality: Municipality) -> Selection:
    """Everything of the municipality."""
    selection = Selection()
    keys = {table.label: _own_keys(table, municipality, selection) for table in TABLES}
    selection.own = {label: set(own) for label, own in keys.items()}
    _add_pointed_at(keys)
    for table in TABLES:
        rows = _rows(table, keys[table.label])
        kept = [row for row in rows if _may_come(row, table, keys, selection)]
        keys[table.label] = {row.pk for row in kept}
        ordered = _elders_first(_as_told(kept, table), table)
        selection.rows[table.label] = ordered
        selection.numbers[table.label] = {row.pk: n for n, row in enumerate(ordered, start=1)}
    return selection


def _own_keys(table: Table, municipality: Municipality, selection: Selection) -> set[Any]:
    if not table.own:
        return set()
    paths = Q()
    for path in table.own:
        paths |= Q(**{path: municipality.pk})
    own = table.rows.filter(paths)
    keys = set(own.filter(table.only).values_list("pk", flat=True))
    unfinished = own.values("pk").distinct().count() - len(keys)
    if unfinished:
        selection.left_out[f"{table.plural}: не закончены"] += unfinished
    return keys


def _add_pointed_at(keys: dict[str, set[Any]]) -> None:
    """Add rows of the region, and those that they point at in turn, until there are no more."""
    grown = True
    while grown:
        before = sum(map(len, keys.values()))
        for table in reversed(TABLES):
            for column, other in keys_into(table):
                if other.same_by:
                    keys[other.label] |= _pointed_at(table, keys[table.label], column, other)
        grown = sum(map(len, keys.values())) > before


def _pointed_at(table: Table, keys: set[Any], column: models.ForeignKey, other: Table) -> set[Any]:
    rows = _rows(table, keys)
    wanted = {value for row in rows if (value := getattr(row, column.attname)) is not None}
    if other.label == "registry.Region":
        return wanted
    regional = other.rows.filter(region__isnull=False)
    return set(regional.filter(other.only, pk__in=wanted).values_list("pk", flat=True))


def _may_come(row: Row, table: Table, keys: dict[str, set[Any]], selection: Selection) -> bool:
    """Whether what the row needs comes along; what it can do without is left out and counted."""
    for column, other in keys_into(table):
        value = getattr(row, column.attname)
        if value is None or value in keys[other.label]:
            continue
        selection.left_out[f"{table.plural}: связь с тем, что не переносится"] += 1
        if not column.null or column.name in table.must:
            return False
        setattr(row, column.attname, None)
    return True


def _elders_first(rows: list[Row], table: Table) -> list[Row]:
    """By key, but each row below the one of its own table that it points at."""
    own = [column.attname for column, other in keys_into(table) if other is table]
    if not own:
        return rows
    waiting, placed, ordered = rows, set[Any](), list[Row]()
    while waiting:
        ready = [row for row in waiting if _parents(row, own) <= placed]
        assert ready, f"rows of {table.label} point at each other in a ring"
        ordered += ready
        placed |= {row.pk for row in ready}
        waiting = [row for row in waiting if row.pk not in placed]
    return ordered


def _as_told(rows: list[Row], table: Table) -> list[Row]:
    """By what the rows say, where their keys are not to tell anything; else as they are."""

    def told(row: Row) -> tuple[Any, ...]:
        values = (getattr(row, name) for name in table.told_by)
        # What a JSON column holds has no order of its own.
        return tuple(
            one if isinstance(one, int) else json.dumps(one, sort_keys=True) for one in values
        )

    return sorted(rows, key=told) if table.told_by else rows


def _parents(row: Row, own: Iterable[str]) -> set[Any]:
    return {value for name in own if (value := getattr(row, name)) is not None}


def _rows(table: Table, keys: set[Any]) -> list[Row]:
    found: dict[Any, Row] = defaultdict()
    ordered = sorted(keys)
    for start in range(0, len(ordered), _BATCH):
        part = ordered[start : start + _BATCH]
        found.update(table.rows.in_bulk(part))
    return [found[key] for key in ordered]
