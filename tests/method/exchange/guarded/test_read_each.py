"""Several readers at a time: order, refusals, deaths and interrupts among other files."""

import time
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from tests.method.exchange.guarded.attacks import (
    far_cell_in_disguise,
    honest,
    one_far_cell,
    saved,
    truncated,
)
from tests.method.exchange.guarded.stub_readers import (
    DONE,
    end_awaited,
    is_running,
    program_run,
    reader_that,
)

from opora.domain.errors import OporaError
from opora.exchange.guarded import guard as guard_module
from opora.exchange.guarded import reader as reader_module
from opora.exchange.guarded.guard import Guard

# A reader that leaves its number in the folder and then waits for its end.
LEAVES_ITS_NUMBER = "(pathlib.Path({folder!r}) / str(os.getpid())).touch()"


def workbook_of(rows: int) -> bytes:
    workbook = openpyxl.Workbook()
    for number in range(rows):
        workbook.active.append([rows, number])
    return saved(workbook)


def numbers_in(folder: Path) -> list[int]:
    return [int(path.name) for path in folder.iterdir()]


@pytest.mark.parametrize("readers", [1, 2, 3])
def test_results_come_in_the_order_of_the_files(readers):
    sizes = [3000, 1, 2, 800, 3, 4]
    with Guard(readers=readers) as guard:
        outcomes = list(guard.read_each((workbook_of(rows), f"{rows}.xlsx") for rows in sizes))
        assert len(guard.reader_ids) <= readers
        left = guard.reader_ids
    assert [len(sheet.rows) for (sheet,) in outcomes] == sizes
    assert not any(map(is_running, left))


def test_each_is_read_as_it_is_read_alone():
    files = [(workbook_of(3), "а"), (honest(), "б")]
    with Guard() as guard:
        assert list(guard.read_each(files)) == [guard.read(*file) for file in files]
        assert list(guard.read_each([])) == []


def test_a_refused_file_does_not_stop_the_others():
    files = [
        (honest(), "а"),
        (one_far_cell(), "б"),
        (truncated(), "в"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "г"),
        (workbook_of(2), "д"),
    ]
    with Guard(readers=2) as guard:
        first, *refusals, last = guard.read_each(files)
    assert first[0].rows[0].cells == ("Школа", "1")
    assert len(last[0].rows) == 2
    assert [type(refusal) for refusal in refusals] == [OporaError] * 3
    told = [refusal.sentences for refusal in refusals]
    assert [sentence[:8] for (sentence,) in told] == ["Файл «б»", "Файл «в»", "Файл «г»"]


def test_a_refusal_does_not_keep_the_file():
    with Guard() as guard:
        (refusal,) = guard.read_each([(truncated(), "а")])
    assert (refusal.__traceback__, refusal.__context__, refusal.__cause__) == (None, None, None)


def test_a_reader_that_dies_takes_no_other_file_with_it():
    files = [(workbook_of(2000), "а"), (far_cell_in_disguise(), "б"), (workbook_of(2000), "в")] * 3
    with Guard(readers=2) as guard:
        outcomes = list(guard.read_each(files))
        assert all(map(is_running, guard.reader_ids))
    for rows, refusal, more_rows in zip(*[iter(outcomes)] * 3, strict=True):
        assert len(rows[0].rows) == len(more_rows[0].rows) == 2000
        assert "«б» не прочитан: книге не хватило отведённой памяти" in refusal.sentences[0]


def test_a_slow_file_is_refused_and_the_next_ones_are_read(tmp_path):
    # The first reader hangs; whoever comes later finds its trace and answers at once.
    trace = str(tmp_path / "trace")
    command = reader_that(
        "sys.stdin.buffer.read(9)",
        f"hangs = not os.path.exists({trace!r})",
        f"pathlib.Path({trace!r}).touch()",
        "time.sleep(60 if hangs else 0)",
        f"sys.stdout.buffer.write({DONE!r}); sys.stdout.buffer.flush()",
    )
    with Guard(readers=1, wall_seconds=1.5, command=command) as guard:
        slow, quick = guard.read_each([(honest(), "а"), (honest(), "б")])
    assert "больше отведённого времени" in slow.sentences[0]
    assert quick == ()


def test_two_files_are_read_at_the_same_time(tmp_path):
    # Each reader answers only when it sees the other one.
    command = reader_that(
        LEAVES_ITS_NUMBER.format(folder=str(tmp_path)),
        f"while len(os.listdir({str(tmp_path)!r})) < 2: time.sleep(0.01)",
        f"sys.stdout.buffer.write({DONE!r}); sys.stdout.buffer.flush()",
        "sys.stdin.buffer.read()",
    )
    with Guard(readers=2, wall_seconds=20, command=command) as guard:
        assert list(guard.read_each([(honest(), "а"), (honest(), "б")])) == [(), ()]
        assert sorted(guard.reader_ids) == sorted(numbers_in(tmp_path))
    end_awaited(numbers_in(tmp_path))


@pytest.mark.parametrize("readers", [1, 2])
def test_files_are_taken_only_as_far_ahead_as_there_are_readers(readers):
    taken: list[int] = []

    def files() -> Iterator[tuple[bytes, str]]:
        for number in range(9):
            taken.append(number)
            yield honest(), f"{number}"

    with Guard(readers=readers) as guard:
        outcomes = guard.read_each(files())
        assert taken == []
        for out in range(1, 10):
            next(outcomes)
            assert len(taken) == min(out + readers, 9)


def test_a_fault_in_the_list_of_files_ends_the_reading():
    def files() -> Iterator[tuple[bytes, str]]:
        yield honest(), "а"
        raise OSError("the disk is gone")

    with Guard(readers=2) as guard:
        with pytest.raises(OSError, match="the disk is gone"):
            list(guard.read_each(files()))
        assert guard.read(honest(), "а")


def test_a_reader_that_no_system_starts_is_no_refusal():
    with Guard(command=["no-such-program"]) as guard, pytest.raises(FileNotFoundError):
        list(guard.read_each([(honest(), "а")]))


def test_who_leaves_early_leaves_no_reader_at_work(tmp_path, monkeypatch):
    monkeypatch.setattr(reader_module, "_SECONDS_TO_END", 0.3)
    command = reader_that(
        LEAVES_ITS_NUMBER.format(folder=str(tmp_path)),
        "sys.stdin.buffer.read(9)",
        f"sys.stdout.buffer.write({DONE!r}); sys.stdout.buffer.flush()",
        "time.sleep(60)",
    )
    with Guard(readers=2, command=command) as guard:
        outcomes = guard.read_each([(honest(), f"{number}") for number in range(6)])
        assert next(outcomes) == ()
        begun = time.monotonic()
        outcomes.close()
        assert time.monotonic() - begun < 5
    end_awaited(numbers_in(tmp_path))


def test_who_leaves_early_can_read_on_with_the_same_guard():
    with Guard(readers=2) as guard:
        outcomes = guard.read_each([(workbook_of(500), f"{number}") for number in range(6)])
        next(outcomes)
        outcomes.close()
        for number in range(4):
            assert guard.read(honest(), f"{number}")[0].rows


def test_an_interrupt_ends_the_readers_at_once(tmp_path):
    command = reader_that(
        "signal.signal(signal.SIGINT, signal.SIG_IGN)",
        LEAVES_ITS_NUMBER.format(folder=str(tmp_path)),
        "time.sleep(60)",
    )
    ended = program_run(
        "import os, signal, threading, time\n"
        "from tests.method.exchange.guarded.attacks import honest\n"
        "from opora.exchange.guarded.guard import Guard\n"
        "def interrupt():\n"
        f"    while len(os.listdir({str(tmp_path)!r})) < 2: time.sleep(0.01)\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "threading.Thread(target=interrupt).start()\n"
        f"with Guard(readers=2, command={command!r}) as guard:\n"
        "    try:\n"
        "        list(guard.read_each([(honest(), 'a')] * 9))\n"
        "    except KeyboardInterrupt:\n"
        "        print('interrupted', guard.reader_ids)\n"
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "interrupted ()\n", "")
    assert len(numbers_in(tmp_path)) == 2
    end_awaited(numbers_in(tmp_path))


@pytest.mark.parametrize("end", ["", "raise SystemExit(0)", "os._exit(0)", "os.kill(own, 9)"])
def test_readers_do_not_outlive_a_program_that_left_in_the_middle(end):
    ended = program_run(
        "import os\n"
        "from tests.method.exchange.guarded.test_read_each import workbook_of\n"
        "from opora.exchange.guarded.standing_guard import standing_guard\n"
        "own = os.getpid()\n"
        "content = workbook_of(300)\n"
        "list(standing_guard().read_each([(content, 'a')] * 2))\n"
        "outcomes = standing_guard().read_each([(content, 'a')] * 9)\n"
        "ids = standing_guard().reader_ids\n"
        "next(outcomes)\n"
        f"print(*ids, flush=True)\n{end}\n"
    )
    assert ended.stderr == ""
    assert ended.stdout
    end_awaited(map(int, ended.stdout.split()))


@pytest.mark.parametrize(("processors", "readers"), [(1, 1), (3, 3), (4, 4), (64, 4)])
def test_as_many_readers_as_processors_and_not_too_many(monkeypatch, processors, readers):
    monkeypatch.setattr(guard_module, "usable_processors", lambda: processors)
    taken: list[int] = []
    with Guard() as guard:
        next(guard.read_each(taken.append(1) or (honest(), "а") for _ in range(9)))
    assert len(taken) == readers + 1
