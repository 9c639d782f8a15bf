"""Contradictions come with an upload and go with it; a person resolves them in between."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q

from opora_web.assessment.findings import (
    AssessedOnce,
    Finding,
    assessed_once,
    finding_between,
    findings_in,
)
from opora_web.assessment.models import (
    Contradiction,
    ContradictionRule,
    ContradictionState,
    Result,
    Upload,
    UploadState,
)
from opora_web.assessment.models.result import ResultQuerySet
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor

_AT_ONCE = 500
_NONE = Q(pk__in=())
_NO_MORE = "числа больше не расходятся"


@transaction.atomic
def raise_contradictions(*, by: Actor, upload: Upload) -> int:
    """Find what the results of an upload contradict; how many contradictions there are.

    Called in the transaction that takes the upload in, once its results are there.
    """
    results = list(with_schools(upload.results.all()))
    remarks = {remark.key: remark for remark in upload.remarks.all()}
    raised = _open(finding for result in results for finding in findings_in(result, remarks))
    raised += look_anew(map(assessed_once, results), counted=Q(upload=upload))
    if raised:
        record(Verb.CONTRADICTIONS_RAISED, upload, by=by, after={"противоречий": raised})
    return raised


@transaction.atomic
def withdraw_contradictions(*, by: Actor, upload: Upload) -> int:
    """Take back what was about results of an upload that is taken back; how many were.

    Where a person had chosen among several results and one of them goes, the choice goes with it:
    the others count again and are compared anew.
    """
    about = Contradiction.objects.standing().filter(results__upload=upload).distinct()
    gone = list(about)
    _count_again(gone)
    keys = [each.pk for each in gone]
    Contradiction.objects.filter(pk__in=keys).update(
        state=ContradictionState.WITHDRAWN, withdrawn_because=f"отменена {upload}"
    )
    left = list(with_schools(upload.results.all()))
    look_anew(map(assessed_once, left), left_out=Q(upload=upload))
    if gone:
        record(Verb.CONTRADICTIONS_WITHDRAWN, upload, by=by, after={"противоречий": len(gone)})
    return len(gone)


def look_anew(
    procedures: Iterable[AssessedOnce], *, counted: Q = _NONE, left_out: Q = _NONE
) -> int:
    """Compare the results in force of each procedure of a school, whatever upload they are from.

    How many new contradictions there are. ``counted`` are results that count although their upload
    is not taken in yet, ``left_out`` those that do not although it is not taken back yet. Part of
    an action: it writes no journal.
    """
    asked = dict.fromkeys(procedures)
    together = _together(asked, counted, left_out)
    standing = _open_by_key(asked)
    new = []
    for once in asked:
        finding = finding_between(once, together[once])
        known = standing.get((once.school, once.key))
        if known is None and finding:
            new.append(finding)
        elif known:
            _adjust(known, finding)
    return _open(new)


def with_schools(results: ResultQuerySet) -> ResultQuerySet:
    """With what a finding asks of each result, in the order in which they were taken in."""
    return results.select_related("upload", "school__merged_into").order_by("pk")


def _together(
    asked: Iterable[AssessedOnce], counted: Q, left_out: Q
) -> dict[AssessedOnce, list[Result]]:
    together: dict[AssessedOnce, list[Result]] = defaultdict(list)
    of_schools = {once.school for once in asked}
    in_force = Q(upload__state=UploadState.IMPORTED) | counted
    results = Result.objects.filter(
        in_force,
        Q(school__in=of_schools) | Q(school__merged_into__in=of_schools),
        is_set_aside=False,
        school_year__in={once.school_year for once in asked},
    ).exclude(left_out)
    for result in with_schools(results):
        together[assessed_once(result)].append(result)
    return together


def _open_by_key(asked: Iterable[AssessedOnce]) -> dict[tuple[int, str], Contradiction]:
    several = Contradiction.objects.open().filter(
        rule=ContradictionRule.SEVERAL, school__in={once.school for once in asked}
    )
    return {(each.school_id, each.key): each for each in several}


def _adjust(known: Contradiction, finding: Finding | None) -> None:
    if finding is None:
        known.state = ContradictionState.WITHDRAWN
        known.withdrawn_because = _NO_MORE
    else:
        known.sentence = finding.sentence
        known.results.set(finding.results)
    known.save()


def _count_again(gone: Iterable[Contradiction]) -> None:
    chosen = [each for each in gone if each.chosen_id]
    for each in chosen:
        each.results.exclude(pk=each.chosen_id).update(is_set_aside=False)


def _open(findings: Iterable[Finding]) -> int:
    told = list(findings)
    made = Contradiction.objects.bulk_create(map(_contradiction, told), batch_size=_AT_ONCE)
    link = Contradiction.results.through
    link.objects.bulk_create(
        (
            link(contradiction_id=contradiction.pk, result_id=result.pk)
            for contradiction, finding in zip(made, told, strict=True)
            for result in finding.results
        ),
        batch_size=_AT_ONCE,
    )
    return len(made)


def _contradiction(finding: Finding) -> Contradiction:
    leading = finding.results[0]
    return Contradiction(
        school=finding.school,
        rule=finding.rule,
        key=finding.key,
        sentence=finding.sentence,
        kind=leading.kind,
        subject=leading.subject,
        grade=leading.grade,
        participants_grade=leading.participants_grade,
        year=leading.year,
        season=leading.season,
        school_year=leading.school_year,
    )
