"""An import is applied and undone whole, or refused with what stands on it."""

import pytest
from tests.office.cast import LONG_AGO
from tests.office.registry.school_file import HEAD, PLACE, only_row, registry

from opora.domain.errors import OporaError
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.actions.projects import add_project
from opora_web.registry.actions.school_imports import (
    apply_import,
    decide_row,
    preview_import,
    undo_import,
)
from opora_web.registry.actions.schools import (
    change_kind,
    give_code,
    open_school,
    rename_school,
)
from opora_web.registry.imports import read_rows
from opora_web.registry.imports.template import template_of_schools
from opora_web.registry.models import (
    CodeSystem,
    ImportState,
    RowDecision,
    School,
    SchoolKind,
)
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


def test_an_import_is_applied_once_and_undone_once(by, school, read):
    before = registry()
    shown = read(
        f"{PLACE};Новая;edu990001;201005;вечерняя", f"{PLACE};МОУ СОШ с. Кикино;edu990002;;вечерняя"
    )
    with pytest.raises(Refused, match="Отменять нечего"):
        undo_import(by=by, school_import=shown)
    apply_import(by=by, school_import=shown)
    new = School.objects.get(name="Новая")
    assert (new.kind, new.codes.count()) == (SchoolKind.EVENING, 2)
    with pytest.raises(Refused, match="уже загружен"):
        apply_import(by=by, school_import=shown)
    undo_import(by=by, school_import=shown)
    shown.refresh_from_db()
    assert shown.state == ImportState.UNDONE
    assert registry() == before


def test_what_was_shown_is_what_is_loaded(cast, by, read):
    shown = read(f"{PLACE};Новая;;;")
    open_school(by=by, municipality=cast.own.municipality, name="Новая")
    with pytest.raises(Refused, match="реестр изменился"):
        apply_import(by=by, school_import=shown)


def test_a_new_school_on_which_something_stands_is_not_taken_back(by, read):
    shown = read(f"{PLACE};Новая;;;")
    apply_import(by=by, school_import=shown)
    new = School.objects.get(name="Новая")
    add_project(by=by, school=new, project="500+", cohort_year=2022, source="письмо")
    with pytest.raises(Refused, match="участие в проекте"):
        undo_import(by=by, school_import=shown)
    assert School.objects.filter(name="Новая").exists()


def new_name(by, school):
    rename_school(by=by, school=school, name="Третья", since=LONG_AGO)


def new_code(by, school):
    give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value="edu990009", since=LONG_AGO)


@pytest.mark.parametrize("change", [new_name, new_code])
def test_a_new_school_that_was_changed_since_is_not_taken_back(by, read, change):
    shown = read(f"{PLACE};Новая;edu990001;;")
    apply_import(by=by, school_import=shown)
    change(by, School.objects.get(name="Новая"))
    with pytest.raises(Refused, match="после загрузки меняли"):
        undo_import(by=by, school_import=shown)


def test_a_kind_that_was_changed_since_is_not_taken_back(by, school, read):
    shown = read(f"{PLACE};МОУ СОШ с. Кикино;;;вечерняя")
    apply_import(by=by, school_import=shown)
    school.refresh_from_db()
    change_kind(by=by, school=school, kind=SchoolKind.PENAL)
    with pytest.raises(Refused, match="после загрузки меняли"):
        undo_import(by=by, school_import=shown)


def test_a_name_that_was_changed_since_is_not_taken_back(by, school, read):
    give_code(by=by, school=school, system=CodeSystem.FIS_OKO, value="edu990001")
    shown = read(f"{PLACE};Школа имени Ёлкина;edu990001;;")
    decide_row(by=by, row=only_row(shown), decision=RowDecision.RENAMED)
    apply_import(by=by, school_import=shown)
    tomorrow = school.names.get(name="Школа имени Ёлкина").since.replace(year=2999)
    rename_school(by=by, school=school, name="Третья", since=tomorrow)
    with pytest.raises(Refused, match="после загрузки меняли"):
        undo_import(by=by, school_import=shown)


def test_a_code_of_a_second_record_means_the_school_itself(cast, by, school, read):
    second = open_school(by=by, municipality=cast.own.municipality, name="Вторая запись")
    give_code(by=by, school=second, system=CodeSystem.FIS_OKO, value="edu990001")
    merge_duplicates(by=by, duplicate=second, into=school, reason="внесена дважды")
    row = only_row(read(f"{PLACE};МОУ СОШ с. Кикино;edu990001;;"))
    assert row.school == school


def test_files_that_are_no_list_of_schools_are_explained(by, monkeypatch):
    for content, told in (
        (b"", "пуст"),
        (f"{HEAD}\n".encode(), "нет ни одной строки"),
        (f"{HEAD}\n{PLACE};Школа;;;;лишнее".encode(), "нет заголовка столбца"),
        ("Имя;Возраст\nИван;7".encode(), "не шаблон"),
    ):
        with pytest.raises(OporaError, match=told):
            preview_import(by=by, content=content, name="школы.csv")
    monkeypatch.setattr(read_rows, "_MOST_ROWS", 1)
    lines = f"{HEAD}\n{PLACE};А;;;\n{PLACE};Б;;;".encode()
    with pytest.raises(OporaError, match="строк больше 1"):
        preview_import(by=by, content=lines, name="школы.csv")


def test_the_template_is_read_back(by):
    with pytest.raises(OporaError, match="нет ни одной строки"):
        preview_import(by=by, content=template_of_schools(), name="Школы.xlsx")


def test_an_import_is_seen_by_who_made_it(cast, by, read):
    shown = read(f"{PLACE};Новая;;;")
    grant_membership(
        by=by, user=cast.newcomer, role=Role.COORDINATOR, territory=cast.own.municipality
    )
    table = type(shown).objects
    assert shown in table.visible_to(by)
    assert shown not in table.visible_to(cast.newcomer)
    assert type(only_row(shown)).objects.visible_to(by).exists()
