"""A district with something in every table that travels, and an office to take it in."""

import json
import zipfile
from datetime import date
from threading import Event

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from tests.office.cast import make_cast
from tests.office.identification.kamenka import kamenka_results
from tests.office.jobs.doing import AtOnce

from opora.documents.spravka import PaperDetails
from opora.domain.received_list import ListPlace
from opora_web.assessment.models import PrintedSchool, Remark, Upload, UploadedFile
from opora_web.audit.actor import SYSTEM
from opora_web.config.moving.archive import MANIFEST
from opora_web.config.moving.exporting import export_municipality
from opora_web.identification.actions.run_papers import ask_for_spravka
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListOrigin,
    ListState,
    SchoolList,
)
from opora_web.jobs.worker import work_once
from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.projects import add_project
from opora_web.registry.actions.schools import add_spelling, give_code, open_school
from opora_web.registry.actions.succession import close_school
from opora_web.registry.models import ActKind, CodeSystem, Municipality
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.MEDIA_ROOT.mkdir()


@pytest.fixture
def cast(transactional_db):
    """The cast in a database that may be emptied."""
    return make_cast()


@pytest.fixture
def district(cast):
    """The own municipality, filled."""
    fill(cast.own)
    return cast.own.municipality


def fill(place):
    """Something in every table."""
    by, municipality = place.person(Role.COORDINATOR), place.municipality
    _registry(place)
    schools = kamenka_results(municipality, by)
    upload = Upload.objects.get()
    file = UploadedFile.objects.create(
        upload=upload, position=1, name="results.txt", sha256="a" * 64, size=10
    )
    PrintedSchool.objects.create(
        upload=upload,
        code="к",
        name="Кикино",
        proposals=[{"school": place.school.pk, "reason": "похоже"}],
    )
    Remark.objects.create(
        upload=upload, file=file, key="1", rule="r", severity="notice", message="Сведение."
    )
    run = start_run(by=by, territory=municipality, ruleset_id="fioko-2023", year=2023)
    _work()
    run.refresh_from_db()
    reading = run.verdicts.order_by("pk").first().reading
    ask_for_spravka(by=by, run=run, reading=reading, details=PaperDetails())
    _work()
    _lists(place, run, reading, next(iter(schools.values())))


def _work():
    assert work_once("worker", Event(), AtOnce())


def _registry(place):
    municipality, school = place.municipality, place.school
    act = register_act(
        by=SYSTEM,
        territory=municipality,
        kind=ActKind.ORDER,
        issuer="Управление образования",
        number="12",
        date=date(2023, 1, 9),
        title="О школах",
        file=SimpleUploadedFile("приказ.pdf", b"%PDF-1.7 text"),
    )
    give_code(by=SYSTEM, school=school, system=CodeSystem.INTERNAL, value="7")
    give_code(by=SYSTEM, school=school, system=CodeSystem.EXAM, value="201005")
    add_spelling(by=SYSTEM, school=school, name="Кикинская школа", printed_in="протокол")
    add_project(by=SYSTEM, school=school, project="500+", cohort_year=2022, source="п", act=act)
    second = open_school(by=SYSTEM, municipality=municipality, name="Школа в Кикине")
    merge_duplicates(by=SYSTEM, duplicate=second, into=school, reason="одна школа")
    closed = open_school(by=SYSTEM, municipality=municipality, name="Начальная школа")
    close_school(by=SYSTEM, school=closed, on=date(2023, 6, 1), act=act)


def _lists(place, run, reading, school):
    by = place.person(Role.COORDINATOR)
    letter = register_act(
        by=SYSTEM,
        territory=place.region,
        kind=ActKind.LETTER,
        issuer="Министерство",
        number="3",
        date=date(2023, 2, 1),
        title="О списке",
    )
    common = {"category": ListCategory.LOW_RESULTS, "year": 2023, "by": by}
    regional = SchoolList.objects.create(
        region=place.region,
        origin=ListOrigin.REGIONAL,
        title="Региональный список",
        state=ListState.IN_FORCE,
        act=letter,
        **common,
    )
    own = SchoolList.objects.create(
        municipality=place.municipality,
        origin=ListOrigin.MUNICIPAL,
        title="Муниципальный список",
        run=run,
        reading=reading,
        **common,
    )
    for school_list in (regional, own):
        ListEntry.objects.create(
            school_list=school_list,
            position=1,
            place=ListPlace.LISTED,
            school=school,
            printed_name=school.name,
        )


@pytest.fixture
def exported(district, tmp_path):
    """The archive of the district."""
    path = tmp_path / "district.zip"
    export_municipality(district, path)
    return path


@pytest.fixture
def elsewhere(exported, settings, tmp_path):
    """Another office with another district, where every number is taken by somebody else."""
    call_command("flush", interactive=False, verbosity=0)
    settings.MEDIA_ROOT = tmp_path / "elsewhere"
    settings.MEDIA_ROOT.mkdir()
    cast = make_cast()
    Municipality.objects.filter(pk=cast.own.municipality.pk).update(name="Иной район")
    return cast


def parts_of(path):
    """Every part of an archive; of the manifest what does not depend on the moment."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(parts.pop(MANIFEST))
    return {**parts, MANIFEST: {**manifest, "made_at": ""}}
