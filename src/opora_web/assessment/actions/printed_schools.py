"""Which school each printed school is: found, decided by a person, remembered for next time."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from opora.domain.school import School as PrintedInFile
from opora.domain.school_login import school_login
from opora.exchange.intake import Intake
from opora_web.assessment.intake.matching import Match, TerritoryBook, matched
from opora_web.assessment.intake.printed_key import printed_key
from opora_web.assessment.intake.reading_files import read_reading
from opora_web.assessment.models import PrintedSchool, Upload
from opora_web.assessment.policies.about_uploads import check_is_preview, check_lies_within
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.actions.schools import give_code
from opora_web.registry.actions.spellings import remember_spelling
from opora_web.registry.codes import scope_of_code, written_code
from opora_web.registry.models import CodeSystem, School, SchoolCode

_LONGEST_NAME = 300
_LONGEST_PRINTED_CODE = 100
_BATCH = 500


@dataclass(frozen=True)
class SchoolDecision:
    """What a person said of one printed school: this school, or none of its results."""

    printed: PrintedSchool
    school: School | None


def match_printed_schools(upload: Upload, intake: Intake) -> None:
    """Write the printed schools of a reading anew; part of keeping it."""
    decided = {
        one.code: one
        for one in upload.printed_schools.exclude(decided_by="").select_related("school")
    }
    results = Counter(outcome.school for outcome in intake.outcomes)
    matches = matched(results, intake.proposals, TerritoryBook(upload.territory))
    upload.printed_schools.all().delete()
    rows = [
        _row(upload, school, number, matches[school.code], decided.get(printed_key(school.code)))
        for school, number in results.items()
    ]
    PrintedSchool.objects.bulk_create(rows, batch_size=_BATCH)


def _row(
    upload: Upload,
    school: PrintedInFile,
    results: int,
    match: Match,
    decided: PrintedSchool | None,
) -> PrintedSchool:
    row = PrintedSchool(
        upload=upload,
        code=printed_key(school.code),
        name=school.name[:_LONGEST_NAME],
        printed_code=(school.lasting_code or "")[:_LONGEST_PRINTED_CODE],
        municipality_name=school.municipality[:_LONGEST_NAME],
        results=results,
        proposals=[{"school": one.school.pk, "reason": one.reason} for one in match.proposals],
    )
    if decided:
        row.school, row.is_left_out = decided.school, decided.is_left_out
        row.found_by, row.decided_by = decided.found_by, decided.decided_by
    else:
        row.school, row.found_by = match.school, match.found_by
    return row


@transaction.atomic
def decide_schools(
    *, by: Actor, upload: Upload, decisions: Iterable[SchoolDecision], remember: bool
) -> None:
    """Say which schools are meant; may be said again until consent.

    With ``remember`` the registry learns the spelling, and the code where the school has none: the
    same printed school is found by itself next time.
    """
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_is_preview(upload)
    told = {}
    for decision in decisions:
        _decide(decision, upload, by)
        told[decision.printed.name] = _in_words(decision)
        if remember and decision.school:
            _remember(decision.printed, decision.school, by)
    _touch(upload)
    record(Verb.SCHOOLS_DECIDED, upload, by=by, after=told)


@transaction.atomic
def leave_out_undecided(*, by: Actor, upload: Upload) -> int:
    """Take in nothing of all printed schools that nobody knows; how many they are."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_is_preview(upload)
    number: int = upload.printed_schools.undecided().update(
        is_left_out=True, decided_by=by.full_name, found_by=""
    )
    _touch(upload)
    after = {"не загружать школ": number}
    record(Verb.SCHOOLS_DECIDED, upload, by=by, after=after)
    return number


@transaction.atomic
def match_again(*, by: Actor, upload: Upload) -> None:
    """Seek the printed schools once more: the registry may have learned of them meanwhile."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    check_is_preview(upload)
    match_printed_schools(upload, read_reading(upload))
    _touch(upload)
    known = {"найдено школ": upload.printed_schools.known().count()}
    record(Verb.SCHOOLS_DECIDED, upload, by=by, after=known)


def _decide(decision: SchoolDecision, upload: Upload, by: Actor) -> None:
    printed, school = decision.printed, decision.school
    assert printed.upload_id == upload.pk, "a decision belongs to the upload it was made in"
    if school:
        check_lies_within(school, upload)
    printed.school, printed.is_left_out = school, school is None
    printed.decided_by = by.full_name
    printed.found_by = "по решению" if school else ""
    printed.save(update_fields=["school", "is_left_out", "decided_by", "found_by"])


def _remember(printed: PrintedSchool, school: School, by: Actor) -> None:
    if printed.name != printed.printed_code:
        printed_in = f"загрузка № {printed.upload_id}"
        remember_spelling(by=by, school=school, printed=printed.name, printed_in=printed_in)
    if printed.printed_code:
        _remember_code(printed.printed_code, school, by)


def _remember_code(code: str, school: School, by: Actor) -> None:
    """Only where the school has no code of the system, and nobody else had this one."""
    system = CodeSystem.FIS_OKO if school_login(code) else CodeSystem.EXAM
    value, scope = written_code(system, code), scope_of_code(system, school.municipality)
    same = SchoolCode.objects.filter(system=system, scope=scope, value=value)
    has_one = school.codes.current().filter(system=system)
    if not same.exists() and not has_one.exists():
        give_code(by=by, school=school, system=system, value=value)


def _in_words(decision: SchoolDecision) -> str:
    return decision.school.name if decision.school else "не загружать"


def _touch(upload: Upload) -> None:
    upload.touched_at = timezone.now()
    upload.save(update_fields=["touched_at"])


def schools_by_key(upload: Upload) -> Mapping[str, School]:
    """The known schools by the method's code as it is kept."""
    printed = upload.printed_schools.known().select_related("school")
    return {one.code: one.school for one in printed}
