"""Which school a printed name and a code mean: code, known name, else proposals with reasons."""

import pytest

from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.schools import give_code, open_school
from opora_web.registry.actions.spellings import remember_spelling
from opora_web.registry.models import CodeSystem, School, SchoolName
from opora_web.registry.resolver import Resolution, SchoolBook, resolve


@pytest.fixture
def place(cast):
    return cast.own.municipality


@pytest.fixture
def other(by, place):
    """A second school of the district, with a login."""
    school = open_school(by=by, municipality=place, name="МОУ СОШ с. Головинщино")
    give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value="edu990002")
    return school


@pytest.fixture
def found(place):
    """What is resolved against the schools of the district as they stand."""

    def resolved(printed, code=None):
        book = SchoolBook.of(School.objects.filter(municipality=place))
        return resolve(printed, code, book)

    return resolved


def reasons(resolution):
    return [(proposal.school, proposal.reason) for proposal in resolution.proposals]


@pytest.mark.parametrize("code", ["edu990002", " SCH990002 "])
def test_a_login_finds_the_school_whatever_it_is_called(found, other, code):
    assert found("Школа в Головинщине", code) == Resolution(other)


def test_a_known_name_finds_the_school_typed_as_it_may_be(found, school, other):
    assert found("моу «СОШ» c.Кикино") == Resolution(school)


def test_a_code_that_nobody_has_yet_does_not_hide_a_known_name(found, school):
    assert found("МОУ СОШ с. Кикино", "201005") == Resolution(school)


def test_the_code_of_one_school_beside_the_name_of_another_is_asked_about(found, school, other):
    assert reasons(found("МОУ СОШ с. Кикино", "edu990002")) == [
        (other, "под этим кодом стоит она, но названа иначе"),
        (school, "названа так же, но под другим кодом"),
    ]


def test_a_name_beside_another_login_than_the_schools_own_is_asked_about(found, other):
    assert reasons(found("МОУ СОШ с. Головинщино", "edu990077")) == [
        (other, "названа так же, но под другим кодом")
    ]


def test_a_code_of_two_systems_is_decided_by_the_name(by, found, school, other):
    give_code(by=by, school=school, system=CodeSystem.EXAM, value="5")
    give_code(by=by, school=other, system=CodeSystem.INTERNAL, value="5")
    told = "под этим кодом стоит не одна школа, и это одна из них"
    assert found("МОУ СОШ с. Кикино", "5") == Resolution(school)
    assert reasons(found("Школа", "5")) == [(school, told), (other, told)]


def test_a_name_of_two_schools_is_decided_by_the_code(by, found, school, other):
    remember_spelling(by=by, school=other, printed="МОУ СОШ с. Кикино", printed_in="протокол")
    told = "так называется или называлась не одна школа, и это одна из них"
    assert reasons(found("МОУ СОШ с. Кикино")) == [(school, told), (other, told)]
    assert found("МОУ СОШ с. Кикино", "edu990002") == Resolution(other)
    assert found("МОУ СОШ с. Кикино", "edu990077") == Resolution(school)


def test_a_name_like_others_is_proposed_with_the_reason_each_school_once(by, found, school):
    remember_spelling(by=by, school=school, printed="МБОУ СОШ с. Кикинa")
    other = open_school(by=by, municipality=school.municipality, name="МОУ СОШ с. Кукино")
    assert reasons(found("МОУ ООШ с. Кикино")) == [
        (school, "различаются только правовая форма или вид школы"),
        (other, "одно слово отличается на одну букву"),
    ]


@pytest.mark.parametrize("printed", ["Лицей № 1", "", "«»"])
def test_a_name_like_no_other_proposes_nothing(found, school, printed):
    assert found(printed) == Resolution()


def test_a_decision_is_remembered_once_and_finds_the_school_next_time(by, found, school):
    printed = "Кикинская сельская школа"
    assert found(printed).school is None
    for _ in range(2):
        remember_spelling(by=by, school=school, printed=printed, printed_in="протокол")
    assert found(printed.upper()) == Resolution(school)
    assert SchoolName.objects.get(name=printed).printed_in == "протокол"


def test_a_second_record_stands_for_the_school_itself(by, found, school, other):
    merge_duplicates(by=by, duplicate=other, into=school, reason="одна школа")
    assert found("МОУ СОШ с. Головинщино") == Resolution(school)
    assert found("Школа", "edu990002") == Resolution(school)


def test_schools_outside_the_book_are_never_found(cast, by, found, other):
    give_code(by=by, school=cast.neighbour.school, system=CodeSystem.FIS_OKO, value="edu990005")
    assert found("МОУ СОШ с. Ёлкино", "edu990005") == Resolution()


def test_the_book_costs_two_queries_and_a_name_none(
    by, place, school, other, django_assert_num_queries
):
    with django_assert_num_queries(2):
        book = SchoolBook.of(School.objects.filter(municipality=place))
    with django_assert_num_queries(0):
        for printed in ("МОУ СОШ с. Кикино", "МОУ СОШ с. Кикина", "Лицей"):
            for proposal in resolve(printed, "edu990009", book).proposals:
                assert proposal.school.municipality.name
