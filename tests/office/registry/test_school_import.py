"""A file of schools: what it would do, what a person decides, what is done and undone."""

import pytest
from tests.office.cast import LONG_AGO
from tests.office.registry.school_file import PLACE, only_row, registry, states

from opora_web.registry.actions.school_imports import (
    apply_import,
    decide_row,
    undo_import,
)
from opora_web.registry.actions.schools import (
    add_spelling,
    give_code,
    open_school,
)
from opora_web.registry.actions.succession import close_school
from opora_web.registry.models import (
    CodeSystem,
    RowDecision,
    RowState,
    School,
    SchoolKind,
)
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


def test_the_preview_sorts_the_rows_and_touches_no_school(by, school, read):
    give_code(by=by, school=school, system=CodeSystem.EXAM, value="201005")
    before = registry()
    shown = read(
        f"{PLACE};МОУ СОШ с. Кикино;;201005;",
        "каменский р-н;МОУ СОШ с. Завиваловка;edu990001;;вечерняя",
        f"{PLACE};моу сош с.кикино;edu990002;;",
        "Чужой район;Школа № 5;;;",
        f"{PLACE};МОУ СОШ с. Кикинo;;;",
    )
    assert states(shown) == ["same", "new", "refused", "refused", "refused"]
    assert registry() == before


def test_what_changes_is_told(school, read):
    row = only_row(read(f"{PLACE};МОУ СОШ с. Кикино;SCH990001;201005;Коррекционная"))
    assert (row.state, row.school) == (RowState.CHANGED, school)
    assert row.changes == {
        "kind": ["general", "correctional"],
        "fis_oko": ["", "edu990001"],
        "exam": ["", "201005"],
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (";МОУ СОШ с. Кикино;;;", "Не указан муниципалитет"),
        ("Ёлкинский район;МОУ СОШ с. Ёлкино;;;", "среди ваших нет"),
        (f"{PLACE};«»;edu990009;;", "Не указано название"),
        (f"{PLACE};Школа № 5;кикино;;", "не логин ФИС ОКО"),
        (f"{PLACE};Школа № 5;;;морская", "Вид школы «морская» неизвестен"),
        (f"{PLACE};Школа № 5;edu990001;777;", "разным школам"),
        (f"{PLACE};Школа № 5;edu990003;;", "другого муниципалитета"),
        (f"{PLACE};Вторая;edu990001;;", "а название — школе «Вторая»"),
        (f"{PLACE};Общее имя;;;", "несколько школ"),
        (f"{PLACE};Закрытая;;;", "закрыта"),
        (f"{PLACE};МОУ СОШ с. Кикино;edu990005;;", "уже есть логин ФИС ОКО edu990001"),
    ],
)
def test_a_row_that_contradicts_the_registry_is_refused_with_a_reason(
    cast, by, school, read, line, told
):
    second = open_school(by=by, municipality=cast.own.municipality, name="Вторая")
    closed = open_school(by=by, municipality=cast.own.municipality, name="Закрытая")
    close_school(by=by, school=closed, on=LONG_AGO)
    give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value="edu990001")
    give_code(by=by, school=second, system=CodeSystem.EXAM, value="777")
    give_code(by=by, school=cast.neighbour.school, system=CodeSystem.FIS_OKO, value="edu990003")
    for one in (school, second):
        add_spelling(by=by, school=one, name="Общее имя")
    row = only_row(read(line))
    assert (row.state, row.municipality) == (RowState.REFUSED, None)
    assert told in row.sentence


def test_the_municipality_may_be_written_in_any_way_but_not_guessed(cast, by, read):
    region = cast.own.person(Role.REGION)
    shown = read("Каменский муниципальный округ;Новая;;;", "Ёлкинский р-н;Новая;;;", who=region)
    assert states(shown) == ["new", "new"]


def test_a_school_or_code_that_stands_twice_is_taken_once(read):
    shown = read(
        f"{PLACE};Школа № 5;edu990001;;", f"{PLACE};школа №5;;;", f"{PLACE};Иная;edu990001;;"
    )
    assert states(shown) == ["new", "refused", "refused"]
    assert "Повторяет другую строку" in shown.rows.get(position=2).sentence


def test_a_likely_slip_is_asked_about(by, school, read):
    shown = read(f"{PLACE};МОУ СОШ с. Кикинно;;;")
    row = only_row(shown)
    assert (row.state, row.school) == (RowState.DOUBTFUL, school)
    assert "Похоже" in row.sentence
    with pytest.raises(Refused, match="Сначала решите"):
        apply_import(by=by, school_import=shown)
    decide_row(by=by, row=row, decision=RowDecision.SAME_SCHOOL)
    before = registry()
    apply_import(by=by, school_import=shown)
    assert School.objects.found_by("кикинно").get() == school
    undo_import(by=by, school_import=shown)
    assert School.objects.filter(search_text__contains="кикинно").count() == 0
    assert registry() == before


def test_two_likely_rows_of_one_file_are_asked_about(by, read):
    shown = read(f"{PLACE};МОУ СОШ с. Завиваловка;;;", f"{PLACE};МОУ СОШ с. Завивaлловка;;;")
    assert states(shown) == ["doubtful", "doubtful"]
    row = shown.rows.get(position=2)
    assert row.school is None
    with pytest.raises(Refused, match="предложенных ответов"):
        decide_row(by=by, row=row, decision=RowDecision.SAME_SCHOOL)


def test_another_name_under_a_known_code_is_asked_about(by, school, read):
    give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value="edu990001")
    shown = read(f"{PLACE};Школа имени Ёлкина;edu990001;;вечерняя")
    row = only_row(shown)
    assert (row.state, row.school, row.found_by_code) == (RowState.DOUBTFUL, school, True)
    with pytest.raises(Refused, match="предложенных ответов"):
        decide_row(by=by, row=row, decision=RowDecision.NEW_SCHOOL)
    before = registry()
    decide_row(by=by, row=row, decision=RowDecision.RENAMED)
    apply_import(by=by, school_import=shown)
    school.refresh_from_db()
    assert (school.name, school.kind) == ("Школа имени Ёлкина", SchoolKind.EVENING)
    undo_import(by=by, school_import=shown)
    assert registry() == before


def test_a_skipped_row_does_nothing(by, read):
    shown = read(f"{PLACE};МОУ СОШ с. Кикинно;;;")
    decide_row(by=by, row=only_row(shown), decision=RowDecision.SKIP)
    before = registry()
    apply_import(by=by, school_import=shown)
    assert registry() == before


def test_a_likely_school_may_be_another_one(by, read):
    shown = read(f"{PLACE};МОУ СОШ с. Кикинно;edu990001;;")
    decide_row(by=by, row=only_row(shown), decision=RowDecision.NEW_SCHOOL)
    apply_import(by=by, school_import=shown)
    assert School.objects.get(name="МОУ СОШ с. Кикинно").codes.get().value == "edu990001"
