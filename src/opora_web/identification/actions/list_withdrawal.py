"""Taking a list back."""

from django.db import transaction

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.actions.list_steps import locked, standing
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import ListState, SchoolList
from opora_web.identification.policies.about_lists import check_may_be_withdrawn


@transaction.atomic
def withdraw_list(*, by: User, school_list: SchoolList, because: str) -> None:
    """The list stays readable and holds no more; a version before it does not come back."""
    school_list = locked(school_list)
    check_may_be_withdrawn(school_list)
    before = standing(school_list)
    school_list.state, school_list.withdrawn_because = ListState.WITHDRAWN, because
    school_list.save(update_fields=["state", "withdrawn_because"])
    after = {**standing(school_list), "почему отозван": because}
    title = school_list.title
    record(ListVerb.WITHDRAWN, school_list, by=by, before=before, after=after, title=title)
