"""Which schools of the registry the schools in files are."""

import random

import pytest
from tests.office.assessment.uploading import KAMENKA, a_file, a_text, again, read, worked

from opora_web.assessment.actions.imports import give_consent
from opora_web.assessment.actions.printed_schools import (
    SchoolDecision,
    decide_schools,
    leave_out_undecided,
    match_again,
)
from opora_web.assessment.actions.uploads import read_again
from opora_web.assessment.intake.printed_key import printed_key
from opora_web.assessment.models import Result
from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.schools import give_code, open_school
from opora_web.registry.models import CodeSystem, SchoolCode, SchoolName
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

TABLE = "Школа;Код школы;Муниципалитет;Вид процедуры;Предмет;Год;Участников;Ниже минимума\n"
NAMES = ["МОУ СОШ с. Кикино", "МОУ СОШ с. Кикинно", "СОШ № 7", "МОУ СОШ с. Чужое", "Лицей"]


def row(name, code="", place="Каменский район", subject="математика"):
    return f"{name};{code};{place};ОГЭ;{subject};2023;8;3\n"


def decide(by, upload, school, name=None, *, remember=True):
    printed = upload.printed_schools.get(name=name) if name else upload.printed_schools.get()
    decision = SchoolDecision(printed, school)
    decide_schools(by=by, upload=upload, decisions=[decision], remember=remember)


def test_a_known_name_is_found(by, place, cast):
    printed = read(by, place, a_file(a_text())).printed_schools.get()
    assert (printed.school, printed.found_by) == (cast.own.school, "по названию")
    assert str(printed) == "МОУ СОШ с. Кикино"


def test_a_code_is_found_whatever_the_name(by, place, cast):
    give_code(by=SYSTEM, school=cast.own.school, system=CodeSystem.FIS_OKO, value="edu990001")
    table = a_file(TABLE + row("Кикинская школа", "sch990001"), "итоги.csv")
    printed = read(by, place, table).printed_schools.get()
    assert printed.school == cast.own.school
    assert printed.found_by == "по коду sch990001"
    assert printed.printed_code == "sch990001"


def test_an_unknown_name_is_asked_about_with_a_reason(by, place, cast):
    printed = read(by, place, a_file(a_text("МОУ СОШ с. Кикинно"))).printed_schools.get()
    assert printed.school is None
    assert printed.proposals == [
        {"school": cast.own.school.pk, "reason": "одно слово отличается на одну букву"}
    ]


def test_a_school_called_alike_in_another_district_is_another_school(by, place, cast):
    text = a_text(place="Бессоновский район")
    printed = read(by, place, a_file(text)).printed_schools.get()
    assert printed.school is None
    assert printed.proposals == [
        {"school": cast.own.school.pk, "reason": "в файле у школы другой муниципалитет"}
    ]


def test_a_code_is_believed_across_districts(by, place, cast):
    give_code(by=SYSTEM, school=cast.own.school, system=CodeSystem.FIS_OKO, value="edu990001")
    table = a_file(TABLE + row("СОШ", "edu990001", "Бессоновский район"), "итоги.csv")
    assert read(by, place, table).printed_schools.get().school == cast.own.school


def test_the_region_finds_a_school_in_the_district_that_the_file_names(cast):
    twin = open_school(
        by=SYSTEM, municipality=cast.neighbour.municipality, name="МОУ СОШ с. Кикино"
    )
    region = cast.own.person(Role.REGION)
    both = a_file(TABLE + row(twin.name) + row(twin.name, place="Елкинский р-н"), "итоги.csv")
    upload = read(region, cast.own.region, both)
    found = set(upload.printed_schools.values_list("municipality_name", "school_id"))
    assert found == {("Каменский район", cast.own.school.pk), ("Елкинский р-н", twin.pk)}
    nowhere = a_file(TABLE + row(twin.name, place=""), "без района.csv")
    printed = read(region, cast.own.region, nowhere).printed_schools.get()
    assert {one["school"] for one in printed.proposals} == {cast.own.school.pk, twin.pk}


def test_one_of_two_spellings_in_a_file_proposes_the_school_of_the_other(by, place):
    named = "МБОУ СОШ № 3 им. А. И. Панкова"
    school = open_school(by=SYSTEM, municipality=place, name=named)
    SchoolName.objects.filter(school=school).update(name="переименована")
    short = "СОШ № 3"
    upload = read(by, place, a_file(TABLE + row(named) + row(short, subject="физика"), "итоги.csv"))
    printed = upload.printed_schools.get(name=short)
    assert [one["school"] for one in printed.proposals] == [school.pk]
    assert printed.proposals[0]["reason"].startswith(f"в файле есть и «{named}», а ")


def test_a_decision_is_remembered_and_next_time_found_by_itself(by, place, cast):
    upload = read(by, place, a_file(a_text("МОУ СОШ с. Кикинно")))
    decide(by, upload, cast.own.school)
    printed = upload.printed_schools.get()
    assert (printed.school, printed.found_by) == (cast.own.school, "по решению")
    assert printed.decided_by == by.full_name
    name = cast.own.school.names.get(name="МОУ СОШ с. Кикинно")
    assert name.printed_in == f"загрузка № {upload.pk}"
    next_year = read(by, place, a_file(a_text("МОУ СОШ с. Кикинно", more="\n")))
    printed = next_year.printed_schools.get()
    assert (printed.school, printed.found_by) == (cast.own.school, "по названию")


def test_a_code_alone_is_remembered_as_a_code(by, place, cast):
    table = a_file(TABLE + row("Кикинская", "edu990001"), "итоги.csv")
    upload = read(by, place, table)
    decide(by, upload, cast.own.school)
    code = SchoolCode.objects.get(school=cast.own.school)
    assert (code.system, code.value) == (CodeSystem.FIS_OKO, "edu990001")
    again_ = read(by, place, a_file(TABLE + row("Другое имя", "edu990001"), "ещё.csv"))
    assert again_.printed_schools.get().school == cast.own.school


def test_a_code_of_another_school_is_not_taken_from_it(by, place, cast):
    other = open_school(by=SYSTEM, municipality=place, name="СОШ № 9")
    give_code(by=SYSTEM, school=other, system=CodeSystem.EXAM, value="201005")
    table = a_file(TABLE + row("Кикинская", "201005"), "итоги.csv")
    upload = read(by, place, table)
    decide(by, upload, cast.own.school)
    assert not SchoolCode.objects.filter(school=cast.own.school).exists()


def test_only_this_time_teaches_the_registry_nothing(by, place, cast):
    upload = read(by, place, a_file(a_text("МОУ СОШ с. Кикинно")))
    decide(by, upload, cast.own.school, remember=False)
    assert cast.own.school.names.count() == 1


def test_consent_waits_for_every_school(by, place, cast):
    upload = read(by, place, a_file(a_text() + a_text("СОШ № 7")))
    with pytest.raises(Refused, match=r"Сначала решите, что делать, по 1.школе из файлов"):
        give_consent(by=by, upload=upload)
    decide(by, upload, None, "СОШ № 7")
    give_consent(by=by, upload=again(upload))
    worked(upload)
    assert {one.school for one in Result.objects.all()} == {cast.own.school}


def test_when_all_are_left_out_nothing_is_taken_in(by, place):
    upload = read(by, place, a_file(a_text("СОШ № 7")))
    assert leave_out_undecided(by=by, upload=upload) == 1
    with pytest.raises(Refused, match="Загружать нечего"):
        give_consent(by=by, upload=upload)


def test_a_school_of_another_territory_cannot_be_meant(by, place, cast):
    upload = read(by, place, a_file(a_text("СОШ № 7")))
    with pytest.raises(Refused, match="не относится к территории «Каменский район»"):
        decide(by, upload, cast.neighbour.school)


def test_a_school_entered_meanwhile_is_found_on_asking(by, place):
    upload = read(by, place, a_file(a_text("СОШ № 7") + a_text("СОШ № 8")))
    decide(by, upload, None, "СОШ № 8")
    school = open_school(by=SYSTEM, municipality=place, name="СОШ № 7")
    match_again(by=by, upload=upload)
    assert upload.printed_schools.get(name="СОШ № 7").school == school
    assert upload.printed_schools.get(name="СОШ № 8").is_left_out


def test_decisions_hold_when_files_are_read_again(by, place, cast):
    upload = read(by, place, a_file(a_text("СОШ № 7") + a_text("СОШ № 8")))
    decide(by, upload, cast.own.school, "СОШ № 7", remember=False)
    decide(by, upload, None, "СОШ № 8")
    read_again(by=by, upload=upload, said={})
    upload = worked(upload)
    assert upload.printed_schools.get(name="СОШ № 7").school == cast.own.school
    assert upload.printed_schools.get(name="СОШ № 8").is_left_out


def test_a_decision_is_about_the_upload_it_was_made_in(by, place):
    first, second = (read(by, place, a_file(a_text(f"СОШ № {n}"))) for n in (7, 8))
    decision = SchoolDecision(first.printed_schools.get(), None)
    with pytest.raises(AssertionError):
        decide_schools(by=by, upload=second, decisions=[decision], remember=False)


@pytest.mark.parametrize("seed", range(5))
def test_every_printed_school_is_known_left_out_or_asked_about(by, place, seed):
    dice = random.Random(seed)
    rows = [row(dice.choice(NAMES), subject=f"предмет {n}") for n in range(dice.randint(1, 12))]
    upload = read(by, place, a_file(TABLE + "".join(rows), "итоги.csv"))
    printed = upload.printed_schools
    for one in printed.undecided():
        if dice.random() < 0.5:
            decide(by, upload, None, one.name)
    parts = [printed.known(), printed.left_out(), printed.undecided()]
    assert sum(part.count() for part in parts) == printed.count()
    assert sum(one.results for one in printed.all()) == len(rows)
    leave_out_undecided(by=by, upload=upload)
    assert not printed.undecided().exists()
    expected = sum(one.results for one in printed.known())
    if expected:
        give_consent(by=by, upload=again(upload))
        worked(upload)
    assert Result.objects.count() == expected


def test_a_name_longer_than_the_column_keeps_its_school_apart():
    keys = {printed_key(f"name:{'ы' * 500}{ending}") for ending in ("а", "б")}
    assert len(keys) == 2
    assert all(len(key) <= 400 for key in keys)
    assert printed_key("edu990001") == "edu990001"


def test_the_two_spellings_of_kamenka_are_told(by, place, kamenka):
    upload = read(by, place, a_file(KAMENKA.read_bytes()))
    assert upload.printed_schools.known().count() == 3
    assert "Головинцино" in upload.remarks.get(rule="two-spellings").message
