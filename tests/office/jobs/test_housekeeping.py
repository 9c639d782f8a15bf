"""Dead workers are found, the schedule is kept."""

from datetime import UTC, datetime, time, timedelta
from threading import Event
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.utils import timezone
from tests.office.jobs.doing import AtOnce

from opora_web.audit.actor import SYSTEM
from opora_web.jobs import worker
from opora_web.jobs.actions import enqueue, repeat
from opora_web.jobs.job_thread import JobThread
from opora_web.jobs.models import Job, Schedule
from opora_web.jobs.recurrence import next_time
from opora_web.jobs.transitions import beat, bury_dead, claim, enqueue_due

pytestmark = pytest.mark.django_db


def claimed(seconds_silent, **values):
    enqueue("sample-slow", by=SYSTEM, seconds=0)
    job = claim("dead")
    silent_since = timezone.now() - timedelta(seconds=seconds_silent)
    Job.objects.filter(pk=job.pk).update(heartbeat_at=silent_since, **values)
    return job


def state_of(job):
    job.refresh_from_db()
    return job.state


def test_who_was_heard_lately_lives():
    job = claimed(55)
    assert bury_dead() == 0
    assert state_of(job) == "running"


def test_the_job_of_a_dead_worker_goes_back_to_the_queue():
    job = claimed(65, progress=40)
    assert bury_dead() == 1
    assert state_of(job) == "waiting"
    assert (job.progress, job.attempts) == (0, 1)
    assert job.sentence == "Работа прервалась на середине, скоро начнётся заново."


def test_after_the_last_attempt_it_fails_with_a_sentence():
    job = claimed(65, attempts=2)
    bury_dead()
    assert state_of(job) == "failed"
    assert "прерывалась на середине" in job.error
    assert f"её номер: {job.pk}." in job.error


def test_a_cancelled_one_is_not_begun_again():
    job = claimed(65, cancel_requested=True)
    bury_dead()
    assert state_of(job) == "cancelled"


def test_a_heartbeat_keeps_it():
    job = claimed(65)
    beat(job)
    assert bury_dead() == 0


def test_a_heartbeat_that_cannot_be_written_is_not_the_end(caplog):
    job = claimed(0)
    with patch.object(worker.transitions, "beat", side_effect=OperationalError("locked")):
        worker._beat(job)
    assert "could not be written" in caplog.text


def test_the_heart_beats_while_the_job_runs(settings):
    settings.JOB_HEARTBEAT_SECONDS = 0
    enqueue("sample-sum", by=SYSTEM, numbers=[])
    executor, held = AtOnce(), []

    def later(*arguments):
        from concurrent.futures import Future

        held.append((arguments, Future()))
        return held[-1][1]

    def finish_it(_job):
        held[0][1].set_result(None)

    with (
        patch.object(executor, "submit", later),
        patch.object(worker.transitions, "beat", side_effect=finish_it) as beaten,
    ):
        assert worker.work_once("worker", Event(), executor)
    assert beaten.call_count == 1
    assert Job.objects.get().state == "done"


def due(name="суммы", kind="sample-sum"):
    schedule = repeat(name, kind, by=SYSTEM, every_minutes=5, numbers=[2])
    Schedule.objects.filter(pk=schedule.pk).update(due_at=timezone.now() - timedelta(hours=9))
    return schedule


def test_what_is_due_is_started_once_however_many_times_were_missed():
    schedule = due()
    assert enqueue_due() == 1
    job = Job.objects.get()
    assert (job.schedule, job.arguments, job.by) == (schedule, {"numbers": [2]}, None)
    schedule.refresh_from_db()
    assert schedule.due_at > timezone.now()
    assert enqueue_due() == 0


def test_what_still_waits_is_not_started_twice():
    due()
    enqueue_due()
    due()
    Schedule.objects.update(due_at=timezone.now() - timedelta(hours=1))
    assert enqueue_due() == 0
    assert Job.objects.count() == 1


def test_a_kind_of_another_version_waits_for_it():
    due()
    Schedule.objects.update(kind="of-tomorrow")
    assert enqueue_due() == 0
    assert Schedule.objects.get().due_at < timezone.now()


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 3, 2, 0, 29, tzinfo=UTC), datetime(2026, 3, 2, 0, 30, tzinfo=UTC)),
        (datetime(2026, 3, 2, 0, 30, tzinfo=UTC), datetime(2026, 3, 3, 0, 30, tzinfo=UTC)),
        (datetime(2026, 3, 2, 22, 0, tzinfo=UTC), datetime(2026, 3, 3, 0, 30, tzinfo=UTC)),
    ],
)
def test_daily_is_by_the_clock_of_the_office(now, expected):
    assert next_time(Schedule(daily_at=time(3, 30)), now) == expected


def test_clocks_that_are_put_forward(settings):
    settings.TIME_ZONE = "Europe/Berlin"
    before = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    assert next_time(Schedule(daily_at=time(3, 30)), before) == datetime(
        2026, 3, 29, 1, 30, tzinfo=UTC
    )


@pytest.fixture
def _connection_stays():
    """The worker drops old connections; that of a test holds its transaction."""
    with patch.object(worker, "close_old_connections"):
        yield


@pytest.mark.usefixtures("_connection_stays")
def test_the_worker_works_keeps_house_and_stops():
    due()
    stopping = Event()
    with patch.object(stopping, "wait", side_effect=lambda _seconds: stopping.set()):
        worker.work_until(stopping, AtOnce())
    assert Job.objects.get().state == "done"


@pytest.mark.usefixtures("_connection_stays")
def test_the_worker_survives_a_database_that_does_not_answer(caplog):
    stopping, answers = Event(), iter([OperationalError("gone"), False])

    def claim_or_raise(*_arguments):
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        stopping.set()
        return answer

    with (
        patch.object(worker, "work_once", side_effect=claim_or_raise),
        patch.object(stopping, "wait"),
    ):
        worker.work_until(stopping, AtOnce())
    assert "the database did not answer" in caplog.text


def test_it_says_whose_jobs_it_took_up(caplog):
    claimed(65)
    worker.keep_house()
    assert "took up 1 jobs" in caplog.text


def test_a_row_another_worker_is_claiming_is_left_to_it():
    enqueue("sample-sum", by=SYSTEM, numbers=[])
    with patch("opora_web.jobs.models.JobQuerySet.first", return_value=None):
        assert claim("worker") is None


def test_the_thread_of_jobs_gives_what_comes_out_and_drops_its_connections():
    with patch("opora_web.jobs.job_thread.close_old_connections") as dropped, JobThread() as thread:
        assert thread.submit(lambda one, *, two: one + two, 1, two=2).result() == 3
        assert isinstance(thread.submit(int, "два").exception(), ValueError)
    assert dropped.call_count == 4
