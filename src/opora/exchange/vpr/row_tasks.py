"""The tasks of a row: whether they agree with the total, and what is odd about them."""

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

from opora.exchange.rules.about_pupils import (
    TASK_SCORE_IMPOSSIBLE,
    TASK_SCORE_UNCLEAR,
    TOTAL_IS_NOT_THE_SUM,
)
from opora.exchange.rules.about_vpr import ROW_SHIFTED
from opora.exchange.rules.rule import Remark
from opora.exchange.vpr.known_texts import KnownTexts
from opora.exchange.vpr.protocol_columns import FoundProtocol
from opora.exchange.vpr.task_score import task_score

Cells = tuple[str, ...]

# More than any total: a sum with it agrees with none.
_IN_DOUBT = 1_000_000


class RowTasks:
    """Looks at the tasks of the rows of one sheet."""

    def __init__(self, found: FoundProtocol) -> None:
        """Prepare for the sheet whose columns were ``found``."""
        self._found = found
        self._of_row = _cells_at(found.tasks)
        self._maxima = found.maxima
        self._most = dict(zip(found.tasks, found.maxima or (), strict=False))
        self._points = KnownTexts(_sure_points)
        self._stray = KnownTexts(self._first_stray)

    def agreed(self, cells: Cells, total: int) -> tuple[int, ...] | None:
        """The points where they are in no doubt and sum up to the total, as in nearly every row."""
        points = tuple(map(self._points.__getitem__, self._of_row(cells)))
        if sum(points) != total or self._stray_cell(cells):
            return None
        if self._maxima and not all(map(int.__le__, points, self._maxima)):
            return None
        return points

    def told(self, cells: Cells) -> tuple[int | None, ...]:
        """The points that can be believed of a row in doubt; none of a row that is shifted."""
        if self._stray_cell(cells):
            return ()
        scores = ((at, task_score(cells[at])) for at in self._found.tasks)
        return tuple(score if self._is_possible(at, score) else None for at, score in scores)

    def any_in(self, cells: Cells) -> bool:
        """Whether anything stands in the columns of the tasks."""
        return any(self._of_row(cells))

    def have_points(self, cells: Cells) -> bool:
        """Whether any task was given points."""
        # An absent pupil has nothing there at all: no cell is looked at twice.
        return self.any_in(cells) and any(
            (task_score(cell) or 0) > 0 for cell in self._of_row(cells)
        )

    def remarks(self, cells: Cells, total: int | None) -> Iterator[Remark]:
        """What is odd; the total is held against tasks only where all of them stand in place."""
        stray = self._stray_cell(cells)
        if stray:
            textbook = self._found.title(self._found.behind)
            yield ROW_SHIFTED.remark(column=textbook, value=stray)
        scores = {at: task_score(cells[at]) for at in self._found.tasks}
        unclear = [at for at, score in scores.items() if score is None]
        impossible = [at for at, score in scores.items() if not self._is_possible(at, score)]
        if unclear:
            yield TASK_SCORE_UNCLEAR.remark(value=self._named(cells, unclear))
        if impossible:
            yield TASK_SCORE_IMPOSSIBLE.remark(value=self._named(cells, impossible))
        points = sum(score or 0 for score in scores.values())
        if not stray and not unclear and total is not None and points != total:
            yield TOTAL_IS_NOT_THE_SUM.remark(
                column=self._found.title(self._found.places["total"]),
                value=str(total),
                points=points,
            )

    def _is_possible(self, at: int, score: int | None) -> bool:
        return score is None or 0 <= score <= self._most.get(at, score)

    def _named(self, cells: Cells, places: Sequence[int]) -> str:
        """«балл за 8» — «H», «балл за 9» — пусто."""
        told = ((self._found.title(at), cells[at]) for at in places)
        return ", ".join(f"«{title}» — {f'«{cell}»' if cell else 'пусто'}" for title, cell in told)

    def _stray_cell(self, cells: Cells) -> str:
        behind = self._found.behind
        return self._stray[cells[behind:]] if behind else ""

    def _first_stray(self, tail: Cells) -> str:
        """The first cell behind the tasks that does not belong where it stands."""
        for at, cell in enumerate(tail, self._found.behind):
            is_textbook = at in self._found.textbooks and task_score(cell) is None
            if cell and not is_textbook and at not in self._found.unknown:
                return cell
        return ""


def _cells_at(places: Sequence[int]) -> Callable[[Cells], Cells]:
    """What takes these cells of a row; those of neighbours at once, as nearly always."""
    first, last = places[0], places[-1]
    if last - first == len(places) - 1:
        return itemgetter(slice(first, last + 1))
    return itemgetter(*places)


def _sure_points(text: str) -> int:
    score = task_score(text)
    return _IN_DOUBT if score is None or score < 0 else score
