"""The measurement of the start starts what it says, in turns."""

import subprocess

import pytest
from benchmarks.measurement import OverPeer

from benchmarks import cli_start


def test_the_starts_are_interleaved_and_the_median_is_taken(monkeypatch):
    seconds = {"-m": iter([9.0, 0.4, 0.5, 7.0]), "-c": iter([0.2, 0.1, 0.3])}
    order = []

    def started_in(arguments):
        order.append(arguments[0])
        return next(seconds[arguments[0]])

    monkeypatch.setattr(cli_start, "started_in", started_in)
    monkeypatch.setattr(cli_start, "STARTS", 3)
    measurement = cli_start.measure()
    assert order == ["-m", "-m", "-c", "-m", "-c", "-m", "-c"]
    assert (measurement.seconds, measurement.peer_seconds) == (0.5, 0.2)
    assert measurement.limit == OverPeer(0.3)


def test_a_start_takes_time():
    assert 0 < cli_start.started_in(["-c", "pass"]) < 60


def test_a_start_that_fails_is_not_measured():
    with pytest.raises(subprocess.CalledProcessError):
        cli_start.started_in(["-c", "raise SystemExit(1)"])
