"""Lists of the office that a person may take away as a workbook.

An app registers its list when it is ready; its page links to the address of the table with the
filter of the page behind it. One way for all of them: bounded by the person, heard by the
journal, in the background where it is long.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.db.models import QuerySet
from django.http import QueryDict

from opora.exchange.csv_table import Cell

Rows: TypeAlias = QuerySet[Any] | Sequence[Any]


@dataclass(frozen=True)
class ListTable:
    """A list: its name in the address, its title, its columns.

    ``rows`` gives the ordered rows in sight of the person, narrowed as the page is by its filter:
    a queryset, or what was reckoned. ``cells`` are one row in the order of ``columns``.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: Callable[[Any, QueryDict], Rows]
    cells: Callable[[Any], Sequence[Cell]]

    def length(self, user: Any, narrowing: QueryDict) -> int:
        """How many rows the person would get."""
        rows = self.rows(user, narrowing)
        return rows.count() if isinstance(rows, QuerySet) else len(rows)


_tables: dict[str, ListTable] = {}


def register_table(*tables: ListTable) -> None:
    """Add lists; called from `AppConfig.ready`."""
    for table in tables:
        known = _tables.setdefault(table.name, table)
        assert known == table, f"two lists are called {table.name}"


def known_tables() -> tuple[ListTable, ...]:
    """Every list, by name."""
    return tuple(_tables[name] for name in sorted(_tables))


def table_named(name: str) -> ListTable | None:
    """The list of this name."""
    return _tables.get(name)
