"""Processes that live and end together."""

import sys
import time
from threading import Event, Timer

import pytest

from opora_web.config.serving.commands import server_command, worker_command
from opora_web.config.serving.household import Household

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF_CODE = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("deaf", flush=True)
time.sleep(60)
"""
DEAF = [sys.executable, "-c", DEAF_CODE]


def pids(household):
    return [process.poll() for process in household._running.values()]


def test_they_live_inside_and_are_gone_afterwards():
    household = Household({"один": SLEEP, "другой": SLEEP})
    with household.started():
        assert pids(household) == [None, None]
    assert None not in pids(household)


def test_whoever_does_not_listen_is_ended_by_force(capfd):
    household = Household({"глухой": DEAF}, grace=0.2)
    with household.started():
        while "deaf" not in capfd.readouterr().out:
            time.sleep(0.05)
    assert pids(household) == [-9]


def test_what_cannot_be_started_leaves_nobody_behind():
    household = Household({"один": SLEEP, "другой": ["/no/such/program"]})
    with pytest.raises(FileNotFoundError), household.started():
        pass
    assert None not in pids(household)


def test_an_end_of_its_own_is_told():
    quits = [sys.executable, "-c", "raise SystemExit(3)"]
    household = Household({"один": SLEEP, "другой": quits})
    with household.started():
        assert household.watch(Event()) == "другой: неожиданно завершился, код 3."


def test_watching_ends_when_it_should():
    stopping, household = Event(), Household({"один": SLEEP})
    with household.started():
        assert household.watch(stopping, until=lambda: True) is None
        Timer(0.3, stopping.set).start()
        assert household.watch(stopping) is None


def test_where_there_is_fork_gunicorn_serves_and_elsewhere_waitress():
    assert "gunicorn" in server_command("127.0.0.1", 8000, system="posix")
    windows = server_command("127.0.0.1", 8000, system="nt")
    assert windows[2:5] == ["waitress", "--listen=127.0.0.1:8000", "--threads=8"]
    assert worker_command()[-1] == "work"
