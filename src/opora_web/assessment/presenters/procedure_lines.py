"""Results of a reading by procedure: what will be taken in, and what stays out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from opora.domain.outcome import Outcome


@dataclass(frozen=True)
class ProcedureLine:
    """One procedure: its schools and their pupils; ``silent`` schools give no counts."""

    title: str
    resits: str
    schools: int
    participants: int
    low: int
    silent: int


def procedure_lines(
    outcomes: Iterable[Outcome], is_taken: Callable[[Outcome], bool]
) -> tuple[ProcedureLine, ...]:
    """A line for each procedure of the outcomes that are taken, by title."""
    same: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in filter(is_taken, outcomes):
        same[outcome.procedure.title, RESITS[outcome.before_resits]].append(outcome)
    return tuple(_line(title, resits, same[title, resits]) for title, resits in sorted(same))


RESITS = {None: "", True: "до пересдач", False: "после пересдач"}


def _line(title: str, resits: str, outcomes: Sequence[Outcome]) -> ProcedureLine:
    return ProcedureLine(
        title=title,
        resits=resits,
        schools=len({outcome.school.code for outcome in outcomes}),
        participants=sum(outcome.participants or 0 for outcome in outcomes),
        low=sum(outcome.low or 0 for outcome in outcomes),
        silent=sum(not outcome.has_counts for outcome in outcomes),
    )
