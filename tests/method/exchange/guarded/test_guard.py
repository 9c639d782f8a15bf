"""One reader serves many files, is replaced when it dies, and never outlives its keeper."""

import os
import signal
import sys
import time

import pytest
from tests.method.exchange.guarded.attacks import far_cell_in_disguise, honest, one_far_cell
from tests.method.exchange.guarded.stub_readers import (
    end_awaited,
    frame,
    is_running,
    program_run,
    reader_that,
)

from opora.domain.errors import OporaError
from opora.exchange.guarded import answer as answer_module
from opora.exchange.guarded import reader as reader_module
from opora.exchange.guarded.guard import Guard
from opora.exchange.guarded.message import body_of
from opora.exchange.guarded.standing_guard import standing_guard

FILE = "а.xlsx"


def refusal_of(guard: Guard, content: bytes | None = None) -> str:
    with pytest.raises(OporaError) as refusal:
        guard.read(content or honest(), FILE)
    (sentence,) = refusal.value.sentences
    assert sentence.startswith(f"Файл «{FILE}»")
    return sentence


def test_one_reader_serves_many_files():
    with Guard() as guard:
        assert guard.reader_ids == ()
        guard.read(honest(), FILE)
        (first,) = guard.reader_ids
        assert "за пределами" in refusal_of(guard, one_far_cell())
        assert guard.read(honest(), FILE)[0].rows[0].cells == ("Школа", "1")
        assert guard.reader_ids == (first,)
    assert first
    assert not is_running(first)


def test_a_dead_reader_is_replaced():
    with Guard() as guard:
        guard.read(honest(), FILE)
        (first,) = guard.reader_ids
        assert "не хватило отведённой памяти" in refusal_of(guard, far_cell_in_disguise())
        assert not is_running(first)
        assert guard.read(honest(), FILE)[0].rows[0].cells == ("Школа", "1")
        assert guard.reader_ids != (first,)


def test_a_reader_killed_between_two_files_costs_one_sentence():
    with Guard() as guard:
        guard.read(honest(), FILE)
        os.kill(*guard.reader_ids, signal.SIGKILL)
        assert "не хватило отведённой памяти" in refusal_of(guard)
        assert guard.read(honest(), FILE)


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        (["time.sleep(60)"], "больше отведённого времени"),
        (["sys.stdin.buffer.read(9)", "time.sleep(60)"], "больше отведённого времени"),
        (["os.kill(os.getpid(), signal.SIGKILL)"], "не хватило отведённой памяти"),
        (["os.kill(os.getpid(), signal.SIGXCPU)"], "больше отведённого времени"),
        (["os.kill(os.getpid(), signal.SIGSEGV)"], "книга не открывается"),
        (["raise SystemExit(1)"], "книга не открывается"),
        (["os.close(1)", "time.sleep(60)"], "книга не открывается"),
        (["sys.stdout.buffer.write(b'\\xff' * 100)"], "книга не открывается"),
        (["sys.stdout.buffer.write(b'\\0\\0\\0\\5[[[[[')"], "книга не открывается"),
        (["sys.stdout.buffer.write(b'\\0\\0\\0\\2{}')"], "книга не открывается"),
        (["sys.stdout.buffer.write(b'\\0\\0\\0\\4[\"a')"], "книга не открывается"),
        (["sys.stdout.buffer.write(b'\\0\\1\\0\\0' + b'[' * 65536)"], "книга не открывается"),
    ],
)
def test_every_death_is_told_in_one_sentence(steps, sentence, monkeypatch):
    monkeypatch.setattr(reader_module, "_SECONDS_TO_END", 0.3)
    with Guard(wall_seconds=0.6, command=reader_that(*steps)) as guard:
        begun = time.monotonic()
        assert sentence in refusal_of(guard)
        assert guard.reader_ids == ()
        assert time.monotonic() - begun < 5


def test_a_reader_that_cannot_start_is_no_fault_of_the_file():
    with (
        Guard(command=(sys.executable, "-c", "import no_such_module")) as guard,
        pytest.raises(OporaError, match="установлена не полностью"),
    ):
        guard.read(honest(), FILE)
    assert guard.reader_ids == ()


@pytest.mark.parametrize("first_word", ["b''", "b'\\0\\0\\0\\2{}'", "b'\\0\\0\\0\\2[]'"])
def test_a_reader_that_does_not_say_that_it_is_ready_is_not_asked(first_word):
    command = (sys.executable, "-c", f"import sys; sys.stdout.buffer.write({first_word})")
    with Guard(command=command) as guard:
        assert "книга не открывается" in refusal_of(guard)


def test_an_interrupted_answer_does_not_open_the_next_one(monkeypatch):
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with Guard() as guard:
        guard.read(honest(), FILE)
        (first,) = guard.reader_ids
        with monkeypatch.context() as patch:
            patch.setattr(reader_module, "answer_about", interrupt)
            with pytest.raises(KeyboardInterrupt):
                guard.read(honest(), FILE)
        assert guard.reader_ids == ()
        assert not is_running(first)
        assert guard.read(honest(), FILE)[0].rows[0].cells == ("Школа", "1")


def test_more_text_than_a_file_may_hold_is_too_large(monkeypatch):
    with Guard() as guard:
        with monkeypatch.context() as patch:
            patch.setattr(answer_module, "MAX_LETTERS", 5)
            assert "не хватило отведённой памяти" in refusal_of(guard)
        assert guard.reader_ids == ()
        assert guard.read(honest(), FILE)


def test_a_reader_that_does_not_go_is_killed(monkeypatch):
    monkeypatch.setattr(reader_module, "_SECONDS_TO_END", 0.2)
    done = frame(body_of(["done"]))
    command = reader_that(
        f"sys.stdout.buffer.write({done!r}); sys.stdout.buffer.flush()", "time.sleep(60)"
    )
    guard = Guard(command=command)
    assert guard.read(honest(), FILE) == ()
    (stubborn,) = guard.reader_ids
    guard.close()
    assert not is_running(stubborn)


@pytest.mark.parametrize("end", ["os._exit(0)", "os.kill(os.getpid(), 9)"])
def test_the_reader_does_not_outlive_its_keeper(end):
    program = (
        "import os, sys\n"
        "from tests.method.exchange.guarded.attacks import honest\n"
        "from opora.exchange.guarded.standing_guard import standing_guard\n"
        "standing_guard().read(honest(), 'a')\n"
        f"print(*standing_guard().reader_ids, flush=True)\n{end}\n"
    )
    end_awaited([int(program_run(program).stdout)])


def test_a_standing_guard_closes_without_a_word():
    program = (
        "from tests.method.exchange.guarded.attacks import honest\n"
        "from opora.exchange.guarded.standing_guard import standing_guard\n"
        "assert standing_guard() is standing_guard()\n"
        "standing_guard().read(honest(), 'a')\n"
    )
    ended = program_run(program)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_a_forked_process_gets_a_guard_of_its_own(monkeypatch):
    ours = standing_guard()
    monkeypatch.setattr(os, "getpid", lambda: -1)
    assert standing_guard() is not ours


def test_a_module_beside_the_file_is_not_taken_for_ours(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    with Guard() as guard:
        assert guard.read(honest(), FILE)
