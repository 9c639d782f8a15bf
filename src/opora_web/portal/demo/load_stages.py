"""The districts of the demonstration beyond their schools: calendar, forms, results, lists.

Everything goes the way of a person: the coordinator of the district gives files, consents, and
asks for a run; the jobs are done at once. What is there already is left, so a second time changes
nothing. Kamenka stays empty: it is the district on which one learns.
"""

from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from django.core.files.base import ContentFile
from django.utils import timezone

from opora.exchange.file_facts import FileFacts
from opora_web.accounts.models import User
from opora_web.accounts.queries import user_by_email
from opora_web.assessment.actions.imports import give_consent
from opora_web.assessment.actions.uploads import take_files
from opora_web.assessment.intake.given_file import given_file
from opora_web.assessment.models import Upload, UploadedFile, UploadState
from opora_web.identification.actions.adverse_lists import make_adverse_list
from opora_web.identification.actions.received_lists import accept_received, receive_list
from opora_web.identification.actions.runs import start_run
from opora_web.identification.models import ListCategory, ListOrigin, Run, SchoolList
from opora_web.identification.received_paper import ReceivedPaper
from opora_web.jobs.here_and_now import do_what_waits
from opora_web.portal.demo.load_calendar import load_calendar
from opora_web.portal.demo.load_check import load_check
from opora_web.portal.demo.load_profiles import load_profiles
from opora_web.portal.demo.load_surveys import load_surveys
from opora_web.registry.demo.load_context_forms import load_context_forms
from opora_web.registry.models import Act, Municipality

_STAGES = Path("office") / "stages.yaml"
_DAYS_TO_OBJECT = timedelta(days=14)


def load_stages(folder: Path) -> None:
    """Fill the stages of every district that ``stages.yaml`` names. Raises ``OporaError``."""
    told = yaml.safe_load((folder / _STAGES).read_text(encoding="utf-8"))
    for district in told["districts"]:
        municipality = Municipality.objects.get(name=district["municipality"])
        by = user_by_email(district["coordinator"])
        assert by, "the people of the demonstration were loaded before"
        for one in district.get("calendars", ()):
            load_calendar(folder / district["folder"] / one["file"], one["year"], municipality, by)
        for name in district.get("context_forms", ()):
            load_context_forms(folder / district["folder"] / name, municipality, by)
        for name in district.get("results", ()):
            _results(folder / district["folder"] / name, municipality, by)
        for one in district.get("lists", ()):
            _received_list(folder / district["folder"], one, municipality, by)
        for one in district.get("runs", ()):
            _run(one, municipality, by)
        for one in district.get("adverse", ()):
            _adverse_list(one, municipality, by)
        _diagnosis(folder / district["folder"], district, municipality, by)


def _diagnosis(
    folder: Path, district: dict[str, Any], municipality: Municipality, by: User
) -> None:
    for name in district.get("checks", ()):
        load_check(folder / name, municipality, by)
    for name in district.get("surveys", ()):
        load_surveys(folder / name, municipality, by)
    if "risk_profiles" in district:
        load_profiles(folder / district["risk_profiles"], municipality)


def _results(path: Path, municipality: Municipality, by: User) -> None:
    file = given_file(ContentFile(path.read_bytes(), path.name))
    if UploadedFile.objects.filter(upload__municipality=municipality, sha256=file.sha256).exists():
        return
    upload = take_files(by=by, territory=municipality, files=[file], said=FileFacts())
    do_what_waits()
    upload = Upload.objects.get(pk=upload.pk)
    assert upload.state == UploadState.PREVIEW, f"{path.name}: {upload.state}"
    give_consent(by=by, upload=upload)
    do_what_waits()


def _received_list(folder: Path, told: dict[str, Any], place: Municipality, by: User) -> None:
    if SchoolList.objects.filter(municipality=place, title=told["title"]).exists():
        return
    path = folder / told["file"]
    made = receive_list(
        by=by,
        territory=place,
        category=ListCategory.LOW_RESULTS,
        origin=ListOrigin(told["origin"]),
        year=told["year"],
        title=told["title"],
        act=Act.objects.get(
            municipality=place, date=told["act"]["date"], title=told["act"]["title"]
        ),
        paper=ReceivedPaper.of_file(path.read_bytes(), path.name),
    )
    until = timezone.localdate() + _DAYS_TO_OBJECT
    accept_received(by=by, school_list=made, objections_until=until)


def _run(told: dict[str, Any], place: Municipality, by: User) -> None:
    known = {"municipality": place, "ruleset_id": told["ruleset"], "year": told["year"]}
    if not Run.objects.filter(**known).exists():
        start_run(
            by=by,
            territory=place,
            ruleset_id=told["ruleset"],
            year=told["year"],
            title=told["title"],
        )
        do_what_waits()


def _adverse_list(told: dict[str, Any], place: Municipality, by: User) -> None:
    if not SchoolList.objects.filter(municipality=place, title=told["title"]).exists():
        make_adverse_list(
            by=by,
            territory=place,
            index_id=told["index"],
            school_year=told["school_year"],
            year=told["year"],
            title=told["title"],
        )
