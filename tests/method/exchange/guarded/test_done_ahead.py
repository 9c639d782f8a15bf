"""Work ahead of its taker: in order, no further than asked, ended when the taker leaves."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.exchange.guarded.done_ahead import done_ahead


class Stop:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@given(st.lists(st.integers(0, 3), max_size=8), st.integers(1, 4))
def test_results_come_in_order(delays, workers):
    def work(item: tuple[int, int]) -> tuple[int, int]:
        time.sleep(item[1] / 1000)
        return item

    items, stop = list(enumerate(delays)), Stop()
    assert list(done_ahead(work, items, workers=workers, stop=stop)) == items
    assert stop.times == 1


def test_a_fault_of_the_work_comes_in_its_turn():
    stop = Stop()
    results = done_ahead(lambda item: 6 // item, [3, 0, 2], workers=2, stop=stop)
    assert next(results) == 2
    with pytest.raises(ZeroDivisionError):
        next(results)
    assert stop.times == 1


def test_what_has_not_begun_is_left_when_the_taker_leaves():
    done: list[int] = []

    def work(item: int) -> int:
        time.sleep(0.05)
        done.append(item)
        return item

    stop = Stop()
    results = done_ahead(work, range(100), workers=2, stop=stop)
    assert next(results) == 0
    results.close()
    assert len(done) <= 5
    assert stop.times == 1
