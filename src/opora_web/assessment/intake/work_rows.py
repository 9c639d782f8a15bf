"""Counted scores of works as rows of their table."""

from collections.abc import Iterable, Iterator, Mapping

from opora.domain.work_summary import WorkSummary
from opora.exchange.outcomes.summary_json import scores_as_json, tasks_as_json
from opora_web.assessment.models import Result, WorkCounts


def work_rows(results: Iterable[Result], works: Mapping[str, WorkSummary]) -> Iterator[WorkCounts]:
    """The counts of those results that were counted from pupils with scores."""
    for result in results:
        summary = works.get(result.outcome_id)
        if summary is not None:
            yield WorkCounts(
                result=result,
                max_score=summary.max_score,
                scores=scores_as_json(summary),
                tasks=tasks_as_json(summary),
            )
