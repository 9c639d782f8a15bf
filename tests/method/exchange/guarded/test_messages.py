"""Messages between the processes, and the answer gathered from them."""

import io

import pytest

from opora.domain.errors import OporaError
from opora.exchange.guarded import answer as answer_module
from opora.exchange.guarded.answer import answer_about
from opora.exchange.guarded.message import body_of, message_of, read_bytes, write_bytes
from opora.exchange.guarded.read_sheet import ReadSheet, Visibility
from opora.exchange.guarded.row_block import RowBlock
from opora.exchange.sheet import SheetRow


def rows(*rows: tuple[int, list[object]]) -> RowBlock:
    return RowBlock.of_rows(rows)


def sent(*messages: list[object] | RowBlock) -> io.BytesIO:
    stream = io.BytesIO()
    for message in messages:
        write_bytes(stream, body_of(message))
    stream.seek(0)
    return stream


@pytest.mark.parametrize("body", [b"{}", b"5", b"[", b"", b"[]\0", b'["rows",[],[],{}]\0', b"\0"])
def test_what_is_no_message_is_refused(body):
    with pytest.raises(ValueError):  # noqa: PT011  # the kind of error is the promise
        message_of(body)


def test_a_stream_ends_between_messages_or_is_broken():
    stream = io.BytesIO(b"\0\0\0\3abc\0\0\0\0")
    assert [read_bytes(stream, 3) for _ in range(3)] == [b"abc", b"", None]
    for broken in (b"\0", b"\0\0\0\3ab"):
        with pytest.raises(EOFError):
            read_bytes(io.BytesIO(broken), 3)
    with pytest.raises(ValueError, match="4"):
        read_bytes(io.BytesIO(b"\0\0\0\4abcd"), 3)


HEAD = ["sheet", "Лист", "hidden", 7, 2]


def test_all_sheets_are_gathered():
    stream = sent(
        HEAD,
        rows((3, ["а", 1])),
        rows((7, ["б"])),
        ["sheet", "Пустой", "visible", 0, 0],
        ["done"],
        ["of the next file"],
    )
    assert answer_about(stream, "а") == (
        ReadSheet("Лист", Visibility.HIDDEN, 7, 2, (SheetRow(3, ("а", "1")), SheetRow(7, ("б",)))),
        ReadSheet("Пустой", Visibility.VISIBLE, 0, 0, ()),
    )


def test_an_answer_that_breaks_off_gives_nothing():
    with pytest.raises(EOFError):
        answer_about(sent(HEAD, rows((3, ["а"]))), "а")


@pytest.mark.parametrize(
    "message",
    [
        rows(),
        ["rows", [], [], []],
        ["sheet", "а", "unseen", 1, 1],
        ["sheet", 5],
        [],
        ["refused", "bored", "", 0],
    ],
)
def test_what_is_no_answer_is_refused(message):
    with pytest.raises(ValueError):  # noqa: PT011  # the kind of error is the promise
        answer_about(sent(message), "а")


def test_a_refusal_names_the_file():
    with pytest.raises(OporaError, match=r"«а» не прочитан: 21.ячейка .* первая — тут"):
        answer_about(sent(["refused", "far_cells", "тут", 21]), "а")


def test_a_long_answer_is_broken_off(monkeypatch):
    messages = [HEAD, rows((3, ["а"])), ["done"]]
    length = sum(len(body_of(message)) for message in messages)
    monkeypatch.setattr(answer_module, "MAX_ANSWER", length)
    assert answer_about(sent(*messages), "а")
    monkeypatch.setattr(answer_module, "MAX_ANSWER", length - 1)
    with pytest.raises(ValueError, match="8"):
        answer_about(sent(*messages), "а")


def test_a_text_that_is_seen_too_often_is_broken_off(monkeypatch):
    messages = [HEAD, rows((3, ["аб"] * 5)), rows((4, ["аб"] * 5)), ["done"]]
    monkeypatch.setattr(answer_module, "MAX_LETTERS", 20)
    assert answer_about(sent(*messages), "а")
    monkeypatch.setattr(answer_module, "MAX_LETTERS", 19)
    with pytest.raises(MemoryError):
        answer_about(sent(*messages), "а")
