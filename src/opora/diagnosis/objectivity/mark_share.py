"""The share of some marks among the pupils of a work."""

from collections.abc import Collection
from fractions import Fraction

from opora.domain.work_summary import WorkSummary


def mark_share(work: WorkSummary, marks: Collection[int]) -> Fraction | None:
    """Share of pupils with one of the marks; ``None`` where the mark of anybody is not known."""
    if not work.participants or any(one.mark is None for one in work.scores):
        return None
    pupils = sum(one.pupils for one in work.scores if one.mark in marks)
    return Fraction(pupils, work.participants)
