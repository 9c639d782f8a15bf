"""Messages between the processes, and the answer gathered from them."""

import io
from datetime import date, datetime, time, timedelta

import pytest

from opora.domain.errors import OporaError
from opora.exchange.guarded import answer as answer_module
from opora.exchange.guarded.answer import answer_about
from opora.exchange.guarded.cell import DateCell, ErrorCell, FormulaCell, PercentCell
from opora.exchange.guarded.message import body_of, message_of, read_bytes, write_bytes
from opora.exchange.guarded.read_sheet import ReadRow, ReadSheet, Visibility


def sent(*messages: list[object]) -> io.BytesIO:
    stream = io.BytesIO()
    for message in messages:
        write_bytes(stream, body_of(message))
    stream.seek(0)
    return stream


@pytest.mark.parametrize(
    ("cell", "arrived"),
    [
        ("Школа", "Школа"),
        (1.5, 1.5),
        (True, True),
        (date(2024, 5, 1), DateCell("2024-05-01")),
        (datetime(2024, 5, 1, 10, 30), DateCell("2024-05-01T10:30:00")),  # noqa: DTZ001  # Excel knows no zones
        (time(10, 30), "10:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
        (PercentCell(0.308), PercentCell(0.308)),
        (ErrorCell("#N/A"), ErrorCell("#N/A")),
        (FormulaCell("=A1"), FormulaCell("=A1")),
    ],
)
def test_a_cell_arrives_as_its_kind(cell, arrived):
    (_, (row,)) = message_of(body_of(["rows", [[cell]]]))
    assert row == [arrived]
    assert type(row[0]) is type(arrived)


def test_what_is_no_cell_is_not_sent():
    with pytest.raises(TypeError):
        body_of([object()])


@pytest.mark.parametrize("body", [b'[{"date":5}]', b'[{"python":"os"}]', b"{}", b"5", b"[", b""])
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
        ["rows", [[3, ["а", 1]]]],
        ["rows", [[7, ["б"]]]],
        ["sheet", "Пустой", "visible", 0, 0],
        ["done"],
        ["rows", "of the next file"],
    )
    assert answer_about(stream, "а") == (
        ReadSheet("Лист", Visibility.HIDDEN, 7, 2, (ReadRow(3, ("а", 1)), ReadRow(7, ("б",)))),
        ReadSheet("Пустой", Visibility.VISIBLE, 0, 0, ()),
    )


def test_an_answer_that_breaks_off_gives_nothing():
    with pytest.raises(EOFError):
        answer_about(sent(HEAD, ["rows", [[3, ["а"]]]]), "а")


@pytest.mark.parametrize(
    "message",
    [["rows", []], ["sheet", "а", "unseen", 1, 1], ["sheet", 5], [], ["refused", "bored", "", 0]],
)
def test_what_is_no_answer_is_refused(message):
    with pytest.raises(ValueError):  # noqa: PT011  # the kind of error is the promise
        answer_about(sent(message), "а")


def test_a_refusal_names_the_file():
    with pytest.raises(OporaError, match=r"«а» не прочитан: 21.ячейка .* первая — тут"):
        answer_about(sent(["refused", "far_cells", "тут", 21]), "а")


def test_a_long_answer_is_broken_off(monkeypatch):
    messages = [HEAD, ["rows", [[3, ["а"]]]], ["done"]]
    length = sum(len(body_of(message)) for message in messages)
    monkeypatch.setattr(answer_module, "MAX_ANSWER", length)
    assert answer_about(sent(*messages), "а")
    monkeypatch.setattr(answer_module, "MAX_ANSWER", length - 1)
    with pytest.raises(ValueError, match="8"):
        answer_about(sent(*messages), "а")
