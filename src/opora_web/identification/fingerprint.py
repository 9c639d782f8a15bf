"""Short sums by which what went into a run and what came out of it are known again."""

import json
from dataclasses import asdict
from hashlib import sha256

from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcome_row import outcome_cells
from opora.identification.criterion_finding import Finding
from opora.identification.identify import Identification


def fingerprint_of(intake: Intake) -> str:
    """SHA-256 of the outcomes and remarks, whatever program wrote them into what file."""
    return _sum_of(
        {
            "outcomes": [outcome_cells(outcome) for outcome in intake.outcomes],
            "problems": [asdict(problem) for problem in intake.problems],
        }
    )


def digest_of(run: Identification) -> str:
    """SHA-256 of every verdict with its criteria and category; wording may change, this may not."""
    return _sum_of(
        {
            reading.name: [
                [
                    result.record.school.code,
                    result.verdict.value,
                    [f.criterion.code for f in result.with_finding(Finding.MET)],
                    [f.criterion.code for f in result.with_finding(Finding.UNDECIDABLE)],
                    result.severity.code if result.severity else "",
                ]
                for result in results
            ]
            for reading, results in run.results.items()
        }
    )


def _sum_of(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
