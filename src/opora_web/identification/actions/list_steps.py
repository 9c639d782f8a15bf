"""What putting any list in force consists of."""

from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.identification.list_status import status_of
from opora_web.identification.list_verbs import ListVerb
from opora_web.identification.models import ListState, SchoolList
from opora_web.registry.models import Municipality, Region

_PLACES = ("region", "municipality__region", "act", "amends")


def locked(school_list: SchoolList) -> SchoolList:
    """The list as it is now, ours until the transaction ends: who comes second sees the change."""
    ours = SchoolList.objects.select_for_update().get(pk=school_list.pk)
    return SchoolList.objects.select_related(*_PLACES).get(pk=ours.pk)


def hold_territory(territory: Municipality | Region) -> None:
    """Until the transaction ends nobody else makes a list of the territory beside ours."""
    type(territory).objects.select_for_update().get(pk=territory.pk)


def supersede_earlier(school_list: SchoolList, *, by: User) -> None:
    """The version that this one amends stays readable and holds no more."""
    earlier = school_list.amends
    if earlier and earlier.state == ListState.IN_FORCE:
        earlier.state = ListState.SUPERSEDED
        earlier.save(update_fields=["state"])
        after = {"заменён": f"редакция {school_list.version}"}
        record(ListVerb.SUPERSEDED, earlier, by=by, after=after, title=str(earlier))


def told_now(school_list: SchoolList) -> None:
    """Schools learn of the list from now on."""
    school_list.told_at = timezone.now()


def standing(school_list: SchoolList) -> dict[str, str]:
    """How the list stands, for the journal."""
    return {"состояние": status_of(school_list).words}
