"""Readers are lent one by one, kept while they are healthy, and ended with who asked them."""

import threading
from types import SimpleNamespace

import pytest
from tests.method.exchange.guarded.stub_readers import is_running, reader_that

from opora.exchange.guarded import processors
from opora.exchange.guarded.asked_readers import AskedReaders
from opora.exchange.guarded.processors import usable_processors
from opora.exchange.guarded.reader_pool import ReaderPool

WAITS = reader_that("sys.stdin.buffer.read()")


@pytest.fixture
def pool():
    made = ReaderPool(WAITS, 2)
    yield made
    made.close()
    assert made.process_ids == ()


def test_a_reader_is_used_again(pool):
    with pool.lent() as first:
        assert pool.process_ids == ()
    with pool.lent() as second:
        assert second is first
    assert pool.process_ids == (first.process_id,)


def test_two_borrowers_have_two_readers_and_the_third_waits(pool):
    got = threading.Event()

    def borrow() -> None:
        with pool.lent():
            got.set()

    third = threading.Thread(target=borrow)
    with pool.lent() as first:
        with pool.lent() as second:
            assert first is not second
            third.start()
            assert not got.wait(0.2)
        assert got.wait(5)
        third.join()
    assert len(pool.process_ids) == 2


def test_a_killed_reader_is_not_lent_again(pool):
    with pool.lent() as reader:
        reader.kill()
        assert not reader.healthy
    assert pool.process_ids == ()
    assert not is_running(reader.process_id)
    with pool.lent() as another:
        assert another is not reader


def test_a_reader_comes_back_from_a_block_that_failed(pool):
    with pytest.raises(KeyError), pool.lent():
        raise KeyError
    with pool.lent(), pool.lent():
        pass


def test_a_place_is_free_again_when_no_reader_could_start():
    pool = ReaderPool(["no-such-program"], 1)
    for _ in range(2):
        with pytest.raises(FileNotFoundError), pool.lent():
            pass


class Asked:
    def __init__(self) -> None:
        self.killed = 0

    def kill(self) -> None:
        self.killed += 1


def test_only_readers_at_work_for_this_caller_are_killed():
    ours, heard, late, others = Asked(), Asked(), Asked(), Asked()
    asked, neighbour = AskedReaders(), AskedReaders()
    with neighbour.counted(others), asked.counted(ours):
        with asked.counted(heard):
            pass
        asked.stop()
        with asked.counted(late):
            pass
        asked.stop()
    assert [one.killed for one in (ours, heard, late, others)] == [2, 0, 1, 0]


def test_processors_are_those_that_may_be_used(monkeypatch):
    system = SimpleNamespace(sched_getaffinity=lambda _: {3, 7}, cpu_count=lambda: 64)
    monkeypatch.setattr(processors, "os", system)
    assert usable_processors() == 2
    del system.sched_getaffinity
    assert usable_processors() == 64
    system.cpu_count = lambda: None
    assert usable_processors() == 1
