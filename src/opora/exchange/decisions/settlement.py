"""Settling a contradiction in counts by what a person decided."""

from dataclasses import replace

from opora.domain.problem import Problem
from opora.exchange.decisions.resolutions import Resolution, Resolutions
from opora.exchange.figures import Figures
from opora.exchange.rules.about_decisions import CONTRADICTION_RESOLVED
from opora.exchange.rules.catalogue import RULES
from opora.exchange.where import Where

_ABOUT_COUNTS = frozenset(rule.code for rule in RULES if rule.about_counts)


def settled(
    figures: Figures, problems: tuple[Problem, ...], resolutions: Resolutions, where: Where
) -> tuple[Figures, tuple[Problem, ...], Resolution | None]:
    """The figures and problems of a result after the decision of a person, if there is one.

    A settled contradiction is replaced by a notice of the settlement at ``where``. The third
    value is the resolution that was used.
    """
    for problem in problems:
        resolution = resolutions.answer_to(problem.problem_id)
        if resolution and problem.rule in _ABOUT_COUNTS:
            notice = _notice(problem, resolution, where)
            others = tuple(other for other in problems if other.rule not in _ABOUT_COUNTS)
            return _with_counts(figures, resolution), (*others, notice), resolution
    return figures, problems, None


def _with_counts(figures: Figures, resolution: Resolution) -> Figures:
    """The stated counts; the printed percentage has been dealt with and stands in the notice."""
    marks = figures.marks
    fits = marks and (marks.total, marks.mark_2) == (resolution.participants, resolution.low)
    return replace(
        figures,
        participants=resolution.participants,
        low=resolution.low,
        marks=marks if fits else None,
        printed_share=None,
    )


def _notice(problem: Problem, resolution: Resolution, where: Where) -> Problem:
    remark = CONTRADICTION_RESOLVED.remark(
        value=problem.value,
        low=resolution.low,
        participants=resolution.participants,
        who=resolution.who,
        why=resolution.why,
        printed=problem.value or problem.message,
    )
    return remark.at(where, problem.problem_id, school=problem.school)
