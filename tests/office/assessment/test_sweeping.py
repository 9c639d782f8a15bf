"""What lies untouched for a week goes by itself, and what was left behind is erased."""

import os
import time
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from django.conf import settings
from django.utils import timezone
from tests.office.assessment.uploading import a_file, a_text, again, given, read, taken_in
from tests.office.jobs.doing import AtOnce

from opora_web.assessment.actions.erasing import erase
from opora_web.assessment.actions.sweeping import sweep
from opora_web.assessment.actions.uploads import discard
from opora_web.assessment.jobs import SWEEP
from opora_web.assessment.models import Upload, UploadState
from opora_web.audit.actor import SYSTEM
from opora_web.audit.models import JournalEntry
from opora_web.jobs.actions import enqueue
from opora_web.jobs.models import Schedule
from opora_web.jobs.timetable import Daily, keep_on_timetable, write_timetable
from opora_web.jobs.worker import work_once


def untouched(upload, **ago):
    Upload.objects.filter(pk=upload.pk).update(touched_at=timezone.now() - timedelta(**ago))


def raw_files():
    folder = Path(settings.MEDIA_ROOT) / "uploads" / "files"
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_week_without_a_touch_discards(by, place, django_capture_on_commit_callbacks):
    old, young = (read(by, place, a_file(a_text(f"СОШ № {n}"))) for n in (7, 8))
    untouched(old, days=7, minutes=1)
    untouched(young, days=6, hours=23)
    with django_capture_on_commit_callbacks(execute=True):
        assert sweep() == 1
    old = again(old)
    assert old.state == UploadState.DISCARDED
    assert "7 дней никто не занимался" in old.sentence
    assert again(young).state == UploadState.PREVIEW
    assert len(raw_files()) == 1
    told = JournalEntry.objects.order_by("-number").first()
    assert told.actor_name == SYSTEM.full_name


def test_work_that_still_waits_is_no_untouched_upload(by, place):
    upload = given(by, place, a_file(a_text()))
    untouched(upload, days=30)
    assert sweep() == 0
    assert again(upload).state == UploadState.READING


def test_what_a_dead_worker_left_behind_is_erased(by, place):
    # The tests' transaction never ends, so that nothing was erased after it.
    upload = taken_in(by, place, a_file(a_text()))
    assert len(raw_files()) == 1
    assert sweep() == 0
    assert raw_files() == []
    assert upload.files.get().content == ""
    assert again(upload).reading
    erase(upload.pk)  # a second time is no failure


def test_a_file_that_no_upload_knows_is_erased_when_its_request_is_long_dead(by, place):
    upload = given(by, place, a_file(a_text()))
    (known,) = raw_files()
    dead, young = (known.with_name(name) for name in ("мёртвый", "живой"))
    for path in (dead, young):
        path.write_text("Пупкин Василий")
    long_ago = time.time() - timedelta(days=2).total_seconds()
    for path in (dead, known):
        os.utime(path, (long_ago, long_ago))
    sweep()
    assert set(raw_files()) == {known, young}
    assert upload.files.get().content


def test_a_reading_that_died_before_it_was_told_goes_with_its_upload(
    by, place, django_capture_on_commit_callbacks
):
    upload = read(by, place, a_file(a_text()))
    Upload.objects.update(reading="")
    with django_capture_on_commit_callbacks(execute=True):
        discard(by=by, upload=upload)
    assert not list(Path(settings.MEDIA_ROOT).rglob("*.parquet"))


def test_the_office_sweeps_at_night(by, place):
    write_timetable()
    line = Schedule.objects.get(kind=SWEEP)
    assert line.daily_at.hour == 3
    write_timetable()
    assert Schedule.objects.filter(kind=SWEEP).count() == 1
    untouched(read(by, place, a_file(a_text())), days=8)
    enqueue(SWEEP, by=SYSTEM)
    work_once("worker", Event(), AtOnce())
    assert Upload.objects.get().state == UploadState.DISCARDED


def test_a_line_of_the_timetable_means_one_thing():
    with pytest.raises(AssertionError):
        keep_on_timetable(
            "удаление ненужных файлов с результатами", Daily("other", timezone.now().time())
        )
