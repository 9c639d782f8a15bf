"""What views and later stages ask of identification."""

from pathlib import Path

from django.db.models import QuerySet

from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcomes_file import read_outcomes
from opora.identification.identify import Identification, identify
from opora_web.identification.fingerprint import digest_of, fingerprint_of
from opora_web.identification.models import Run, RunVerdict
from opora_web.identification.policies.about_runs import (
    check_input_is_the_same,
    check_is_done,
    check_result_is_the_same,
)
from opora_web.identification.run_terms import terms_of


def verdicts_of(run: Run, reading: str) -> QuerySet[RunVerdict]:
    """One verdict per school under a reading, by municipality and name."""
    verdicts = RunVerdict.objects.filter(run=run, reading=reading)
    return verdicts.select_related("school__municipality").order_by(
        "school__municipality__sort_key", "school__sort_key", "school_id"
    )


def intake_of_run(run: Run) -> Intake:
    """What went into a run; refused where the kept file is not that any more."""
    check_is_done(run)
    intake = read_outcomes(Path(run.input.path))
    check_input_is_the_same(run, fingerprint_of(intake))
    return intake


def identification_of(run: Run) -> Identification:
    """The run made again from the kept input: the same verdicts, or a refusal that says why not.

    Schools without any result are no part of it; they stand among the verdicts.
    """
    intake = intake_of_run(run)
    identification = identify(intake.outcomes, intake.problems_by_id, terms_of(run))
    check_result_is_the_same(run, digest_of(identification))
    return identification
