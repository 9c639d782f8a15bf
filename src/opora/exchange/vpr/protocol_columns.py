"""The columns of a protocol of ВПР: how a layout calls them, and where a sheet has them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opora.exchange.cell_values import folded
from opora.exchange.column import ROWS_TO_LOOK_AT
from opora.exchange.sheet import Sheet, SheetRow

_MAXIMUM = re.compile(r"\(([0-9]{1,2}) ?б\)")


@dataclass(frozen=True)
class ProtocolColumns:
    """Headers of one layout, folded: lower case, single spaces.

    ``read`` maps the fields that are read to their headers: school, pupil, journal_mark,
    class_name, variant, total, and municipality. ``task`` matches the header of a task, its group
    «name» what the task is called.
    ``textbooks`` stand behind the tasks. ``unread`` are known and hold nothing that is needed, the
    sex of the pupil among them.
    """

    read: Mapping[str, str]
    task: re.Pattern[str]
    textbooks: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()

    def found_in(self, sheet: Sheet) -> "FoundProtocol | None":
        """Where the columns stand, ``None`` for a sheet without this header."""
        for row in sheet.rows[:ROWS_TO_LOOK_AT]:
            headers = [folded(cell) for cell in row.cells]
            if set(self.read.values()) <= set(headers) and self._tasks(headers):
                return self._found(row, headers)
        return None

    def _tasks(self, headers: Sequence[str]) -> tuple[int, ...]:
        """The columns of tasks up to the textbook; others may have been put among them."""
        behind = self._behind(headers)
        places = range(behind or len(headers))
        return tuple(at for at in places if self.task.fullmatch(headers[at]))

    def _behind(self, headers: Sequence[str]) -> int:
        """The first textbook behind a task, 0 where there is none."""
        first = next(
            (at for at, one in enumerate(headers) if self.task.fullmatch(one)), len(headers)
        )
        return next((at for at in range(first, len(headers)) if headers[at] in self.textbooks), 0)

    def _found(self, row: SheetRow, headers: Sequence[str]) -> "FoundProtocol":
        tasks, behind = self._tasks(headers), self._behind(headers)
        known = {*self.read.values(), *self.textbooks, *self.unread}
        # The form has more columns for tasks than the work has tasks; nothing stands in them.
        unknown = [
            at
            for at, header in enumerate(headers)
            if header and header not in known and not self.task.fullmatch(header)
        ]
        return FoundProtocol(
            row,
            {field: headers.index(header) for field, header in self.read.items()},
            tasks,
            behind,
            frozenset(at for at, header in enumerate(headers) if header in self.textbooks),
            tuple(unknown),
            tuple(self._task_name(headers[at]) for at in tasks),
        )

    def _task_name(self, header: str) -> str:
        found = self.task.fullmatch(header)
        assert found, "only columns of tasks are asked"
        return found["name"].replace(" ", "").upper()


@dataclass(frozen=True)
class FoundProtocol:
    """Where a sheet has the columns of its layout; places count from 0.

    ``behind`` is the first textbook column, 0 where the layout has none. ``unknown`` have a header
    that the layout does not know. ``task_names`` stand in the order of ``tasks``.
    """

    header: SheetRow
    places: Mapping[str, int]
    tasks: tuple[int, ...]
    behind: int
    textbooks: frozenset[int]
    unknown: tuple[int, ...]
    task_names: tuple[str, ...] = ()

    def title(self, place: int) -> str:
        """The header as printed, or «33-й столбец»."""
        titles = self.header.cells
        printed = titles[place] if place < len(titles) else ""
        return " ".join(printed.split()) or f"{place + 1}-й столбец"

    def is_untitled(self, place: int) -> bool:
        """Whether no header stands above the column."""
        return place >= len(self.header.cells) or not self.header.cells[place]

    @property
    def maxima(self) -> tuple[int, ...] | None:
        """The greatest score of each task as its header says, ``None`` unless all say it."""
        said = [_MAXIMUM.search(self.header.cells[at]) for at in self.tasks]
        return tuple(int(one[1]) for one in said if one) if all(said) else None

    @property
    def width(self) -> int:
        """A row is read as wide as this; cells that it lacks are empty."""
        return len(self.header.cells)
