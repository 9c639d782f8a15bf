"""A list that came with a letter: read, matched with the registry, put in force by consent."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.actions.list_steps import (
    hold_territory,
    locked,
    standing,
    supersede_earlier,
    told_now,
)
from opora_web.identification.actions.notices import send_notices
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.matched_entries import MatchedEntry, SchoolsOfTerritory
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListOrigin,
    ListState,
    SchoolList,
)
from opora_web.identification.policies.about_lists import (
    check_deadline,
    check_is_draft,
    check_is_not_empty,
    check_letter_is_new,
    check_may_be_amended,
    check_nothing_waits,
    check_stands_once,
    check_was_received,
)
from opora_web.identification.printed_cohort import cohort_year
from opora_web.identification.received_paper import ReceivedPaper
from opora_web.registry.actions.projects import add_project
from opora_web.registry.actions.spellings import remember_spelling
from opora_web.registry.models import Act, Municipality, Region, School


@transaction.atomic
def receive_list(  # what a letter says of a list
    *,
    by: User,
    territory: Municipality | Region,
    category: ListCategory,
    origin: ListOrigin,
    year: int,
    title: str,
    act: Act,
    paper: ReceivedPaper,
    amends: SchoolList | None = None,
    amended_because: str = "",
) -> SchoolList:
    """Keep what a paper says for preview; no school is told and no project is written."""
    if amends:
        amends = locked(amends)
        check_was_received(amends)
        check_may_be_amended(amends)
    made = SchoolList(
        by=by,
        region=territory if isinstance(territory, Region) else None,
        municipality=territory if isinstance(territory, Municipality) else None,
        category=category,
        origin=origin,
        year=year,
        title=title,
        act=act,
        file_name=paper.file_name,
        file_sha256=paper.sha256,
        version=amends.version + 1 if amends else 1,
        amends=amends,
        amended_because=amended_because,
    )
    check_letter_is_new(made)
    made.save()
    matched = SchoolsOfTerritory(territory).matched(paper.entries)
    ListEntry.objects.bulk_create(
        _entry(made, position, one) for position, one in enumerate(matched, start=1)
    )
    after = {
        "письмо": str(act),
        "файл": made.file_name,
        "сумма файла": made.file_sha256,
        "школ": len(paper.entries),
    }
    record(ListVerb.RECEIVED, made, by=by, after=after, title=title)
    return made


def _entry(school_list: SchoolList, position: int, matched: MatchedEntry) -> ListEntry:
    entry = matched.entry
    return ListEntry(
        school_list=school_list,
        position=position,
        place=entry.place,
        school=matched.school,
        is_unknown=matched.is_elsewhere,
        printed_name=entry.as_printed or entry.name,
        printed_municipality=entry.municipality,
        printed_code=entry.code or "",
        category=entry.category,
        project=entry.project,
        cohort=entry.cohort,
    )


@transaction.atomic
def match_entry(*, by: User, entry: ListEntry, school: School | None) -> None:
    """Say which school a line means, or that the registry has none; until consent, again."""
    school_list = locked(entry.school_list)
    check_is_draft(school_list)
    check_was_received(school_list)
    if school:
        check_stands_once(entry, school)
    before = {"школа": entry.school.name if entry.school else ""}
    entry.school, entry.is_unknown = school, school is None
    entry.save(update_fields=["school", "is_unknown"])
    after = {"в письме": entry.printed_name, "школа": school.name if school else "нет в реестре"}
    title = school_list.title
    record(ListVerb.ENTRY_MATCHED, school_list, by=by, before=before, after=after, title=title)


@transaction.atomic
def accept_received(*, by: User, school_list: SchoolList, objections_until: date) -> None:
    """Put a received list in force as received and tell its schools."""
    school_list = locked(school_list)
    check_was_received(school_list)
    check_is_draft(school_list)
    check_is_not_empty(school_list)
    check_nothing_waits(school_list)
    # Two drafts may stand on one letter: who comes second learns that the first is in force.
    hold_territory(school_list.territory)
    check_letter_is_new(school_list)
    check_deadline(objections_until, timezone.localdate())
    before = standing(school_list)
    supersede_earlier(school_list, by=by)
    school_list.state = ListState.IN_FORCE
    school_list.objections_until = objections_until
    told_now(school_list)
    school_list.save(update_fields=["state", "objections_until", "told_at"])
    _keep_what_is_beside(school_list, by)
    told = send_notices(by=by, school_list=school_list)
    after = {**standing(school_list), "извещено школ": told, "возражения по": f"{objections_until}"}
    title = school_list.title
    record(ListVerb.PUT_IN_FORCE, school_list, by=by, before=before, after=after, title=title)


def _keep_what_is_beside(school_list: SchoolList, by: User) -> None:
    """Spellings and projects that the paper names: facts of their own, not membership."""
    entries = school_list.entries.filter(school__isnull=False).select_related(
        "school__municipality"
    )
    for entry in entries.order_by("position"):
        school = entry.school
        remember_spelling(
            by=by, school=school, printed=entry.printed_name, printed_in=school_list.title
        )
        year = cohort_year(entry.cohort)
        known = school.participations.filter(project=entry.project, cohort_year=year)
        if entry.project and year and not known.exists():
            add_project(
                by=by,
                school=school,
                project=entry.project,
                cohort_year=year,
                source=f"{school_list.title}: {school_list.act}"[:300],
                act=school_list.act,
            )
