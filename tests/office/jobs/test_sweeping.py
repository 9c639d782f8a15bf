"""Workbooks of lists go after a month; papers stay, and the job says what became of its file."""

import os
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from threading import Event

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from tests.office.jobs.doing import AtOnce

from opora_web.audit.actor import SYSTEM
from opora_web.jobs.actions import enqueue
from opora_web.jobs.jobs import SWEEP
from opora_web.jobs.models import Job, JobState, MadeFile, Schedule
from opora_web.jobs.sweeping import DAYS_KEPT, FOLDER, sweep_made_files
from opora_web.jobs.timetable import write_timetable
from opora_web.jobs.worker import work_once
from opora_web.registry.roles import Role
from opora_web.ui.help_pages import help_of


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def person(cast):
    return cast.own.person(Role.REGION)


def made_for(person, **ago):
    job = enqueue("jobs.list", by=person, table="shkoly", narrowing="")
    assert work_once("worker", Event(), AtOnce())
    ended = timezone.now() - timedelta(**ago)
    Job.objects.filter(pk=job.pk).update(finished_at=ended)
    job.refresh_from_db()
    assert job.state == JobState.DONE
    return job


def files():
    return sorted(path.name for path in Path(default_storage.path(FOLDER)).glob("*"))


def swept(capture):
    with capture(execute=True):
        return sweep_made_files()


def test_a_workbook_goes_a_month_after_its_job(person, django_capture_on_commit_callbacks):
    old = made_for(person, days=DAYS_KEPT, minutes=1)
    young = made_for(person, days=DAYS_KEPT - 1, hours=23)
    assert swept(django_capture_on_commit_callbacks) == 1
    assert files() == [f"{young.pk}.xlsx"]
    assert MadeFile.objects.get().job == young
    assert Job.objects.filter(pk=old.pk).exists()
    assert swept(django_capture_on_commit_callbacks) == 0


def test_whoever_asked_is_told_and_offered_no_dead_link(
    person, signed_in, django_capture_on_commit_callbacks
):
    job = made_for(person, days=31)
    address = job.result["address"]
    browser = signed_in(person)
    assert b"".join(browser.get(address).streaming_content)
    swept(django_capture_on_commit_callbacks)
    page = browser.get(reverse("jobs:job", args=[job.pk])).content.decode()
    assert "Таблица хранилась 30 дней и удалена" in page
    assert address not in page
    assert browser.get(address).status_code == HTTPStatus.NOT_FOUND


def test_what_a_dead_worker_left_goes_and_what_is_being_written_stays(person):
    for name in ("old.xlsx", "young.xlsx"):
        default_storage.save(f"{FOLDER}/{name}", ContentFile(b"PK"))
    long_ago = (timezone.now() - timedelta(days=DAYS_KEPT + 1)).timestamp()
    os.utime(default_storage.path(f"{FOLDER}/old.xlsx"), (long_ago, long_ago))
    kept = made_for(person, days=1)
    path = default_storage.path(f"{FOLDER}/{kept.pk}.xlsx")
    os.utime(path, (long_ago, long_ago))
    assert sweep_made_files() == 0
    assert files() == sorted([f"{kept.pk}.xlsx", "young.xlsx"])


def test_papers_are_no_workbooks_of_lists(person):
    """Those of runs and of the registry lie in folders of their own and are never swept."""
    long_ago = (timezone.now() - timedelta(days=900)).timestamp()
    names = ("papers/2023/1.docx", "acts/2023/1.pdf", "objections/2023/1.pdf")
    for name in names:
        default_storage.save(name, ContentFile(b"paper"))
        os.utime(default_storage.path(name), (long_ago, long_ago))
    sweep_made_files()
    assert all(default_storage.exists(name) for name in names)


def test_the_office_does_it_every_night(person, django_capture_on_commit_callbacks):
    write_timetable()
    line = Schedule.objects.get(kind=SWEEP)
    assert f"{line.daily_at:%H:%M}" == "03:50"
    made_for(person, days=40)
    job = enqueue(SWEEP, by=SYSTEM)
    with django_capture_on_commit_callbacks(execute=True):
        assert work_once("worker", Event(), AtOnce())
    job.refresh_from_db()
    assert job.state == JobState.DONE
    assert files() == []


@pytest.mark.parametrize("page", ["jobs", "job"])
def test_the_help_says_how_long(page):
    assert "30 дней" in help_of("jobs", page).in_index
