"""A list of schools under adverse conditions, made by an index of the context form."""

from django.db import transaction

from opora.domain.received_list import ListPlace
from opora.domain.school_year import SchoolYear
from opora.identification.adverse_conditions import AdverseConditions, AdverseStanding
from opora.identification.adverse_phrase import adverse_sentences
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.actions.list_steps import hold_territory, locked
from opora_web.identification.adverse_data import (
    adverse_data,
    adverse_scope,
    conditions_in,
    index_called,
)
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import ListCategory, ListEntry, ListOrigin, SchoolList
from opora_web.identification.policies.about_computed_lists import (
    check_list_is_new,
    check_there_are_forms,
)
from opora_web.identification.policies.about_lists import (
    check_may_be_amended,
    check_was_computed,
)
from opora_web.registry.models import Municipality, Region


@transaction.atomic
def make_adverse_list(
    *,
    by: User,
    territory: Municipality | Region,
    index_id: str,
    school_year: int,
    year: int,
    title: str,
    amends: SchoolList | None = None,
    amended_because: str = "",
) -> SchoolList:
    """Put the schools that the index lists into a «расчётный» list; keep what it says of all."""
    index, answered = index_called(index_id), SchoolYear(school_year)
    if amends:
        amends = locked(amends)
        check_was_computed(amends)
        check_may_be_amended(amends)
    else:
        hold_territory(territory)
        check_list_is_new(territory, ListCategory.ADVERSE_CONDITIONS, year)
    scope = adverse_scope(territory, answered)
    check_there_are_forms(len(scope.forms), answered)
    conditions = conditions_in(scope, index)
    is_municipal = isinstance(territory, Municipality)
    made = SchoolList.objects.create(
        by=by,
        region=None if is_municipal else territory,
        municipality=territory if is_municipal else None,
        category=ListCategory.ADVERSE_CONDITIONS,
        origin=ListOrigin.MUNICIPAL if is_municipal else ListOrigin.REGIONAL,
        year=year,
        title=title,
        index_id=index_id,
        index_data=adverse_data(conditions, index, answered),
        version=amends.version + 1 if amends else 1,
        amends=amends,
        amended_because=amended_because,
    )
    adverse = [one for one in conditions if one.standing is AdverseStanding.ADVERSE]
    ListEntry.objects.bulk_create(
        _entry(made, position, one) for position, one in enumerate(adverse, start=1)
    )
    after = {"индекс": index.title, "учебный год": str(answered), "школ": len(adverse)}
    record(ListVerb.COMPUTED, made, by=by, after=after, title=title)
    return made


def _entry(school_list: SchoolList, position: int, conditions: AdverseConditions) -> ListEntry:
    return ListEntry(
        school_list=school_list,
        position=position,
        place=ListPlace.LISTED,
        school_id=int(conditions.school.code),
        printed_name=conditions.school.name,
        reason="\n".join(adverse_sentences(conditions)),
    )
