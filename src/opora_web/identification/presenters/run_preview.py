"""What a run would take, before it is started."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from opora.domain.problem import Problem, Severity
from opora.domain.school_year import SchoolYear
from opora.identification.terms import Terms
from opora_web.identification.rule_snapshot import rule_snapshot
from opora_web.identification.run_scope import RunScope
from opora_web.registry.models import School


@dataclass(frozen=True)
class YearCount:
    """How many results an assessed school year has."""

    year: SchoolYear
    results: int


@dataclass(frozen=True)
class RunPreview:
    """The rule in words, what there is, and what is doubtful about it."""

    rule: dict[str, Any]
    years: tuple[YearCount, ...]
    results: int
    schools: int
    without_results: tuple[School, ...]
    contradictions: tuple[Problem, ...]
    is_regional: bool


def preview_of(terms: Terms, scope: RunScope, *, is_regional: bool) -> RunPreview:
    """Counted as the run itself would count."""
    by_year = Counter(outcome.procedure.school_year for outcome in scope.outcomes)
    return RunPreview(
        rule=rule_snapshot(terms),
        years=tuple(YearCount(year, by_year[year]) for year in scope.years),
        results=len(scope.outcomes),
        schools=len(scope.school_codes),
        without_results=scope.without_results,
        contradictions=tuple(
            one for one in scope.intake.problems if one.severity is Severity.WARNING
        ),
        is_regional=is_regional,
    )
