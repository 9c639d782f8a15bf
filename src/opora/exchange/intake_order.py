"""The order of outcomes and problems: by content, the same on every computer."""

from opora.domain.outcome import Outcome
from opora.domain.problem import Problem


def outcome_order(outcome: Outcome) -> tuple[object, ...]:
    """By municipality, school, school year and procedure; unknown parts first."""
    procedure = outcome.procedure
    return (
        outcome.school.municipality,
        outcome.school.name,
        outcome.school.code,
        procedure.school_year.closing,
        procedure.kind.value,
        procedure.subject,
        procedure.grade or 0,
        procedure.year,
        procedure.season or "",
        str(outcome.before_resits),
        outcome.outcome_id,
    )


def problem_order(problem: Problem) -> tuple[object, ...]:
    """By place as a person goes through the files, then by rule."""
    return (
        problem.file,
        problem.sheet,
        problem.row or 0,
        problem.rule,
        problem.column,
        problem.problem_id,
    )
