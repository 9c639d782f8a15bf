"""An outcome of the method as a row of results."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from opora.domain.marks import Marks
from opora.domain.outcome import Outcome
from opora_web.assessment.models import Result, Upload
from opora_web.registry.models import School


def result_rows(
    upload: Upload, outcomes: Iterable[Outcome], schools: Mapping[str, School]
) -> Iterator[Result]:
    """The outcomes of the schools that are known; the others were left out by a person."""
    for outcome in outcomes:
        school = schools.get(outcome.school.code)
        if school is not None:
            yield _result(upload, outcome, school)


def _result(upload: Upload, outcome: Outcome, school: School) -> Result:
    printed = outcome.printed_share
    return Result(
        upload=upload,
        school=school,
        outcome_id=outcome.outcome_id,
        source=outcome.source,
        before_resits=outcome.before_resits,
        participants=outcome.participants,
        low=outcome.low,
        mean_score=outcome.mean_score,
        max_score=outcome.max_score,
        stated_low=outcome.stated_low,
        remark_keys=list(outcome.problem_ids),
        printed_share=written_share(printed.share) if printed else "",
        printed_decimals=printed.decimals if printed else None,
        **_procedure(outcome),
        **_marks(outcome.marks),
    )


def _procedure(outcome: Outcome) -> dict[str, Any]:
    procedure = outcome.procedure
    return {
        "kind": procedure.kind.value,
        "subject": procedure.subject,
        "grade": procedure.grade,
        "participants_grade": procedure.participants_grade,
        "year": procedure.year,
        "season": procedure.season.value if procedure.season else "",
        "school_year": procedure.school_year.closing,
    }


def _marks(marks: Marks | None) -> dict[str, int]:
    if marks is None:
        return {}
    return {f"mark_{mark}": getattr(marks, f"mark_{mark}") for mark in range(2, 6)}


def written_share(share: Fraction) -> str:
    """«0.308»; a share is printed with few digits, so that it is exact."""
    text = format(Decimal(share.numerator) / Decimal(share.denominator), "f")
    assert Fraction(text) == share, "a printed percentage has few digits"
    return text
