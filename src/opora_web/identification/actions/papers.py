"""The paper that something stands on: chosen from the registry, or entered on the same page."""

from django.db import transaction

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.actions.list_steps import locked
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import SchoolList
from opora_web.identification.told_paper import NewPaper, ToldPaper
from opora_web.registry.actions.acts import register_act
from opora_web.registry.models import Act, Municipality, Region


@transaction.atomic
def act_of(
    *, by: User, territory: Municipality | Region, told: ToldPaper, basis_of: str = ""
) -> Act:
    """The paper of the registry; a new one is entered into that of the territory."""
    if not isinstance(told, NewPaper):
        return told
    return register_act(
        by=by,
        territory=territory,
        kind=told.kind,
        issuer=told.issuer,
        number=told.number,
        date=told.date,
        title=told.title,
        file=told.file,
        basis_of=basis_of,
    )


@transaction.atomic
def add_act(*, by: User, school_list: SchoolList, act: Act) -> None:
    """Keep another paper with the list: the federal letter behind the regional one."""
    school_list = locked(school_list)
    school_list.other_acts.add(act)
    title = school_list.title
    record(ListVerb.ACT_ADDED, school_list, by=by, after={"документ": str(act)}, title=title)
