"""The benchmarks of a region fill an office, run it and look at its pages, all in one child."""

import pytest
from benchmarks.measurement import TimesPeer

from benchmarks import (
    office_region_child,
    office_region_funnel,
    office_region_page,
    office_region_run,
)

FEW = 14
BENCHMARKS = (office_region_run, office_region_page, office_region_funnel)


@pytest.fixture(scope="module", autouse=True)
def _few_schools():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPORA_BENCH_REGION_SCHOOLS", f"{FEW}")
        yield
    office_region_child.measured.cache_clear()


def test_every_part_takes_time_and_the_office_more_than_the_method_alone():
    seconds = office_region_child.measured(FEW)
    assert set(seconds) == {
        "run",
        "method",
        "reading",
        "empty_page",
        "run_page",
        "funnel_page",
    }
    assert all(value > 0 for value in seconds.values())
    assert seconds["run"] > seconds["method"]


@pytest.mark.parametrize("benchmark", BENCHMARKS, ids=lambda one: one.__name__)
def test_each_says_its_region_and_has_a_limit(benchmark):
    measured = benchmark.measure()
    assert f"{FEW} schools" in measured.name
    assert isinstance(measured.limit, TimesPeer)


def test_one_office_serves_all():
    for benchmark in BENCHMARKS:
        benchmark.measure()
    assert office_region_child.measured.cache_info().misses == 1


def test_a_child_that_fails_ends_the_benchmark():
    with pytest.raises(office_region_child.subprocess.CalledProcessError):
        office_region_child.measured(0)


def test_without_a_word_the_region_is_a_real_one(monkeypatch):
    monkeypatch.delenv("OPORA_BENCH_REGION_SCHOOLS")
    assert office_region_child.region_size() == 700
