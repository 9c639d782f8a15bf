"""The benchmarks of the engine judge only what the issue limits, and watch the memory."""

import subprocess

import pytest
from benchmarks.measurement import PrintedOnly, TimesPeer

from benchmarks import engine_child, engine_reduction, verdict_table


@pytest.fixture
def children(monkeypatch):
    """Tasks that were started, with the seconds that they are said to have taken."""
    started = []
    seconds = {"reduce_and_judge": 4.0, "judge": 3.0}

    def peak_checked(task, _folder, *arguments):
        started.append((task, *arguments))
        return seconds.get(task, 1.0)

    monkeypatch.setattr(engine_reduction, "peak_checked", peak_checked)
    monkeypatch.setattr(verdict_table, "peak_checked", peak_checked)
    return started


def test_ten_million_pupils_are_printed_only(children, monkeypatch):
    monkeypatch.delenv("OPORA_BENCH_ROWS", raising=False)
    measurement = engine_reduction.measure()
    assert measurement.limit == PrintedOnly()
    assert children[0] == ("make_pupils", "3787")
    assert [task for task, *_ in children[1:]] == ["scan_pupils", "reduce_and_judge"] * 2
    assert (measurement.seconds, measurement.peer_seconds) == (4.0, 1.0)


def test_a_hundred_million_are_judged(children, monkeypatch):
    monkeypatch.setenv("OPORA_BENCH_ROWS", "100000000")
    measurement = engine_reduction.measure()
    assert measurement.limit == TimesPeer(5)
    assert measurement.keeps_limit
    assert children[0] == ("make_pupils", "37878")


def test_a_country_has_eight_million_outcomes_and_more(children, monkeypatch):
    monkeypatch.delenv("OPORA_BENCH_SCHOOLS", raising=False)
    measurement = verdict_table.measure()
    assert measurement.name == "8_800_000 outcomes to verdicts"
    assert children[0] == ("make_outcomes", "40000")
    assert measurement.seconds == 3.0


def test_every_task_runs_in_a_child(tmp_path, capsys):
    for task, *more in (("make_pupils", "1"), ("scan_pupils",), ("reduce_and_judge",)):
        assert 0 < engine_child.peak_checked(task, str(tmp_path), *more) < 60
    for task, *more in (("make_outcomes", "1"), ("scan_outcomes",), ("judge",)):
        assert 0 < engine_child.peak_checked(task, str(tmp_path), *more) < 60
    assert "… judge: " in capsys.readouterr().err


def test_too_much_memory_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(engine_child, "MOST_MEGABYTES", 1)
    with pytest.raises(MemoryError, match="more than 1"):
        engine_child.peak_checked("make_pupils", str(tmp_path), "1")


def test_a_task_that_fails_is_not_measured(tmp_path):
    with pytest.raises(subprocess.CalledProcessError):
        engine_child.peak_checked("scan_pupils", str(tmp_path))
