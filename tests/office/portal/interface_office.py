"""A result, a run with a verdict and a list with an entry in a place."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.received_list import ListPlace
from opora.domain.verdict import Verdict
from opora_web.assessment.models import Result, Upload, UploadState
from opora_web.audit.actor import SYSTEM
from opora_web.identification.models import (
    ListCategory,
    ListEntry,
    ListOrigin,
    ListState,
    Run,
    RunState,
    RunVerdict,
    SchoolList,
)
from opora_web.registry.actions.acts import register_act
from opora_web.registry.models import ActKind
from opora_web.registry.roles import Role


@dataclass(frozen=True)
class Known:
    """What the interface can give of a place."""

    place: object
    result: Result
    run: Run
    school_list: SchoolList


def known_of(place):
    """Fill a place of the cast with one thing of every kind."""
    by = place.person(Role.COORDINATOR)
    run = _run(place, by)
    return Known(place, _result(place, by), run, _list(place, by, run))


def _result(place, by):
    upload = Upload.objects.create(
        municipality=place.municipality,
        by=by,
        state=UploadState.IMPORTED,
        consented_by=by,
        consented_at="2023-01-09T12:00:00+03:00",
    )
    return Result.objects.create(
        upload=upload,
        school=place.school,
        outcome_id="a1",
        source="ОГЭ.xlsx, лист 1, строки 2–9",
        kind=ProcedureKind.OGE,
        subject="математика",
        grade=9,
        year=2022,
        school_year=2022,
        participants=8,
        low=3,
    )


def _run(place, by):
    run = Run.objects.create(
        municipality=place.municipality,
        ruleset_id="fioko-2023",
        ruleset_version="1",
        ruleset_sha256="a" * 64,
        fingerprint="b" * 64,
        digest="c" * 64,
        input="runs/2023/outcomes.parquet",
        year=2022,
        by=by,
        state=RunState.DONE,
    )
    RunVerdict.objects.create(
        run=run,
        school=place.school,
        reading="two_of_three",
        verdict=Verdict.LISTED,
        reason="Две низкие процедуры.",
        pupils_to_change=1,
        data={},
    )
    return run


def _list(place, by, run):
    act = register_act(
        by=SYSTEM,
        territory=place.municipality,
        kind=ActKind.ORDER,
        issuer="Управление образования",
        number="7",
        date=date(2023, 1, 9),
        title="О списке",
    )
    school_list = SchoolList.objects.create(
        municipality=place.municipality,
        category=ListCategory.LOW_RESULTS,
        origin=ListOrigin.MUNICIPAL,
        year=2023,
        title="Список 2023 года",
        state=ListState.IN_FORCE,
        told_at=timezone.now(),
        objections_until=date(2023, 1, 20),
        run=run,
        reading="two_of_three",
        act=act,
        by=by,
    )
    ListEntry.objects.create(
        school_list=school_list,
        position=1,
        place=ListPlace.LISTED,
        school=place.school,
        printed_name=place.school.name,
    )
    return school_list
