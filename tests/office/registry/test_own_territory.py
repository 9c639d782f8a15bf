"""The keys by which every table is bounded: read once a request, never older than a change."""

from datetime import date, timedelta
from itertools import product

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from tests.office.assessment.results import result, taken_in
from tests.office.cast import LONG_AGO, user
from tests.office.jobs.doing import done

from opora_web.accounts.models import User
from opora_web.assessment.models import Contradiction, Result
from opora_web.audit.actor import SYSTEM
from opora_web.identification.models import ListEntry, Notice, Run, SchoolList
from opora_web.jobs.kinds import job
from opora_web.registry.actions.duplicates import merge_duplicates, part_duplicates
from opora_web.registry.actions.memberships import end_membership, grant_membership
from opora_web.registry.actions.schools import open_school
from opora_web.registry.models import Act, Membership, Municipality, Region, School
from opora_web.registry.models.own_territory import any_of, own_territory
from opora_web.registry.roles import SEE_THEIR_PLACE, Role

TABLES = (
    *(Region, Municipality, School, Act, Membership),
    *(Result, Contradiction, Run, SchoolList, ListEntry, Notice),
)
NOTHING = frozenset()


def seen_by(person):
    return set(School.objects.visible_to(person))


def a_school(place, name="МОУ СОШ № 2"):
    return open_school(by=SYSTEM, municipality=place.municipality, name=name)


def joined(duplicate, into):
    merge_duplicates(by=SYSTEM, duplicate=duplicate, into=into, reason="одна школа")


@pytest.mark.parametrize(
    ("role", "queries"), [(Role.REGION, 1), (Role.HEAD, 1), (Role.DIRECTOR, 2)]
)
def test_whatever_a_page_bounds_the_roles_and_the_records_are_read_once(
    cast, in_a_request, django_assert_num_queries, django_assert_max_num_queries, role, queries
):
    def view():
        return [table.objects.visible_to(cast.own.person(role)) for table in TABLES * 2]

    with django_assert_num_queries(queries):
        bounded = in_a_request(view)
    with django_assert_max_num_queries(len(bounded)):
        assert cast.own.school in {row for rows in bounded for row in rows}


def test_a_region_is_one_key_however_much_lies_in_it(cast):
    a_school(cast.own)
    own = own_territory(cast.own.person(Role.REGION))
    assert own.regions == {cast.own.region.pk}
    assert (own.municipalities, own.schools) == (NOTHING, NOTHING)


def test_a_smaller_territory_knows_where_it_lies(cast):
    place = cast.own
    head = own_territory(place.person(Role.HEAD))
    assert (head.municipalities, head.regions) == ({place.municipality.pk}, NOTHING)
    assert head.regions_of_municipalities == {place.region.pk}
    mentor = own_territory(place.person(Role.MENTOR))
    assert (mentor.schools, mentor.municipalities) == ({place.school.pk}, NOTHING)
    assert mentor.municipalities_of_schools == {place.municipality.pk}
    assert mentor.regions_of_schools == {place.region.pk}
    assert mentor.regions_of_municipalities == NOTHING


def test_whoever_has_no_place_has_no_keys_and_sees_no_rows(cast):
    a_result = result(taken_in(cast.own), cast.own.school)
    nobody = (
        *(cast.own.person(Role.TEACHER), cast.administrator, cast.newcomer),
        AnonymousUser(),
    )
    for person in nobody:
        assert set(vars(own_territory(person)).values()) == {NOTHING}
        for table in (Region, Municipality, School, Result, Run, Act):
            assert not table.objects.visible_to(person).exists()
    assert a_result in Result.objects.visible_to(cast.own.person(Role.MENTOR))


def test_without_a_key_there_are_no_rows_and_not_all_rows(cast):
    assert not School.objects.filter(any_of()).exists()
    assert not School.objects.filter(any_of(pk=NOTHING, municipality=NOTHING)).exists()
    only = any_of(pk=frozenset({cast.own.school.pk}), municipality=NOTHING)
    assert set(School.objects.filter(only)) == {cast.own.school}


def test_a_column_without_keys_joins_no_table(cast):
    of_a_head = str(Result.objects.visible_to(cast.own.person(Role.HEAD)).query)
    assert "registry_municipality" not in of_a_head
    of_a_school = str(Result.objects.visible_to(cast.own.person(Role.DIRECTOR)).query)
    assert "registry_school" not in of_a_school


def test_all_records_of_the_own_school_are_own_from_either_side(cast):
    place = cast.own
    second, third, other = (a_school(place, f"МОУ СОШ № {n}") for n in (2, 3, 4))
    joined(second, place.school)
    joined(third, place.school)
    director = place.person(Role.DIRECTOR)
    assert seen_by(director) == {place.school, second, third}
    # A role held in a second record is held in the school, and so in its other records.
    mentor = user("mentor-of-the-second")
    Membership.objects.create(user=mentor, role=Role.MENTOR, school=second, since=LONG_AGO)
    assert seen_by(mentor) == {second, place.school, third}
    upload = taken_in(place)
    told = {school.pk: result(upload, school) for school in (second, other)}
    assert set(Result.objects.visible_to(director)) == {told[second.pk]}
    for stranger in (cast.neighbour, cast.stranger):
        assert not seen_by(stranger.person(Role.DIRECTOR)) & {place.school, second, third, other}


def test_records_joined_and_parted_within_a_request_are_heard_of_at_once(cast, in_a_request):
    second, director = a_school(cast.own), cast.own.person(Role.DIRECTOR)

    def view():
        assert seen_by(director) == {cast.own.school}
        joined(second, cast.own.school)
        assert seen_by(director) == {cast.own.school, second}
        part_duplicates(by=SYSTEM, duplicate=second)
        assert seen_by(director) == {cast.own.school}

    in_a_request(view)


def test_a_role_given_and_ended_within_a_request_bounds_at_once(cast, in_a_request):
    today = timezone.localdate()

    def view():
        assert seen_by(cast.newcomer) == set()
        given = grant_membership(
            by=SYSTEM, user=cast.newcomer, role=Role.MENTOR, territory=cast.own.school
        )
        assert seen_by(cast.newcomer) == {cast.own.school}
        given.since = today - timedelta(days=9)
        given.save()
        end_membership(by=SYSTEM, membership=given, until=today - timedelta(days=1))
        assert seen_by(cast.newcomer) == set()

    in_a_request(view)


@job("sample-sight", title="Взгляд на школы")
def look_twice(work):
    """Somebody else ends the role while the work goes on; nothing here is told of it."""
    first = School.objects.visible_to(work.by).count()
    ended = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(user=work.by).update(until=ended)
    second = School.objects.visible_to(work.by).count()
    return {"sentence": f"Было {first}, стало {second}."}


def test_work_in_the_background_sees_what_holds_now(cast):
    made = done("sample-sight", by=cast.own.person(Role.DIRECTOR))
    assert made.result["sentence"] == "Было 1, стало 0."


def test_the_next_request_is_bounded_anew(cast, signed_in):
    director = cast.own.person(Role.DIRECTOR)
    page = f"/shkoly/{cast.own.school.pk}/"
    assert signed_in(director).get(page).status_code == 200
    Membership.objects.filter(user=director).update(until=LONG_AGO)
    assert signed_in(director).get(page).status_code == 404


def sees_by_the_words(person, school):
    """What product and domain say, membership by membership: slow and plain."""
    today = timezone.localdate()
    if not person.is_active:
        return False
    for one in Membership.objects.filter(user=person):
        holds = one.since <= today and (one.until is None or today <= one.until)
        if not holds or one.role not in SEE_THEIR_PLACE:
            continue
        if one.territory in (school.municipality.region, school.municipality, school):
            return True
        held = one.school and (one.school.merged_into or one.school)
        if held and held == (school.merged_into or school):
            return True
    return False


def test_keys_give_the_rows_that_the_memberships_give_one_by_one(cast):
    places = (cast.own, cast.neighbour, cast.stranger)
    schools = [a_school(place, f"МОУ СОШ № {n}") for place, n in product(places, range(3))]
    joined(schools[0], cast.own.school)
    joined(schools[1], cast.own.school)
    joined(schools[3], schools[5])
    ended = date(2021, 9, 1)
    for n, (first, second) in enumerate(zip(schools, schools[4:], strict=False)):
        both = user(f"curator-{n}")
        for school in (first, second):
            Membership.objects.create(user=both, role=Role.CURATOR, school=school, since=LONG_AGO)
        had = user(f"observer-{n}")
        told = {"user": had, "role": Role.OBSERVER, "since": LONG_AGO}
        Membership.objects.create(**told, region=first.municipality.region, until=ended)
        Membership.objects.create(**told, municipality=second.municipality)
    closed = User.objects.filter(email__startswith="curator-4")
    assert closed.update(is_active=False) == 1
    everything = School.objects.select_related("municipality__region", "merged_into")
    for person in User.objects.all():
        expected = {school for school in everything if sees_by_the_words(person, school)}
        assert seen_by(person) == expected, person
