"""What may happen to a list in each state, as a table: everything else is refused in words."""

import pytest
from tests.office.identification.lists.papers import computed, deadline, order, received

from opora_web.identification.actions.computed_lists import (
    approve_list,
    leave_out,
    make_list,
    start_hearing,
    take_in,
)
from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.actions.received_lists import accept_received, match_entry
from opora_web.identification.models import ListState, SchoolList
from opora_web.ui.refused import Refused

RECEIVED = ("draft", "received_list", "withdrawn")
COMPUTED = ("computed_draft", "hearing", "approved", "superseded")

# Which of the actions each kind of list allows.
ALLOWED = {
    "draft": {"match", "accept", "withdraw"},
    "received_list": {"amend_received", "withdraw"},
    "withdrawn": set(),
    "computed_draft": {"leave_out", "take_in", "hear", "withdraw"},
    "hearing": {"withdraw"},
    "heard_and_answered": {"approve", "withdraw"},
    "approved": {"amend_computed", "withdraw"},
    "superseded": set(),
}


@pytest.fixture
def computed_draft(by, run):
    return computed(by, run)


@pytest.fixture
def heard_and_answered(hearing, head, answered):
    answered(hearing, head)
    return hearing


@pytest.fixture
def superseded(cast, by, head, run, approved, answered):
    amended = make_list(
        by=by,
        run=run,
        reading="total",
        year=2023,
        title=approved.title,
        amends=approved,
        amended_because="исправлены числа",
    )
    start_hearing(by=by, school_list=amended, objections_until=deadline())
    answered(amended, head)
    act = order(by, cast.own.municipality, number="110")
    approve_list(by=head, school_list=amended, act=act)
    approved.refresh_from_db()
    return approved


def actions(cast, by, run):
    """Each action as a function of the list."""

    def amend_received(school_list):
        received(
            by,
            cast.own.municipality,
            "МОУ СОШ с. Кикино",
            amends=school_list,
            amended_because="письмо",
        )

    def amend_computed(school_list):
        computed(by, run, amends=school_list, amended_because="числа")

    return {
        "match": lambda one: match_entry(by=by, entry=one.entries.first(), school=None),
        "accept": lambda one: accept_received(by=by, school_list=one, objections_until=deadline()),
        "leave_out": lambda one: leave_out(by=by, entry=one.entries.first(), because="закрыта"),
        "take_in": lambda one: take_in(by=by, entry=one.entries.first()),
        "hear": lambda one: start_hearing(by=by, school_list=one, objections_until=deadline()),
        "approve": lambda one: approve_list(
            by=by, school_list=one, act=order(by, cast.own.municipality, number="200")
        ),
        "amend_received": amend_received,
        "amend_computed": amend_computed,
        "withdraw": lambda one: withdraw_list(by=by, school_list=one, because="ошибка"),
    }


@pytest.mark.parametrize("state", ALLOWED)
def test_states_and_actions(cast, by, run, state, request):
    school_list = request.getfixturevalue(state)
    for name, act in actions(cast, by, run).items():
        if name not in ALLOWED[state]:
            with pytest.raises(Refused):
                act(SchoolList.objects.get(pk=school_list.pk))


@pytest.mark.parametrize(
    ("state", "name"), [(state, name) for state, names in ALLOWED.items() for name in sorted(names)]
)
def test_what_is_allowed_is_done(cast, by, run, state, name, request):
    school_list = request.getfixturevalue(state)
    actions(cast, by, run)[name](school_list)


def test_the_second_of_two_people_is_refused_clearly(cast, by, head, heard_and_answered):
    shown_to_both = SchoolList.objects.get(pk=heard_and_answered.pk)
    act = order(by, cast.own.municipality)
    approve_list(by=head, school_list=heard_and_answered, act=act)
    with pytest.raises(Refused, match="Пока вы смотрели, список изменился"):
        approve_list(by=head, school_list=shown_to_both, act=act)
    assert SchoolList.objects.get(pk=heard_and_answered.pk).state == ListState.IN_FORCE


def test_an_amendment_keeps_the_earlier_version_readable(superseded):
    assert superseded.state == ListState.SUPERSEDED
    following = superseded.amendments.get()
    assert (following.version, following.state) == (2, ListState.IN_FORCE)
    assert superseded.entries.count() == 3


def test_one_amendment_at_a_time(by, run, approved):
    computed(by, run, amends=approved, amended_because="числа")
    with pytest.raises(Refused, match="уже готовится"):
        computed(by, run, amends=approved, amended_because="ещё числа")


def test_a_withdrawn_amendment_makes_room_for_another(by, run, approved):
    first = computed(by, run, amends=approved, amended_because="числа")
    withdraw_list(by=by, school_list=first, because="не те числа")
    assert computed(by, run, amends=approved, amended_because="числа").version == 2


def test_a_year_has_one_computed_list(by, run, hearing):
    with pytest.raises(Refused, match="уже составлен"):
        computed(by, run)


def test_it_never_replaces_the_federal_one(received_list, approved):
    received_list.refresh_from_db()
    assert received_list.state == approved.state == ListState.IN_FORCE
