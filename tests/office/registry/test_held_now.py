"""What a person is today is read once a request, and is never older than the last change."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from opora_web.accounts.actions import close_account, open_account
from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.memberships import end_membership, grant_membership
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.permissions import may_keep, may_see_registry, roles_given_by
from opora_web.registry.roles import Role


def queries_of(view):
    with CaptureQueriesContext(connection) as queries:
        view()
    return len(queries)


def ask_much_of(user, municipality):
    for _ in range(5):
        may_see_registry(user)
        may_keep(user, municipality)
        roles_given_by(user)


def test_a_page_may_ask_as_often_as_it_likes(cast, in_a_request):
    own = cast.own
    coordinator = own.person(Role.COORDINATOR)
    asked = queries_of(lambda: in_a_request(lambda: ask_much_of(coordinator, own.municipality)))
    assert asked == 1


def test_two_people_are_not_taken_for_one(cast, in_a_request):
    def view():
        assert [one.role for one in held_now(cast.own.person(Role.HEAD))] == [Role.HEAD]
        assert [one.role for one in held_now(cast.own.person(Role.DEPUTY))] == [Role.DEPUTY]

    in_a_request(view)


def test_a_role_given_and_ended_within_a_request_is_heard_of_at_once(cast, in_a_request):
    def view():
        assert not may_see_registry(cast.newcomer)
        given = grant_membership(
            by=SYSTEM, user=cast.newcomer, role=Role.COORDINATOR, territory=cast.own.municipality
        )
        assert may_keep(cast.newcomer, cast.own.municipality)
        given.since = given.since.replace(year=given.since.year - 1)
        given.save()
        end_membership(by=SYSTEM, membership=given, until=given.since)
        assert not may_see_registry(cast.newcomer)

    in_a_request(view)


def test_the_next_request_hears_of_what_another_person_did(cast, signed_in):
    director = cast.own.person(Role.DIRECTOR)
    browser = signed_in(director)
    assert "/shkoly/" in browser.get("/").content.decode()
    membership = director.memberships.get()
    membership.until = membership.since
    membership.save()
    page = browser.get("/").content.decode()
    assert "/shkoly/" not in page
    assert "Роли у вас пока нет" in page


def test_of_a_closed_account_nothing_is_held(cast, in_a_request):
    head = cast.own.person(Role.HEAD)

    def view():
        assert held_now(head)
        close_account(head, by=SYSTEM)
        assert held_now(head) == []
        open_account(head, by=SYSTEM)
        assert held_now(head)

    in_a_request(view)
