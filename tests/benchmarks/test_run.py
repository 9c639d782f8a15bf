"""The benchmarks are found, shown in one table, and judged."""

import types

import pytest
from benchmarks.measurement import Measurement, OverPeer, PrintedOnly, TimesPeer

from benchmarks import run

FAST = Measurement("ours", "theirs", 0.1, 0.2, OverPeer(0.3))
SLOW = Measurement("ours, slow", "theirs", 0.9, 0.2, TimesPeer(2))


@pytest.fixture
def found(monkeypatch):
    """Benchmarks that measure what a test plants."""
    planted = {}
    monkeypatch.setattr(run, "benchmark_names", lambda: sorted(planted))
    monkeypatch.setattr(
        run.importlib,
        "import_module",
        lambda name: types.SimpleNamespace(measure=lambda: planted[name.rpartition(".")[2]]),
    )
    return planted


def test_limits_that_are_kept_pass(found, capsys):
    found["fast"] = FAST
    assert run.main([]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "measured  seconds  peer    seconds  ratio  limit         verdict",
        "ours      0.100    theirs  0.200    0.50   peer + 0.3 s  kept",
    ]


def test_one_broken_limit_fails_the_run_and_hides_nobody(found, capsys):
    found.update(fast=FAST, slow=SLOW)
    assert run.main([]) == 1
    told = capsys.readouterr().out
    assert "kept" in told
    assert "peer x 2      BROKEN" in told


def test_what_is_printed_only_has_no_verdict(found, capsys):
    found["shown"] = Measurement("ours", "theirs", 9, 1, PrintedOnly())
    assert run.main([]) == 0
    assert capsys.readouterr().out.endswith("9.00   printed only  -\n")


def test_benchmarks_can_be_chosen(found):
    found.update(fast=FAST, slow=SLOW)
    assert run.main(["fast"]) == 0


def test_a_misspelt_choice_is_not_a_success(found):
    found["fast"] = FAST
    assert run.main(["fats"]) == 1


def test_benchmarks_are_found_by_lying_in_the_folder():
    assert "cli_start" in run.benchmark_names()
    assert not run.MACHINERY & set(run.benchmark_names())
