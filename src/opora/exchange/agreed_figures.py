"""The figures of rows that tell one result: the same counts once, different counts never."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from opora.domain.problem import Problem
from opora.domain.school import School
from opora.exchange.figures import Figures
from opora.exchange.row_taken import ReadResult
from opora.exchange.rules.about_counts import (
    CONFLICTING_ROWS,
    DUPLICATE_ROW,
    PARTICIPANTS_DIFFER,
    SAME_COUNTS_OTHER_SCORES,
)
from opora.exchange.rules.rule import Remark
from opora.language.numbers import decimal


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
    if len({one.figures.mean_score for one in group}) > 1:
        figures = replace(figures, mean_score=None, max_score=None)
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
    if _has_other_scores(leading, one):
        return SAME_COUNTS_OTHER_SCORES.remark(
            value=_mean(one), first=leading.place, here=_mean(one), there=_mean(leading)
        )
    if leading.figures.has_counts and not one.figures.has_counts and here is not None:
        return None
    return DUPLICATE_ROW.remark(first=leading.place, value=one.figures.printed)


def _has_other_scores(leading: ReadResult, one: ReadResult) -> bool:
    """Whether both are counted from lists of pupils, which are not the same pupils' scores."""
    means = (leading.figures.mean_score, one.figures.mean_score)
    are_lists = None not in (leading.counted_rows, one.counted_rows)
    return are_lists and None not in means and means[0] != means[1]


def _mean(one: ReadResult) -> str:
    mean = one.figures.mean_score
    assert mean is not None, "asked for only where both are known"
    return decimal(Fraction(mean), 2)


def _conflict(school: School, group: Sequence[ReadResult], outcome_id: str) -> Problem:
    variants = "; ".join(
        f"{one.figures.printed} ({one.place})" for one in group if one.figures.has_counts
    )
    remark = CONFLICTING_ROWS.remark(variants=variants, value=variants, advice=_advice(group))
    return remark.at(group[-1].where, outcome_id, school=school.name)


def _advice(group: Sequence[ReadResult]) -> str:
    """Classes of a school, and its reserve days, may come each as a protocol of its own."""
    files = {one.where.file for one in group if one.counted_rows is not None}
    if len(files) > 1:
        return (
            "если это классы или дни одной школы, сложите протоколы на листах одного файла, "
            "если повторы — оставьте один"
        )
    return "оставьте одну строку"
