"""A worker is heard of at work, when idle and when it takes its leave."""

from datetime import timedelta
from threading import Event
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.utils import timezone
from tests.office.jobs.doing import AtOnce

from opora_web.audit.actor import SYSTEM
from opora_web.jobs import worker
from opora_web.jobs.actions import enqueue
from opora_web.jobs.models import Worker
from opora_web.jobs.presence import a_worker_lives, leave, show_life
from opora_web.jobs.transitions import claim

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _connection_stays():
    """The worker drops old connections; that of a test holds its transaction."""
    with patch.object(worker, "close_old_connections"):
        yield


def grow_old(seconds):
    Worker.objects.update(seen_at=timezone.now() - timedelta(seconds=seconds))


def idle_until_stopped(stopping=None):
    """One turn of a worker that has nothing to do; whether it was seen meanwhile."""
    stopping, seen = stopping or Event(), []

    def pause(_seconds):
        seen.append(a_worker_lives())
        stopping.set()

    with patch.object(stopping, "wait", side_effect=pause):
        worker.work_until(stopping, AtOnce())
    return seen


def test_nobody_is_there_before_a_worker_comes():
    assert not a_worker_lives()


def test_an_idle_worker_is_seen_and_leaves():
    assert idle_until_stopped() == [True]
    assert not a_worker_lives()


def test_a_worker_is_heard_while_it_works():
    enqueue("sample-sum", by=SYSTEM, numbers=[])
    job = claim("busy")
    worker._beat(job)
    grow_old(65)
    assert not a_worker_lives()
    worker._beat(job)
    assert a_worker_lives()


def test_who_was_heard_within_a_minute_lives():
    show_life("one")
    grow_old(55)
    assert a_worker_lives()


def test_the_silent_are_forgotten_when_another_shows_itself():
    show_life("killed")
    grow_old(65)
    show_life("new")
    assert [one.name for one in Worker.objects.all()] == ["new"]
    assert str(Worker.objects.get()) == "new"


def test_one_leaves_and_the_other_stays():
    show_life("one")
    show_life("other")
    leave("one")
    assert a_worker_lives()


def test_a_leave_that_cannot_be_written_is_not_the_end(caplog):
    with patch.object(worker.presence, "leave", side_effect=OperationalError("locked")):
        assert idle_until_stopped() == [True]
    assert "could not take its leave" in caplog.text
