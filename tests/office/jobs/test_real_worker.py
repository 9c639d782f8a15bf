"""Workers as processes: killed, stopped, cancelled, and several at once."""

import signal
import sys
import time

import pytest

ENQUEUE = """
import sys, json
from opora_web.audit.actor import SYSTEM
from opora_web.jobs.actions import enqueue
for _ in range(int(sys.argv[1])):
    print(enqueue(sys.argv[2], by=SYSTEM, **json.loads(sys.argv[3])).pk)
"""
STATES = """
from opora_web.jobs.models import Job
for job in Job.objects.order_by("pk"):
    print(f"{job.state} {job.attempts} {job.error}".strip())
"""
WRITTEN = """
from opora_web.audit.models import JournalEntry
print(JournalEntry.objects.filter(verb="changed").count())
"""
CANCEL = """
from opora_web.audit.actor import SYSTEM
from opora_web.jobs.actions import cancel
from opora_web.jobs.models import Job
cancel(Job.objects.get(), by=SYSTEM)
"""
ALIVE = """
from opora_web.jobs.presence import a_worker_lives
print(a_worker_lives())
"""
PATIENCE_SECONDS = 40

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")


@pytest.fixture
def hire(office):
    """Workers of this office; whoever is left is killed in the end."""
    hired = []

    def one():
        hired.append(office.start("-m", "opora_web.config.office", "work"))
        return hired[-1]

    yield one
    for worker in hired:
        if worker.poll() is None:
            worker.kill()
        worker.communicate()


def until(condition):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.2)


def begun(mark, times):
    return lambda: mark.exists() and mark.read_text("utf-8").count("begun") >= times


def slow(office, mark, seconds):
    office.run(ENQUEUE, "1", "sample-slow", f'{{"seconds": {seconds}, "mark": "{mark}"}}')


@needs_signals
def test_killed_in_the_middle_the_job_is_run_again_and_done_once(office, hire, tmp_path):
    mark = tmp_path / "mark"
    slow(office, mark, 3)
    first = hire()
    until(begun(mark, 1))
    first.kill()
    first.wait()
    assert office.run(STATES).startswith("running 1")
    hire()
    until(lambda: office.run(STATES).startswith("done 2"))
    assert mark.read_text("utf-8").count("begun") == 2
    assert office.run(WRITTEN) == "1"


@needs_signals
def test_killed_at_the_last_attempt_too_it_fails_whole(office, hire, tmp_path):
    mark = tmp_path / "mark"
    slow(office, mark, 60)
    for attempt in (1, 2):
        worker = hire()
        until(begun(mark, attempt))
        worker.kill()
        worker.wait()
    hire()
    until(lambda: "прерывалась на середине" in office.run(STATES))
    assert office.run(WRITTEN) == "0"


@needs_signals
def test_stopped_politely_it_gives_the_job_back(office, hire, tmp_path):
    mark = tmp_path / "mark"
    slow(office, mark, 60)
    worker = hire()
    until(begun(mark, 1))
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=PATIENCE_SECONDS) == 0
    assert office.run(STATES) == "waiting 0"


def test_cancelled_it_stops(office, hire, tmp_path):
    mark = tmp_path / "mark"
    slow(office, mark, 60)
    hire()
    until(begun(mark, 1))
    office.run(CANCEL)
    until(lambda: office.run(STATES) == "cancelled 1")
    assert office.run(WRITTEN) == "0"


def test_several_workers_do_each_job_once(office, hire):
    office.run(ENQUEUE, "30", "sample-write", '{"title": "дело"}')
    for _ in range(3):
        hire()
    until(lambda: office.run(STATES).splitlines() == ["done 1"] * 30)
    assert office.run(WRITTEN) == "30"


def is_alive(office):
    return office.run(ALIVE) == "True"


@needs_signals
def test_it_is_seen_alive_and_its_death_is_seen(office, hire):
    assert not is_alive(office)
    worker = hire()
    until(lambda: is_alive(office))
    worker.kill()
    worker.wait()
    until(lambda: not is_alive(office))
