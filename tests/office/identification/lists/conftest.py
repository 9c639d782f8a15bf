"""What the tests of lists share."""

import pytest
from tests.office.identification.lists.papers import heard, in_force, order, received

from opora_web.identification.actions.computed_lists import approve_list
from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.actions.objections import prepare_objection, submit_objection
from opora_web.identification.models import Notice
from opora_web.registry.roles import Role

KIKINO = "МОУ СОШ с. Кикино"


@pytest.fixture
def head(cast):
    """The own head of the department."""
    return cast.own.person(Role.HEAD)


@pytest.fixture
def director(cast):
    """The director of Kikino."""
    return cast.own.person(Role.DIRECTOR)


@pytest.fixture
def draft(cast, by):
    """A received list that waits for consent."""
    return received(by, cast.own.municipality, KIKINO)


@pytest.fixture
def received_list(cast, by):
    """A received list in force; Kikino is told."""
    return in_force(by, cast.own.municipality, KIKINO)


@pytest.fixture
def hearing(by, run):
    """A computed list whose three schools are told."""
    return heard(by, run)


@pytest.fixture
def answered():
    """Every school of a list answers that it does not object."""

    def answer(school_list, person):
        for notice in Notice.objects.filter(entry__school_list=school_list):
            notice.opened_at = notice.agreed_at = notice.sent_at
            notice.opened_by = notice.agreed_by = person
            notice.save()

    return answer


@pytest.fixture
def approved(cast, by, head, hearing, answered):
    """A municipal list in force."""
    answered(hearing, head)
    approve_list(by=head, school_list=hearing, act=order(by, cast.own.municipality))
    hearing.refresh_from_db()
    return hearing


@pytest.fixture
def withdrawn(by, draft):
    """A list that was taken back."""
    withdraw_list(by=by, school_list=draft, because="не тот файл")
    draft.refresh_from_db()
    return draft


@pytest.fixture
def objected(cast, director):
    """The own school objects to its place in a list."""

    def objection(school_list, text="Числа не те."):
        notice = Notice.objects.get(entry__school_list=school_list, entry__school__name=KIKINO)
        written = prepare_objection(by=director, notice=notice, text=text)
        submit_objection(by=director, objection=written)
        written.refresh_from_db()
        return written

    return objection
