"""A list made here: computed, heard by its schools, put in force by an order."""

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
from opora_web.identification.computed_entries import computed_entries
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListOrigin,
    ListState,
    Run,
    SchoolList,
)
from opora_web.identification.policies.about_computed_lists import (
    check_is_ordered_by,
    check_list_is_new,
    check_makes_a_list,
    check_may_be_approved,
)
from opora_web.identification.policies.about_lists import (
    check_deadline,
    check_is_draft,
    check_is_not_empty,
    check_may_be_amended,
    check_was_computed,
)
from opora_web.registry.models import Act


@transaction.atomic
def make_list(
    *,
    by: User,
    run: Run,
    reading: str,
    year: int,
    title: str,
    amends: SchoolList | None = None,
    amended_because: str = "",
) -> SchoolList:
    """Put the schools that one reading of a run names into a list that is «расчётный»."""
    run = Run.objects.select_for_update().get(pk=run.pk)
    check_makes_a_list(run, reading)
    if amends:
        amends = locked(amends)
        check_was_computed(amends)
        check_may_be_amended(amends)
    else:
        hold_territory(run.territory)
        check_list_is_new(run.territory, ListCategory.LOW_RESULTS, year)
    made = SchoolList.objects.create(
        by=by,
        region=run.region,
        municipality=run.municipality,
        category=ListCategory.LOW_RESULTS,
        origin=ListOrigin.MUNICIPAL if run.municipality else ListOrigin.REGIONAL,
        year=year,
        title=title,
        run=run,
        reading=reading,
        version=amends.version + 1 if amends else 1,
        amends=amends,
        amended_because=amended_because,
    )
    entries = ListEntry.objects.bulk_create(computed_entries(made))
    after = {"расчёт": str(run), "школ": len(entries)}
    record(ListVerb.COMPUTED, made, by=by, after=after, title=title)
    return made


@transaction.atomic
def leave_out(*, by: User, entry: ListEntry, because: str) -> None:
    """Take a school off a computed list before schools are told, for a reason that is kept."""
    school_list = locked(entry.school_list)
    check_was_computed(school_list)
    check_is_draft(school_list)
    entry.is_left_out, entry.left_out_because = True, because
    entry.save(update_fields=["is_left_out", "left_out_because"])
    after = {"школа": entry.name, "почему исключена": because}
    record(ListVerb.LEFT_OUT, school_list, by=by, after=after, title=school_list.title)


@transaction.atomic
def take_in(*, by: User, entry: ListEntry) -> None:
    """Put a school back that was taken off by mistake."""
    school_list = locked(entry.school_list)
    check_was_computed(school_list)
    check_is_draft(school_list)
    before = {"школа": entry.name, "почему исключена": entry.left_out_because}
    entry.is_left_out, entry.left_out_because = False, ""
    entry.save(update_fields=["is_left_out", "left_out_because"])
    record(ListVerb.TAKEN_IN, school_list, by=by, before=before, title=school_list.title)


@transaction.atomic
def start_hearing(*, by: User, school_list: SchoolList, objections_until: date) -> None:
    """Tell the schools of a computed list; until the day they answer or object."""
    school_list = locked(school_list)
    check_was_computed(school_list)
    check_is_draft(school_list)
    check_is_not_empty(school_list)
    check_deadline(objections_until, timezone.localdate())
    before = standing(school_list)
    school_list.state = ListState.HEARING
    school_list.objections_until = objections_until
    told_now(school_list)
    school_list.save(update_fields=["state", "objections_until", "told_at"])
    told = send_notices(by=by, school_list=school_list)
    after = {**standing(school_list), "извещено школ": told, "возражения по": f"{objections_until}"}
    title = school_list.title
    record(ListVerb.HEARING_BEGAN, school_list, by=by, before=before, after=after, title=title)


@transaction.atomic
def approve_list(*, by: User, school_list: SchoolList, act: Act) -> None:
    """Put a computed list in force by the order; it replaces no federal and no regional one."""
    school_list = locked(school_list)
    check_may_be_approved(school_list, timezone.localdate())
    check_is_ordered_by(school_list, act)
    before = standing(school_list)
    supersede_earlier(school_list, by=by)
    school_list.state, school_list.act = ListState.IN_FORCE, act
    school_list.save(update_fields=["state", "act"])
    after = {**standing(school_list), "документ": str(act)}
    title = school_list.title
    record(ListVerb.APPROVED, school_list, by=by, before=before, after=after, title=title)
