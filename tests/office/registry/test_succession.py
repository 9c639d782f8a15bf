"""Mergers, splits, successors, closures, and second records of one school."""

from datetime import date

import pytest

from opora_web.registry.actions.duplicates import merge_duplicates, part_duplicates
from opora_web.registry.actions.projects import add_project, withdraw_project
from opora_web.registry.actions.schools import add_spelling, give_code, open_school
from opora_web.registry.actions.succession import (
    close_school,
    merge_schools,
    split_school,
    succeed_school,
)
from opora_web.registry.models import (
    CodeSystem,
    School,
    SchoolStatus,
    Succession,
    SuccessionKind,
)
from opora_web.registry.queries import school_with_code
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

SEPTEMBER = date(2023, 9, 1)


@pytest.fixture
def by(cast):
    return cast.own.person(Role.COORDINATOR)


@pytest.fixture
def school(cast):
    return cast.own.school


@pytest.fixture
def others(cast, by):
    place = cast.own.municipality
    return [open_school(by=by, municipality=place, name=f"СОШ № {n}") for n in (1, 2)]


def test_a_merger_ends_those_who_join_and_leads_to_the_successor(by, school, others):
    merge_schools(by=by, predecessors=others, successor=school, on=SEPTEMBER)
    for other in others:
        other.refresh_from_db()
        assert (other.status, other.closed_on) == (SchoolStatus.REORGANISED, SEPTEMBER)
        assert other.successions.get().successor == school
    school.refresh_from_db()
    assert school.works
    assert school.predecessions.count() == 2


def test_a_merger_needs_working_schools_and_no_circle(by, school, others):
    with pytest.raises(Refused, match="хотя бы одну"):
        merge_schools(by=by, predecessors=[], successor=school, on=SEPTEMBER)
    with pytest.raises(Refused, match="сама к себе"):
        merge_schools(by=by, predecessors=[school], successor=school, on=SEPTEMBER)
    close_school(by=by, school=others[0], on=SEPTEMBER)
    with pytest.raises(Refused, match="преемником"):
        merge_schools(by=by, predecessors=[school], successor=others[0], on=SEPTEMBER)
    with pytest.raises(Refused, match="присоединить"):
        merge_schools(by=by, predecessors=[others[0]], successor=school, on=SEPTEMBER)


def test_a_refused_merger_changes_nothing(by, school, others):
    close_school(by=by, school=others[1], on=SEPTEMBER)
    with pytest.raises(Refused):
        merge_schools(by=by, predecessors=others, successor=school, on=SEPTEMBER)
    others[0].refresh_from_db()
    assert others[0].works


def test_a_split_leads_to_two_or_more_others(by, school, others):
    with pytest.raises(Refused, match="две или больше"):
        split_school(by=by, school=school, successors=others[:1], on=SEPTEMBER)
    with pytest.raises(Refused, match="другие школы"):
        split_school(by=by, school=school, successors=[school, *others], on=SEPTEMBER)
    split_school(by=by, school=school, successors=others, on=SEPTEMBER)
    kinds = set(Succession.objects.values_list("kind", "predecessor", "successor"))
    assert kinds == {("split", school.pk, other.pk) for other in others}


def test_a_successor_under_a_new_name_has_a_record_of_its_own(by, school, others):
    succeed_school(by=by, school=school, successor=others[0], on=SEPTEMBER)
    assert school.successions.get().kind == SuccessionKind.RENAMING


def test_a_school_closes_once_and_not_before_it_opened(cast, by):
    late = open_school(
        by=by, municipality=cast.own.municipality, name="Поздняя", opened_on=date(2024, 1, 1)
    )
    with pytest.raises(Refused, match="не могла прекратить работу раньше"):
        close_school(by=by, school=late, on=SEPTEMBER)
    close_school(by=by, school=late, on=date(2024, 6, 1))
    assert late.successions.get().successor is None
    with pytest.raises(Refused, match="закрыть ещё раз"):
        close_school(by=by, school=late, on=date(2024, 7, 1))


def test_both_sides_of_a_succession_see_it(cast, by, school, others):
    merge_schools(by=by, predecessors=others, successor=school, on=SEPTEMBER)
    assert Succession.objects.visible_to(cast.own.person(Role.DIRECTOR)).count() == 2
    assert not Succession.objects.visible_to(cast.neighbour.person(Role.DIRECTOR)).exists()


def test_a_second_record_is_joined_and_parted_without_loss(by, school, others):
    second = others[0]
    give_code(by=by, school=second, system=CodeSystem.FIS_OKO, value="edu990002")
    merge_duplicates(by=by, duplicate=second, into=school, reason="внесена дважды")
    assert school_with_code(CodeSystem.FIS_OKO, "", "edu990002") == school
    assert list(School.objects.standing().found_by("edu990002")) == [school]
    assert second not in School.objects.standing()
    part_duplicates(by=by, duplicate=second)
    assert school_with_code(CodeSystem.FIS_OKO, "", "edu990002") == second
    assert list(School.objects.found_by("edu990002")) == [second]
    with pytest.raises(Refused, match="ни с чем не соединена"):
        part_duplicates(by=by, duplicate=second)


def test_a_joined_record_is_not_changed(by, school, others):
    merge_duplicates(by=by, duplicate=others[0], into=school, reason="внесена дважды")
    with pytest.raises(Refused, match="вносите изменения там"):
        add_spelling(by=by, school=others[0], name="Иначе")


def test_different_schools_are_not_joined(cast, by, school, others):
    first, second = others
    with pytest.raises(Refused, match="одна и та же запись"):
        merge_duplicates(by=by, duplicate=school, into=school, reason="")
    with pytest.raises(Refused, match="разных муниципалитетах"):
        merge_duplicates(by=by, duplicate=school, into=cast.neighbour.school, reason="")
    for number, each in enumerate(others):
        give_code(by=by, school=each, system=CodeSystem.EXAM, value=f"20100{number}")
    with pytest.raises(Refused, match="разные коды"):
        merge_duplicates(by=by, duplicate=first, into=second, reason="")
    merge_duplicates(by=by, duplicate=first, into=school, reason="внесена дважды")
    with pytest.raises(Refused, match="самой соединены"):
        merge_duplicates(by=by, duplicate=school, into=second, reason="")


def test_a_participation_is_kept_once_and_withdrawn(by, school):
    told = {"project": "500+", "cohort_year": 2022, "source": "письмо"}
    participation = add_project(by=by, school=school, **told)
    with pytest.raises(Refused, match="уже записано"):
        add_project(by=by, school=school, **told)
    withdraw_project(by=by, participation=participation)
    assert not school.participations.exists()
