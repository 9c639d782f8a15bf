"""Questions that tests ask of an intake."""

from opora.domain.problem import Problem
from opora.exchange.intake import Intake


def problem_of(intake: Intake, rule: str) -> Problem:
    """The only problem of the rule."""
    (found,) = [problem for problem in intake.problems if problem.rule == rule]
    return found


def rules_of(intake: Intake) -> list[str]:
    return [problem.rule for problem in intake.problems]
