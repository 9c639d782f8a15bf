"""Writing and reading what the pupils of a reading scored: counts, no rows of pupils."""

import json
from collections.abc import Mapping
from pathlib import Path

from opora.domain.work_summary import WorkSummary
from opora.exchange.atomic_file import replacing
from opora.exchange.intake import Intake
from opora.exchange.outcomes.summary_json import scores_as_json, summary_of_json, tasks_as_json


def write_works(path: Path, intake: Intake) -> int:
    """Write the works of the outcomes that were counted from pupils; returns how many.

    The same intake gives the same bytes; a failure leaves an older file as it was.
    """
    works = {
        outcome.outcome_id: {
            "max_score": summary.max_score,
            "scores": scores_as_json(summary),
            **tasks_as_json(summary),
        }
        for outcome in intake.outcomes
        if (scored := intake.scored.get(outcome.outcome_id)) and (summary := scored.summary())
    }
    with replacing(path) as temporary:
        temporary.write_text(json.dumps(works, ensure_ascii=False, separators=(",", ":")), "utf-8")
    return len(works)


def read_works(path: Path) -> Mapping[str, WorkSummary]:
    """The works of a file of ours, by the identifiers of their outcomes."""
    works = json.loads(path.read_text("utf-8"))
    return {
        key: summary_of_json(work["max_score"], work["scores"], work) for key, work in works.items()
    }
