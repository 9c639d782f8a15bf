"""What a person decided about a printed name, kept so that nobody is asked twice."""

from django.db import transaction

from opora.domain.name_key import name_key
from opora_web.audit.actor import Actor
from opora_web.registry.actions.schools import add_spelling
from opora_web.registry.models import School


@transaction.atomic
def remember_spelling(*, by: Actor, school: School, printed: str, printed_in: str = "") -> None:
    """The school is called so, too; a name that it is known by already changes nothing."""
    if not school.names.filter(key=name_key(printed)).exists():
        add_spelling(by=by, school=school, name=printed, printed_in=printed_in)
