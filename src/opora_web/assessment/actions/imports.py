"""Consent, taking results in, and taking a whole upload back."""

from collections.abc import Mapping
from functools import partial

from django.db import transaction
from django.utils import timezone

from opora.domain.work_summary import WorkSummary
from opora.exchange.intake import Intake
from opora_web.accounts.models import User
from opora_web.assessment.actions.contradictions import (
    raise_contradictions,
    withdraw_contradictions,
)
from opora_web.assessment.actions.erasing import erase
from opora_web.assessment.actions.printed_schools import schools_by_key
from opora_web.assessment.intake.printed_key import printed_key
from opora_web.assessment.intake.result_rows import result_rows
from opora_web.assessment.intake.work_rows import work_rows
from opora_web.assessment.models import Result, Upload, UploadState, WorkCounts
from opora_web.assessment.policies.about_uploads import (
    check_can_be_taken_in,
    check_comes_once,
    check_has_a_reason,
    check_is_imported,
    check_is_taken_in_now,
)
from opora_web.assessment.policies.standing_on import check_nothing_stands_on
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.jobs.actions import enqueue

IMPORT = "import-upload"
_BATCH = 500


@transaction.atomic
def give_consent(*, by: User, upload: Upload) -> None:
    """Take in what was shown; a job does it."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_can_be_taken_in(upload)
    upload.state = UploadState.IMPORTING
    upload.consented_by, upload.consented_at = by, timezone.now()
    upload.touched_at = upload.consented_at
    upload.job = enqueue(IMPORT, by=by, upload=upload.pk)
    upload.save(update_fields=["state", "consented_by", "consented_at", "touched_at", "job"])
    record(Verb.CONSENT_GIVEN, upload, by=by)


@transaction.atomic
def import_results(
    *, by: Actor, upload: Upload, intake: Intake, works: Mapping[str, WorkSummary] | None = None
) -> int:
    """Keep the results of the known schools, all or none; how many they are. Then the files go.

    ``intake`` is the reading that was shown, ``works`` what its pupils scored, by outcome.
    """
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_is_taken_in_now(upload)
    # Two workers must not both find that the same file has not come yet.
    territory = upload.territory
    type(territory).objects.select_for_update().get(pk=territory.pk)
    check_comes_once(upload)
    known = schools_by_key(upload)
    schools = {
        outcome.school.code: known[key]
        for outcome in intake.outcomes
        if (key := printed_key(outcome.school.code)) in known
    }
    results = Result.objects.bulk_create(
        result_rows(upload, intake.outcomes, schools), batch_size=_BATCH
    )
    WorkCounts.objects.bulk_create(work_rows(results, works or {}), batch_size=_BATCH)
    upload.state = UploadState.IMPORTED
    upload.save(update_fields=["state"])
    raise_contradictions(by=by, upload=upload)
    transaction.on_commit(partial(erase, upload.pk), robust=True)
    after = {"результатов": len(results), "школ": len(set(schools.values()))}
    record(Verb.RESULTS_TAKEN_IN, upload, by=by, after=after)
    return len(results)


@transaction.atomic
def revert(*, by: Actor, upload: Upload, reason: str) -> None:
    """All results of the upload leave force; they stay readable with the reason."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_is_imported(upload)
    check_has_a_reason(reason)
    check_nothing_stands_on(upload)
    upload.state, upload.reverted_at = UploadState.REVERTED, timezone.now()
    upload.reverted_because = reason.strip()
    upload.save(update_fields=["state", "reverted_at", "reverted_because"])
    withdraw_contradictions(by=by, upload=upload)
    record(Verb.UPLOAD_REVERTED, upload, by=by, after={"почему": upload.reverted_because})
