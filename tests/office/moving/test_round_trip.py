"""Export, import elsewhere, export there: the same content; the people stay behind."""

import json
import zipfile

import pytest
from tests.office.moving.conftest import parts_of

from opora_web.accounts.models import User
from opora_web.audit.models import CarriedEntry, JournalEntry
from opora_web.audit.presenters import history
from opora_web.audit.verification import chain_breaks
from opora_web.config.moving.exporting import export_municipality
from opora_web.config.moving.importing import import_municipality
from opora_web.config.moving.tables import TABLES
from opora_web.identification.models import Run, RunPaper, SchoolList
from opora_web.identification.queries import identification_of
from opora_web.registry.models import (
    Act,
    CodeSystem,
    Membership,
    Municipality,
    Region,
    School,
    SchoolCode,
)


def imported(exported):
    import_municipality(exported)
    return Municipality.objects.get(name="Каменский район")


def test_every_table_of_the_test_is_filled(exported):
    parts = parts_of(exported)
    for table in TABLES:
        assert parts[f"tables/{table.label}.jsonl"], f"{table.label} is tried with nothing in it"
    assert parts["history.jsonl"]


def test_another_office_exports_what_it_imported(exported, elsewhere, tmp_path):
    again = tmp_path / "again.zip"
    export_municipality(imported(exported), again)
    first, second = parts_of(exported), parts_of(again)
    assert first.keys() == second.keys()
    for name, content in first.items():
        assert content == second[name], name


def test_a_run_can_be_made_again_in_the_other_office(exported, elsewhere):
    municipality = imported(exported)
    run = Run.objects.get(municipality=municipality)
    identification = identification_of(run)
    schools = {int(school.code): school.name for school in identification.schools}
    assert schools == dict(
        School.objects.filter(pk__in=schools, municipality=municipality).values_list("pk", "name")
    )
    assert len(schools) == 3
    for verdict in run.verdicts.exclude(data={}):
        assert verdict.data["school_code"] == str(verdict.school_id)


def test_numbers_inside_values_are_those_of_the_other_office(exported, elsewhere):
    municipality = imported(exported)
    code = SchoolCode.objects.get(system=CodeSystem.INTERNAL, school__municipality=municipality)
    assert code.scope == str(municipality.pk)


def test_files_come_along(exported, elsewhere):
    imported(exported)
    act = Act.objects.exclude(file="").get()
    with act.file.open("rb") as file:
        assert file.read() == b"%PDF-1.7 text"
    assert act.file_name == "приказ.pdf"
    paper = RunPaper.objects.get()
    with paper.file.open("rb") as file:
        assert file.read(2) == b"PK"


def test_people_stay_behind_and_their_names_come_along(exported, elsewhere):
    people, memberships = User.objects.count(), Membership.objects.count()
    imported(exported)
    assert Membership.objects.count() == memberships
    carried = User.objects.order_by("pk")[people:]
    roles = ("coordinator", "curator", "director", "deputy")
    assert {one.full_name for one in carried} == {f"Лицо own-{role}" for role in roles}
    for one in carried:
        assert not one.is_active
        assert not one.has_usable_password()
        assert one.email.endswith("@perenos.invalid")
    assert b"@example.org" not in b"".join(
        content for content in parts_of(exported).values() if isinstance(content, bytes)
    )


def test_history_comes_along_and_the_chain_stays_whole(exported, elsewhere):
    municipality = imported(exported)
    school = School.objects.get(municipality=municipality, status="closed")
    told = history(school)
    assert any("закрытие школы" in line.verb for line in told)
    assert {line.who for line in told} == {"Опора (сама программа) (в прежней Опоре)"}
    assert [line.number for line in told] == [None] * len(told)
    assert CarriedEntry.objects.exists()
    assert JournalEntry.objects.order_by("-number").first().verb == "carried_in"
    assert not list(chain_breaks())


def test_a_region_and_its_papers_are_shared(exported, elsewhere):
    regions = Region.objects.count()
    imported(exported)
    assert Region.objects.count() == regions
    regional = SchoolList.objects.get(origin="regional")
    assert regional.region == elsewhere.own.region
    assert regional.act.region == elsewhere.own.region
    assert regional.entries.count() == 1


def test_moments_are_those_of_the_archive(exported, elsewhere):
    imported(exported)
    with zipfile.ZipFile(exported) as archive:
        told = json.loads(archive.read("tables/identification.Run.jsonl"))
    assert Run.objects.get().created_at.isoformat() == told["created_at"]


@pytest.mark.parametrize("name", ["Каменский район"])
def test_the_journal_hears_of_the_export(exported, name):
    entry = JournalEntry.objects.order_by("-number").first()
    assert (entry.verb, entry.title) == ("exported", f"{name} (перенос в другую Опору)")
