"""What is doubtful about results, as the register of contradictions knows it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from opora.domain.problem import Problem, Severity
from opora_web.assessment.models import Contradiction, ContradictionState, Decision
from opora_web.registry.models import Municipality

Doubts = Mapping[str, tuple[Problem, ...]]


def doubts_in(municipalities: Iterable[Municipality], school_years: range) -> Doubts:
    """Identifier of an outcome → remarks about it: a warning while open, a notice once settled."""
    doubts: dict[str, list[Problem]] = defaultdict(list)
    standing = Contradiction.objects.standing().filter(
        school__municipality__in=list(municipalities), school_year__in=list(school_years)
    )
    for one in standing.select_related("school").prefetch_related("results").order_by("pk"):
        problem = _problem(one)
        for result in one.results.all():
            doubts[f"{result.pk}"].append(problem)
    return {key: tuple(problems) for key, problems in doubts.items()}


def _problem(contradiction: Contradiction) -> Problem:
    is_open = contradiction.state == ContradictionState.OPEN
    return Problem(
        problem_id=f"contradiction-{contradiction.pk}",
        rule=contradiction.rule,
        severity=Severity.WARNING if is_open else Severity.NOTICE,
        message=f"{contradiction.procedure.title}: {contradiction.sentence} "
        f"{_sequel(contradiction, is_open=is_open)}",
        school=contradiction.school.name,
    )


def _sequel(contradiction: Contradiction, *, is_open: bool) -> str:
    if is_open:
        return "Разберите это на странице «Противоречия»."
    done = Decision(contradiction.decision).as_done
    return f"Решено: {done} — {contradiction.reason.rstrip('.')}."
