"""The figures of rows that tell one result: the same counts once, different counts never."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opora.domain.problem import Problem
from opora.domain.school import School
from opora.exchange.figures import Figures
from opora.exchange.row_taken import ReadResult
from opora.exchange.rules.about_counts import (
    CONFLICTING_ROWS,
    DUPLICATE_ROW,
    PARTICIPANTS_DIFFER,
)
from opora.exchange.rules.rule import Remark


def agreed_figures(
    school: School, group: Sequence[ReadResult], leading: ReadResult, outcome_id: str
) -> tuple[Figures, tuple[Problem, ...]]:
    """The figures of the leading row, without counts if another row contradicts them.

    Rows that repeat it are duplicates, or say less of the same work: a report without marks knows
    only the participants. A result that any of them calls low is called low.
    """
    stated_low = any(one.figures.stated_low for one in group)
    figures = replace(leading.figures, stated_low=stated_low)
    if _agree([one.figures for one in group if one.figures.has_counts]):
        return figures, tuple(_others(school, group, leading, outcome_id))
    return figures.without_counts(), (_conflict(school, group, outcome_id),)


def _agree(counted: Sequence[Figures]) -> bool:
    """Whether counts are the same; marks that one of the rows leaves out do not matter."""
    counts = {(one.participants, one.low) for one in counted}
    marks = {one.marks for one in counted if one.marks is not None}
    return len(counts) <= 1 and len(marks) <= 1


def _others(
    school: School, group: Sequence[ReadResult], leading: ReadResult, outcome_id: str
) -> Iterator[Problem]:
    for one in group:
        remark = None if one is leading else _remark_beside(leading, one)
        if remark:
            yield remark.at(one.where, outcome_id, one.where.title, school=school.name)


def _remark_beside(leading: ReadResult, one: ReadResult) -> Remark | None:
    here, there = one.figures.participants, leading.figures.participants
    if None not in (here, there) and here != there:
        # Had both their counts, it would be a conflict.
        return PARTICIPANTS_DIFFER.remark(
            value=str(here), here=here, there=there, first=leading.place
        )
    if leading.figures.has_counts and not one.figures.has_counts and here is not None:
        return None
    return DUPLICATE_ROW.remark(first=leading.place, value=one.figures.printed)


def _conflict(school: School, group: Sequence[ReadResult], outcome_id: str) -> Problem:
    variants = "; ".join(
        f"{one.figures.printed} ({one.place})" for one in group if one.figures.has_counts
    )
    remark = CONFLICTING_ROWS.remark(variants=variants, value=variants)
    return remark.at(group[-1].where, outcome_id, school=school.name)
