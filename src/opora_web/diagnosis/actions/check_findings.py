"""What a check found and at which schools."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Max

from opora.reference.finding_kind_library import finding_catalogues
from opora.reference.status import Status
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.actions.checks import locked_check
from opora_web.diagnosis.actions.said_list import say_list
from opora_web.diagnosis.checks_verbs import CheckVerb
from opora_web.diagnosis.meant_schools import meant_schools
from opora_web.diagnosis.models import (
    Addressees,
    Check,
    CheckFinding,
    OwnFindingKind,
    SchoolFinding,
)
from opora_web.diagnosis.policies.about_checks import (
    check_is_held,
    check_names_schools,
    check_schools_are_here,
    check_wording_is_new,
)
from opora_web.identification.models import SchoolList
from opora_web.registry.models import School

_OWN_SOURCE = "своя формулировка"


@transaction.atomic
def add_finding_of_catalogue(
    *,
    by: User,
    check: Check,
    kind_id: str,
    addressees: Addressees = Addressees.NAMED,
    printed_to: str = "",
) -> CheckFinding:
    """Say that the check found a thing of the catalogue; schools are told apart."""
    catalogue, kind = next(
        (catalogue, kind)
        for catalogue in finding_catalogues()
        for kind in catalogue.kinds
        if kind.kind_id == kind_id
    )
    told = {"kind_id": kind_id, "source": catalogue.provenance.source, "status": kind.status}
    return _add(by, check, kind.title, addressees=addressees, printed_to=printed_to, **told)


@transaction.atomic
def add_finding_of_own(
    *,
    by: User,
    check: Check,
    wording: str,
    source: str = "",
    addressees: Addressees = Addressees.NAMED,
    printed_to: str = "",
) -> CheckFinding:
    """Say it in words of one's own, which the territory keeps for later checks."""
    check = locked_check(check)
    known = OwnFindingKind.objects.filter(
        region=check.region, municipality=check.municipality, wording=wording
    ).first()
    if known is None:
        known = OwnFindingKind.objects.create(
            region=check.region,
            municipality=check.municipality,
            wording=wording,
            source=source or _OWN_SOURCE,
            by=by,
        )
        after = {"формулировка": wording, "откуда": known.source}
        record(CheckVerb.KIND_ADDED, known, by=by, after=after)
    told = {"source": known.source, "status": Status.UNVERIFIED}
    return _add(by, check, wording, addressees=addressees, printed_to=printed_to, **told)


@transaction.atomic
def tick_schools(*, by: User, finding: CheckFinding, schools: Collection[School]) -> None:
    """Exactly these schools; the notes of those that stay are kept."""
    check = locked_check(finding.check_of)
    check_is_held(check)
    check_names_schools(finding)
    check_schools_are_here(check.territory, schools, told_of="Школы с недостатком")
    before, after = _stand_at(finding, schools)
    record(
        CheckVerb.SCHOOLS_TICKED,
        finding,
        by=by,
        before={"школы": before},
        after={"школы": after},
    )


@transaction.atomic
def say_list_of_finding(
    *,
    by: User,
    finding: CheckFinding,
    school_list: SchoolList,
    because: str,
    zone_list: SchoolList | None = None,
) -> None:
    """Answer which list the paper means; its schools have the finding from then on."""
    check = locked_check(finding.check_of)
    check_is_held(check)
    say_list(
        by=by,
        addressed=finding,
        check=check,
        school_list=school_list,
        zone_list=zone_list,
        because=because,
    )
    _stand_at(finding, list(meant_schools(finding)))


@transaction.atomic
def write_note(*, by: User, at_school: SchoolFinding, note: str) -> None:
    """What else there is to say of the finding at one school."""
    check_is_held(locked_check(at_school.finding.check_of))
    before = at_school.note
    at_school.note = note
    at_school.save(update_fields=["note"])
    record(
        CheckVerb.SCHOOLS_TICKED,
        at_school,
        by=by,
        before={"примечание": before},
        after={"примечание": note},
    )


@transaction.atomic
def drop_finding(*, by: User, finding: CheckFinding) -> None:
    """Take back what was entered by mistake; the journal keeps at which schools it stood."""
    check = locked_check(finding.check_of)
    check_is_held(check)
    before = {"выявлено": finding.wording, "школы": _names(finding)}
    finding.delete()
    record(CheckVerb.FINDING_DROPPED, check, by=by, before=before)


def _add(by: User, check: Check, wording: str, **told: object) -> CheckFinding:
    check = locked_check(check)
    check_is_held(check)
    check_wording_is_new(check, wording)
    last = CheckFinding.objects.filter(check_of=check).aggregate(last=Max("position"))["last"] or 0
    finding = CheckFinding.objects.create(
        check_of=check, position=last + 1, wording=wording, **told
    )
    after = {"выявлено": wording, "кого касается": finding.printed_to or "названные школы"}
    record(CheckVerb.FOUND, finding, by=by, after=after)
    return finding


def _stand_at(finding: CheckFinding, schools: Collection[School]) -> tuple[list[str], list[str]]:
    """Names of its schools before and after."""
    before = _names(finding)
    SchoolFinding.objects.filter(finding=finding).exclude(school__in=schools).delete()
    known = set(SchoolFinding.objects.filter(finding=finding).values_list("school_id", flat=True))
    SchoolFinding.objects.bulk_create(
        SchoolFinding(finding=finding, school=one) for one in schools if one.pk not in known
    )
    return before, _names(finding)


def _names(finding: CheckFinding) -> list[str]:
    schools = SchoolFinding.objects.filter(finding=finding).order_by("school__sort_key", "pk")
    return list(schools.values_list("school__name", flat=True))
