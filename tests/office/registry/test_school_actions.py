"""Schools, names, codes and kinds: what is done, what is refused, what the journal keeps."""

from datetime import date

import pytest

from opora_web.audit.models import JournalEntry
from opora_web.registry.actions.schools import (
    add_spelling,
    change_kind,
    give_code,
    open_school,
    rename_school,
)
from opora_web.registry.actions.succession import close_school
from opora_web.registry.models import CodeSystem, NameUse, School, SchoolCode, SchoolKind
from opora_web.registry.queries import school_with_code
from opora_web.registry.roles import Role
from opora_web.registry.verbs import Verb
from opora_web.ui.refused import Refused

SEPTEMBER = date(2023, 9, 1)


@pytest.fixture
def by(cast):
    return cast.own.person(Role.COORDINATOR)


@pytest.fixture
def school(cast):
    return cast.own.school


def last_verb():
    return JournalEntry.objects.latest("number").verb


def test_a_school_is_entered_with_its_first_name(cast, by):
    school = open_school(
        by=by,
        municipality=cast.own.municipality,
        name="Вечерняя школа № 2",
        kind=SchoolKind.EVENING,
        opened_on=SEPTEMBER,
    )
    name = school.names.get()
    assert (name.name, name.since, name.until) == ("Вечерняя школа № 2", SEPTEMBER, None)
    assert (school.kind, school.works) == (SchoolKind.EVENING, True)
    entry = JournalEntry.objects.latest("number")
    assert (entry.verb, entry.actor_id) == (Verb.SCHOOL_OPENED, by.pk)
    assert entry.territory == school.journal_territory


def test_two_working_schools_of_a_municipality_do_not_share_a_name(cast, by):
    with pytest.raises(Refused, match="уже есть школа"):
        open_school(by=by, municipality=cast.own.municipality, name="МОУ СОШ С. КИКИНО")
    open_school(by=by, municipality=cast.neighbour.municipality, name="МОУ СОШ с. Кикино")


def test_a_closed_school_leaves_its_name_free(cast, by, school):
    close_school(by=by, school=school, on=SEPTEMBER)
    open_school(by=by, municipality=cast.own.municipality, name=school.name)


def test_the_former_name_ends_the_day_before_and_is_still_found(by, school):
    rename_school(by=by, school=school, name="СОШ имени Ёлкина", since=SEPTEMBER)
    school.refresh_from_db()
    former = school.names.get(name="МОУ СОШ с. Кикино")
    assert school.name == "СОШ имени Ёлкина"
    assert former.until == date(2023, 8, 31)
    assert list(School.objects.found_by("КИКИНО")) == [school]
    assert list(School.objects.found_by("имени елкина сош")) == [school]
    assert last_verb() == Verb.SCHOOL_RENAMED


def test_a_name_is_not_given_twice_nor_before_the_present_one(by, school):
    rename_school(by=by, school=school, name="Новая", since=SEPTEMBER)
    with pytest.raises(Refused, match="уже называется"):
        rename_school(by=by, school=school, name="Новая", since=date(2024, 9, 1))
    with pytest.raises(Refused, match="следующий день"):
        rename_school(by=by, school=school, name="Другая", since=SEPTEMBER)


def test_a_closed_school_is_not_renamed(by, school):
    close_school(by=by, school=school, on=SEPTEMBER)
    with pytest.raises(Refused, match="закрыта, её нельзя переименовать"):
        rename_school(by=by, school=school, name="Новая", since=SEPTEMBER)


def test_a_spelling_is_kept_once_and_found(by, school):
    add_spelling(by=by, school=school, name="Кикинская школа", printed_in="протокол")
    assert school.names.get(use=NameUse.SPELLING).printed_in == "протокол"
    assert list(School.objects.found_by("кикинская")) == [school]
    school.refresh_from_db()
    assert school.name == "МОУ СОШ с. Кикино"
    with pytest.raises(Refused, match="уже записано"):
        add_spelling(by=by, school=school, name="Кикинская школа")


def test_a_login_is_kept_in_its_newer_form_and_belongs_to_one_school(cast, by, school):
    code = give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value=" SCH990001 ")
    assert (code.value, code.scope) == ("edu990001", "")
    assert school_with_code(CodeSystem.FIS_OKO, "", "edu990001") == school
    assert list(School.objects.found_by("edu990001")) == [school]
    for other in (school, cast.stranger.school):
        with pytest.raises(Refused, match="Логин ФИС ОКО edu990001 принадлежит школе"):
            give_code(by=by, school=other, system=CodeSystem.FIS_OKO, value="edu990001")


@pytest.mark.parametrize(
    ("system", "in_region", "elsewhere"),
    [(CodeSystem.EXAM, False, True), (CodeSystem.INTERNAL, True, True)],
)
def test_other_codes_are_given_once_in_the_region_or_municipality(
    cast, by, system, in_region, elsewhere
):
    give_code(by=by, school=cast.own.school, system=system, value="201005")
    for school, allowed in ((cast.neighbour.school, in_region), (cast.stranger.school, elsewhere)):
        if allowed:
            assert give_code(by=by, school=school, system=system, value="201005").pk
        else:
            with pytest.raises(Refused):
                give_code(by=by, school=school, system=system, value="201005")


def test_a_new_code_ends_the_former_one_from_a_known_day(by, school):
    give_code(by=by, school=school, system=CodeSystem.EXAM, value="1", since=SEPTEMBER)
    with pytest.raises(Refused, match="Укажите, с какого дня"):
        give_code(by=by, school=school, system=CodeSystem.EXAM, value="2")
    with pytest.raises(Refused, match="раньше следующего дня"):
        give_code(by=by, school=school, system=CodeSystem.EXAM, value="2", since=SEPTEMBER)
    give_code(by=by, school=school, system=CodeSystem.EXAM, value="2", since=date(2024, 9, 1))
    former, present = SchoolCode.objects.order_by("pk")
    assert (former.until, present.until) == (date(2024, 8, 31), None)
    entry = JournalEntry.objects.latest("number")
    assert (entry.before, entry.after) == ({"код для экзаменов": "1"}, {"код для экзаменов": "2"})


def test_an_unknown_code_is_nobodys(cast):
    assert school_with_code(CodeSystem.FIS_OKO, "", "edu000000") is None


def test_the_kind_is_corrected_while_the_school_works(by, school):
    change_kind(by=by, school=school, kind=SchoolKind.CORRECTIONAL)
    school.refresh_from_db()
    assert school.kind == SchoolKind.CORRECTIONAL
    close_school(by=by, school=school, on=SEPTEMBER)
    with pytest.raises(Refused):
        change_kind(by=by, school=school, kind=SchoolKind.GENERAL)


def test_schools_stand_in_the_order_of_a_russian_reader(cast, by):
    place = cast.stranger.municipality
    names = ("СОШ № 20", "СОШ №3", "Школа Яна", "Ёлкинская школа", "Ельцовская школа", "СОШ № 3а")
    for name in names:
        open_school(by=by, municipality=place, name=name)
    in_order = [school.name for school in School.objects.filter(municipality=place).in_order()]
    assert in_order == [
        "Ельцовская школа",
        "Ёлкинская школа",
        "Очёрская СОШ № 1",
        "СОШ №3",
        "СОШ № 3а",
        "СОШ № 20",
        "Школа Яна",
    ]
