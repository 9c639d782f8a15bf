"""Context forms on the same page as lists of schools: recognised, shown, kept, taken back."""

from pathlib import Path

import pytest
from tests.method.exchange.context.made_form import HEADERS, a_row
from tests.office.registry.school_file import only_row, registry, states

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora_web.audit.queries import history_of
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.school_imports import (
    apply_import,
    decide_row,
    preview_import,
    undo_import,
)
from opora_web.registry.actions.schools import give_code, open_school
from opora_web.registry.models import (
    CodeSystem,
    ContextForm,
    RowDecision,
    RowState,
    School,
    SchoolKind,
)
from opora_web.registry.queries import context_forms, context_of
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

YEAR = SchoolYear(2021)
REAL = Path(__file__).parents[4] / "shared" / "data" / "context" / "context-2021.csv"


def sentences(school_import):
    return [row.sentence for row in school_import.rows.order_by("position")]


def test_a_school_is_known_by_its_login_whatever_the_form_calls_it(with_login, read_form):
    before = registry()
    row = only_row(read_form(a_row(school_name="Школа на Горке")))
    assert (row.state, row.school) == (RowState.CHANGED, with_login)
    assert row.sentence == "В форме она названа «Школа на Горке»: название в реестре останется."
    assert row.changes == {
        "context": ["", f"{len(row.answers) - missing(row)} из {len(row.answers)}"]
    }
    assert registry() == before
    assert not ContextForm.objects.exists()


def missing(row):
    return sum(answer is None for answer in row.answers.values())


def test_the_answers_are_kept_with_their_source_and_taken_back(by, with_login, read_form):
    school_import = read_form(a_row(teachers="12"))
    apply_import(by=by, school_import=school_import)
    form = context_of(with_login, YEAR)
    assert form.answers["teachers"] == 12
    assert form.answers["grade_of_physics"] is None
    assert (form.file_name, form.sha256) == ("форма.csv", school_import.sha256)
    assert form.place == "форма.csv, строка 2"
    assert history_of(with_login)[0].after["ответов"] == form.known
    school_import.refresh_from_db()
    undo_import(by=by, school_import=school_import)
    assert context_of(with_login, YEAR) is None


def test_the_same_answers_change_nothing_and_others_replace_them(by, with_login, read_form):
    first = read_form(a_row(teachers="12"))
    apply_import(by=by, school_import=first)
    assert states(read_form(a_row(teachers="12"))) == [RowState.SAME]
    second = read_form(a_row(teachers="13"))
    assert states(second) == [RowState.CHANGED]
    apply_import(by=by, school_import=second)
    assert context_of(with_login, YEAR).answers["teachers"] == 13
    with pytest.raises(Refused, match="после загрузки меняли"):
        undo_import(by=by, school_import=first)
    undo_import(by=by, school_import=second)
    restored = context_of(with_login, YEAR)
    assert (restored.answers["teachers"], restored.sha256) == (12, first.sha256)
    undo_import(by=by, school_import=first)
    assert not ContextForm.objects.exists()


def test_years_stand_beside_each_other(by, with_login, read_form):
    for year in (2021, 2022):
        apply_import(by=by, school_import=read_form(a_row(), closing=year))
    assert [form.year for form in ContextForm.objects.order_by("year")] == [2021, 2022]
    assert context_of(with_login, SchoolYear(2023)) is None


def test_an_unknown_login_is_refused_until_a_municipality_is_chosen(cast, by, read_form):
    shown = read_form(a_row())
    assert states(shown) == [RowState.REFUSED]
    assert "Школы с логином edu990001 в реестре нет" in sentences(shown)[0]
    place = cast.own.municipality
    shown = read_form(a_row(is_evening="Да"), municipality=place)
    assert states(shown) == [RowState.NEW]
    apply_import(by=by, school_import=shown)
    school = School.objects.get(name="Школа на Горке")
    assert (school.municipality, school.kind) == (place, SchoolKind.EVENING)
    assert school.codes.get().value == "edu990001"
    assert context_of(school, YEAR).answers["is_evening"] is True
    shown.refresh_from_db()
    undo_import(by=by, school_import=shown)
    assert not School.objects.filter(name="Школа на Горке").exists()


def test_the_kind_of_a_known_school_does_not_follow_the_form(by, with_login, read_form):
    apply_import(by=by, school_import=read_form(a_row(is_correctional="Да")))
    with_login.refresh_from_db()
    assert with_login.kind == SchoolKind.GENERAL


def test_a_school_of_another_municipality_is_not_touched(cast, read_form):
    stranger = cast.neighbour.school
    give_code(by=cast.administrator, school=stranger, system=CodeSystem.FIS_OKO, value="edu990001")
    shown = read_form(a_row(), municipality=cast.own.municipality)
    assert states(shown) == [RowState.REFUSED]
    assert "в другом муниципалитете" in sentences(shown)[0]
    assert stranger.name not in sentences(shown)[0]


def test_a_region_loads_the_forms_of_all_its_municipalities(cast, with_login, read_form):
    other = cast.neighbour.school
    give_code(by=cast.administrator, school=other, system=CodeSystem.FIS_OKO, value="edu990002")
    region = cast.own.person(Role.REGION)
    shown = read_form(a_row(), a_row(login="edu990002"), who=region)
    apply_import(by=region, school_import=shown)
    assert {form.school for form in ContextForm.objects.all()} == {with_login, other}
    assert [form.school for form in context_forms(cast.own.municipality, YEAR)] == [with_login]


def test_a_name_like_a_known_one_is_asked_about(cast, by, school, read_form):
    shown = read_form(a_row(school_name="МБОУ СОШ с. Кикино"), municipality=cast.own.municipality)
    row = only_row(shown)
    assert (row.state, row.school) == (RowState.DOUBTFUL, school)
    decide_row(by=by, row=row, decision=RowDecision.SAME_SCHOOL)
    apply_import(by=by, school_import=shown)
    assert context_of(school, YEAR)
    shown.refresh_from_db()
    undo_import(by=by, school_import=shown)
    assert not ContextForm.objects.exists()
    assert school.names.count() == 1


def test_rows_that_are_no_form_are_shown_with_the_reason(with_login, read_form):
    shown = read_form(a_row(login=""), a_row(), a_row(teachers="7"), a_row(login="?"))
    assert states(shown) == ["refused", "changed", "refused", "refused"]
    assert all(sentence for sentence in sentences(shown))
    assert shown.rows.filter(answers={}).count() == 3


def test_impossible_answers_are_told_beside_the_school(with_login, read_form):
    row = only_row(read_form(a_row(teachers="много")))
    assert "много" in row.sentence
    assert row.answers["teachers"] is None


def test_a_form_without_a_name_finds_its_school_and_makes_none(cast, with_login, read_form):
    shown = read_form(
        a_row(school_name=""),
        a_row(school_name="", login="edu990007"),
        municipality=cast.own.municipality,
    )
    assert states(shown) == [RowState.CHANGED, RowState.REFUSED]
    assert sentences(shown) == ["", "Не указано название школы: впишите его."]


def test_schools_of_one_name_and_different_logins_are_different(by, with_login, read_form):
    second = open_school(by=by, municipality=with_login.municipality, name="МОУ СОШ с. Лесное")
    give_code(by=by, school=second, system=CodeSystem.FIS_OKO, value="edu990002")
    named = {"school_name": "Средняя школа"}
    shown = read_form(a_row(**named), a_row(login="edu990002", **named))
    assert states(shown) == [RowState.CHANGED, RowState.CHANGED]


def test_what_changed_since_the_preview_is_asked_about_anew(by, with_login, read_form):
    shown = read_form(a_row(teachers="12"))
    apply_import(by=by, school_import=read_form(a_row(teachers="13")))
    with pytest.raises(Refused, match="реестр изменился"):
        apply_import(by=by, school_import=shown)


def test_a_year_that_the_file_does_not_name_is_asked_for(by, content, with_login):
    headers = [header.replace("2020/2021", "этом") for header in HEADERS]
    form = {"content": content(a_row(), headers=headers), "name": "форма.csv"}
    with pytest.raises(OporaError, match="Укажите год его окончания, например 2021"):
        preview_import(by=by, **form)
    assert preview_import(by=by, **form, year=YEAR).year == 2021


def test_a_second_record_answers_for_the_school(by, with_login, read_form):
    second = open_school(by=by, municipality=with_login.municipality, name="Кикинская")
    apply_import(by=by, school_import=read_form(a_row()))
    ContextForm.objects.update(school=second)
    assert context_of(with_login, YEAR) is None
    merge_duplicates(by=by, duplicate=second, into=with_login, reason="одна школа")
    assert context_of(with_login, YEAR).school == second
