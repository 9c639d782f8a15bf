"""Deficits of teachers: who sees whose, and what nobody sees."""

import pytest
from django.urls import reverse
from tests.office.cast import Place, user

from opora.domain.school_year import SchoolYear
from opora.reference.teacher_self_assessment_library import self_assessment_for
from opora_web.assessment.present_year import present_school_year
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.diagnosis.actions.teachers import (
    assess_self,
    assign_methodist,
    release_methodist,
)
from opora_web.diagnosis.models import MethodistOfTeacher, TeacherDiagnosis
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.registry.actions.memberships import end_membership, grant_membership
from opora_web.registry.models import Membership
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

ADDRESS = "diagnosis:teachers"


@pytest.fixture
def year() -> SchoolYear:
    return SchoolYear(present_school_year())


def answers(year: SchoolYear, answer: int = 3) -> dict[str, int]:
    return {one.statement_id: answer for one in self_assessment_for(year).statements}


def assessed(place: Place, year: SchoolYear, person=None, answer: int = 3) -> TeacherDiagnosis:
    teacher = person or place.person(Role.TEACHER)
    return assess_self(by=teacher, school=place.school, year=year, answers=answers(year, answer))


def assigned(place: Place) -> MethodistOfTeacher:
    return assign_methodist(
        by=place.person(Role.DEPUTY),
        school=place.school,
        teacher=place.person(Role.TEACHER),
        methodist=place.person(Role.METHODIST),
    )


def more_teachers(place: Place, year: SchoolYear, number: int) -> None:
    for one in range(number):
        teacher = user(f"more-{one}")
        grant_membership(by=SYSTEM, user=teacher, role=Role.TEACHER, territory=place.school)
        assessed(place, year, teacher, answer=0)


def seen_by(person) -> set[int]:
    return set(TeacherDiagnosis.objects.visible_to(person).values_list("pk", flat=True))


def test_only_teacher_deputy_and_assigned_methodist_know_whose_it_is(cast, year) -> None:
    kept = assessed(cast.own, year)
    knows = {role for role, person in cast.own.people.items() if seen_by(person) == {kept.pk}}
    assert knows == {Role.TEACHER, Role.DEPUTY}
    assigned(cast.own)
    knows = {role for role, person in cast.own.people.items() if seen_by(person) == {kept.pk}}
    assert knows == {Role.TEACHER, Role.DEPUTY, Role.METHODIST}
    others = (*cast.neighbour.people.values(), *cast.stranger.people.values(), cast.administrator)
    assert not any(seen_by(person) for person in others)


def test_an_assignment_is_of_one_teacher_and_ends_with_the_role(cast, year) -> None:
    assigned(cast.own)
    more_teachers(cast.own, year, 1)
    kept = assessed(cast.own, year)
    methodist = cast.own.person(Role.METHODIST)
    assert seen_by(methodist) == {kept.pk}
    held = Membership.objects.get(user=methodist)
    end_membership(by=SYSTEM, membership=held, until=held.since)
    assert seen_by(methodist) == set()


def test_a_released_methodist_sees_nothing_any_more(cast, year) -> None:
    assessed(cast.own, year)
    release_methodist(by=cast.own.person(Role.DEPUTY), assignment=assigned(cast.own))
    assert seen_by(cast.own.person(Role.METHODIST)) == set()


def test_names_stand_on_the_page_only_for_those_who_may_know(cast, year, signed_in) -> None:
    assessed(cast.own, year)
    teacher = cast.own.person(Role.TEACHER).full_name
    for role in READERS:
        told = signed_in(cast.own.person(role)).get(reverse(ADDRESS))
        assert told.status_code == 200
        assert (teacher in told.content.decode()) is (role == Role.DEPUTY), role
        assert "выраженный" in told.content.decode() or role != Role.DEPUTY


@pytest.mark.parametrize(("others", "shown"), [(3, False), (4, True)])
def test_numbers_are_told_from_five_teachers_on(cast, year, signed_in, others, shown) -> None:
    assessed(cast.own, year)
    more_teachers(cast.own, year, others)
    told = signed_in(cast.own.person(Role.DIRECTOR)).get(reverse(ADDRESS))
    (row,) = told.context["schools"]
    assert bool(row.groups) is shown
    assert row.teachers == (5 if shown else 0)
    assert ("меньше 5 педагогов: числа не показаны" in told.content.decode()) is not shown
    if shown:
        assert ("предметные", "менее 5", "менее 5") in row.groups


def numbers_seen(browser):
    (row,) = browser.get(reverse(ADDRESS)).context["schools"]
    return row.teachers, row.groups


def test_one_more_answer_changes_no_number(cast, year, signed_in) -> None:
    more_teachers(cast.own, year, 5)
    browser = signed_in(cast.own.person(Role.DIRECTOR))
    before = numbers_seen(browser)
    kept = assessed(cast.own, year)
    assert numbers_seen(browser) == before
    assert before[0] == 5
    first = TeacherDiagnosis.objects.exclude(pk=kept.pk).order_by("pk").first()
    assessed(cast.own, year, first.teacher, answer=3)
    assert numbers_seen(browser) == before


@pytest.mark.parametrize(
    ("pronounced", "told"), [(4, "менее 5"), (5, "5–9"), (9, "5–9"), (10, "10")]
)
def test_numbers_go_in_steps(cast, year, signed_in, pronounced, told) -> None:
    more_teachers(cast.own, year, 10)
    for one in TeacherDiagnosis.objects.order_by("pk")[:pronounced]:
        assessed(cast.own, year, one.teacher, answer=3)
    assert numbers_seen(signed_in(cast.own.person(Role.DIRECTOR)))[1][0] == (
        "предметные",
        told,
        "менее 5",
    )


def test_the_neighbour_sees_no_numbers_either(cast, year, signed_in) -> None:
    assessed(cast.own, year)
    more_teachers(cast.own, year, 5)
    for person in (cast.neighbour.person(Role.HEAD), cast.stranger.person(Role.REGION)):
        assert signed_in(person).get(reverse(ADDRESS)).context["schools"] == ()


def test_others_do_not_open_the_page(cast, signed_in) -> None:
    for person in (cast.own.person(Role.OBSERVER), cast.administrator, cast.newcomer):
        assert signed_in(person).get(reverse(ADDRESS)).status_code == 403
    assert signed_in(None).get(reverse(ADDRESS)).status_code == 302


def test_a_teacher_answers_by_choosing_and_again_takes_the_place(cast, year, signed_in) -> None:
    browser = signed_in(cast.own.person(Role.TEACHER))
    address = reverse("diagnosis:assess_self", args=[cast.own.school.pk])
    told = browser.post(address, answers(year, 3), follow=True)
    assert "Самооценка записана" in told.content.decode()
    browser.post(address, answers(year, 0))
    kept = TeacherDiagnosis.objects.get()
    assert set(kept.by_group.values()) == {0}
    assert "не выявлен" in browser.get(reverse(ADDRESS)).content.decode()
    told = browser.post(address, {})
    assert told.status_code == 422


def test_the_journal_does_not_hear_who_answered_when(cast, year) -> None:
    before = JournalEntry.objects.count()
    kept = assessed(cast.own, year)
    assert JournalEntry.objects.count() == before
    assert set(kept.shares) == {"subject", "methodical", "psychological", "communicative"}


def test_nobody_answers_for_a_teacher_or_at_another_school(cast, signed_in) -> None:
    own = reverse("diagnosis:assess_self", args=[cast.own.school.pk])
    for role in READERS:
        assert signed_in(cast.own.person(role)).post(own, {}).status_code == 403
    for person in (cast.neighbour.person(Role.TEACHER), cast.stranger.person(Role.TEACHER)):
        assert signed_in(person).post(own, {}).status_code == 404
    assert signed_in(None).post(own, {}).status_code == 302


def test_a_deputy_assigns_and_releases_through_the_pages(cast, year, signed_in) -> None:
    browser = signed_in(cast.own.person(Role.DEPUTY))
    address = reverse("diagnosis:assign_methodist", args=[cast.own.school.pk])
    people = {
        "teacher": cast.own.person(Role.TEACHER).pk,
        "methodist": cast.own.person(Role.METHODIST).pk,
    }
    told = browser.post(address, people, follow=True)
    assert "Методист закреплён" in told.content.decode()
    browser.post(address, people)
    made = MethodistOfTeacher.objects.get()
    release = reverse("diagnosis:release_methodist", args=[made.pk])
    director = signed_in(cast.own.person(Role.DIRECTOR))
    assert director.post(release).status_code == 404
    assert director.get(address).status_code == 403
    for place in (cast.neighbour, cast.stranger):
        assert signed_in(place.person(Role.DEPUTY)).get(address).status_code == 404
    stranger = {**people, "methodist": cast.neighbour.person(Role.METHODIST).pk}
    assert signed_in(cast.own.person(Role.DEPUTY)).post(address, stranger).status_code == 422
    browser.post(release)
    assert not MethodistOfTeacher.objects.current().exists()


def test_a_new_methodist_takes_the_place_of_the_earlier(cast) -> None:
    first = assigned(cast.own)
    other = user("other-methodist")
    grant_membership(by=SYSTEM, user=other, role=Role.METHODIST, territory=cast.own.municipality)
    assign_methodist(
        by=cast.own.person(Role.DEPUTY),
        school=cast.own.school,
        teacher=cast.own.person(Role.TEACHER),
        methodist=other,
    )
    assert MethodistOfTeacher.objects.current().get().methodist == other
    first.refresh_from_db()
    assert first.until is not None
    released, made = JournalEntry.objects.order_by("number").reverse()[:2][::-1]
    assert (released.verb, made.verb) == (
        "снятие методиста с педагога",
        "закрепление методиста за педагогом",
    )
    assert released.object_id == str(first.pk)
    assert released.before == {
        "педагог": cast.own.person(Role.TEACHER).full_name,
        "методист": cast.own.person(Role.METHODIST).full_name,
    }


@pytest.mark.parametrize(
    ("teacher", "methodist", "told"),
    [
        (Role.DIRECTOR, Role.METHODIST, "сейчас не педагог школы"),
        (Role.TEACHER, Role.COORDINATOR, "сейчас не методист"),
    ],
)
def test_who_is_not_one_is_not_assigned(cast, teacher: Role, methodist: Role, told: str) -> None:
    with pytest.raises(Refused, match=told):
        assign_methodist(
            by=cast.own.person(Role.DEPUTY),
            school=cast.own.school,
            teacher=cast.own.person(teacher),
            methodist=cast.own.person(methodist),
        )


def test_nobody_works_with_himself(cast) -> None:
    teacher = cast.own.person(Role.TEACHER)
    grant_membership(by=SYSTEM, user=teacher, role=Role.METHODIST, territory=cast.own.municipality)
    with pytest.raises(Refused, match="за ним самим"):
        assign_methodist(
            by=cast.own.person(Role.DEPUTY),
            school=cast.own.school,
            teacher=teacher,
            methodist=teacher,
        )
