"""What the reading process answers, asked without a process."""

import io
import sys
from types import SimpleNamespace

import openpyxl
import pytest
from python_calamine import PasswordError
from tests.method.exchange.guarded.attacks import (
    MAIN,
    billion_laughs,
    external_entity,
    honest,
    lying_about_size,
    one_far_cell,
    packed,
    parts_of,
    saved,
    with_rows,
)

from opora.exchange.guarded import own_limits, reader_process
from opora.exchange.guarded.message import body_of, read_bytes, write_bytes
from opora.exchange.guarded.reader_process import answer_to, main, serve

Rows = list[tuple[int, tuple[str, ...]]]


def rows_of(rows: str) -> tuple[list[object], Rows]:
    """What is said of a sheet with the given rows, and its rows."""
    return head_and_rows(with_rows(rows))


def head_and_rows(content: bytes) -> tuple[list[object], Rows]:
    head, *blocks, last = answer_to(content)
    assert last == ["done"]
    return head, [(row.number, row.cells) for block in blocks for row in block.rows()]


def test_a_place_that_is_left_out_follows_the_one_before():
    head, rows = rows_of(
        '<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>'
        '<row r="4"><c r="C4"><f>A1</f></c><c><v>2</v></c></row>'
        '<row><c t="e"><v>#REF!</v></c></row>'
    )
    assert head == ["sheet", "Sheet", "visible", 5, 4]
    assert rows == [
        (1, ("1", "#N/A")),
        (4, ("", "", "=A1", "2")),
        (5, ("#REF!",)),
    ]


def test_errors_and_formulas_behind_the_last_value_are_read():
    head, rows = rows_of(
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="9"><c r="D9"><f>A1</f></c></row>'
    )
    assert head[3:] == [9, 4]
    assert rows == [(2, ("1",)), (9, ("", "", "", "=A1"))]


@pytest.mark.parametrize(("declared", "rows"), [("A1", 3), ("A1:XFD1048576", 3), ("C7:D9", 3)])
def test_a_declared_dimension_is_not_believed(declared, rows):
    cells = "".join(f'<row r="{n}"><c r="B{n}"><v>{n}</v></c></row>' for n in range(1, 4))
    sheet = (
        f'<worksheet xmlns="{MAIN}"><dimension ref="{declared}"/>'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )
    parts = {**parts_of(honest()), "xl/worksheets/sheet1.xml": sheet.encode()}
    head, read = head_and_rows(packed(parts))
    assert head[3:] == [3, 2]
    assert read == [(n, ("", str(n))) for n in range(1, rows + 1)]


def test_cells_outside_the_range_are_counted_where_the_quick_look_sees_none():
    rows = (
        '<row r="200000"><c><v>1</v></c></row><row r="200001"><c><v>1</v></c><c><v>2</v></c></row>'
    )
    assert list(answer_to(with_rows(rows))) == [
        ["refused", "far_cells", "лист «Sheet», ячейка A200001", 2]
    ]
    wide = "".join("<c><v>1</v></c>" for _ in range(257))
    assert list(answer_to(with_rows(f"<row>{wide}</row>"))) == [
        ["refused", "far_cells", "лист «Sheet», ячейка IW1", 1]
    ]
    assert rows_of("<row>" + "<c><v>1</v></c>" * 256 + "</row>")


@pytest.mark.parametrize(
    ("rows", "parts"), [(499, [499]), (500, [500]), (501, [500, 1]), (1000, [500, 500])]
)
def test_many_rows_come_in_parts(rows, parts):
    workbook = openpyxl.Workbook()
    for number in range(rows):
        workbook.active.append([number])
    _, *messages, _ = answer_to(saved(workbook))
    assert [len(block.numbers) for block in messages] == parts


def test_a_sheet_with_a_chart_alone_is_no_table():
    workbook = openpyxl.Workbook()
    workbook.create_chartsheet("Диаграмма")
    assert list(answer_to(saved(workbook))) == [["sheet", "Sheet", "visible", 0, 0], ["done"]]


@pytest.mark.parametrize("attack", [external_entity, billion_laughs])
def test_entities_are_refused_before_anything_is_parsed(attack):
    assert list(answer_to(attack())) == [["refused", "entities", "", 0]]


def test_far_cells_are_refused_before_memory_is_reserved_for_them():
    assert list(answer_to(one_far_cell())) == [
        ["refused", "far_cells", "лист «Sheet», ячейка XFD1048576", 1]
    ]


@pytest.mark.parametrize("part", ["xl/styles.xml", "docProps/app.xml"])
def test_a_workbook_without_a_needless_part_is_read(part):
    parts = parts_of(honest())
    del parts[part]
    assert list(answer_to(packed(parts)))[-1] == ["done"]


def test_percentages_of_both_kinds_are_told_from_other_formats():
    workbook = openpyxl.Workbook()
    workbook.active.append([0.25, 0.25, 0.25, 0.25, "текст", None])
    for cell, shown in zip(
        workbook.active[1], ("0%", "0.00%", '0.0" %"', "0.0", "0%", "0%"), strict=True
    ):
        cell.number_format = shown
    _, rows = head_and_rows(saved(workbook))
    assert rows == [(1, ("25%", "25%", "25%", "0.25", "текст"))]


def test_a_part_whose_sum_is_wrong_is_damaged():
    content = bytearray(honest())
    place = content.rindex(b"PK\x01\x02") + 16
    name_at = place + 30
    assert content[name_at : name_at + 1] != b"P"
    content[place] ^= 1
    assert list(answer_to(bytes(content))) == [["refused", "damaged", "", 0]]


def test_a_part_that_goes_on_is_not_read_on():
    assert list(answer_to(lying_about_size())) == [["refused", "lying", "", 0]]


@pytest.mark.parametrize(
    ("error", "reason"),
    [(PasswordError("x"), "encrypted"), (MemoryError(), "too_large"), (KeyError(), "damaged")],
)
def test_what_the_quick_reader_says_becomes_a_reason(monkeypatch, error, reason):
    def refuse(_: object) -> None:
        raise error

    monkeypatch.setattr(reader_process, "CalamineWorkbook", SimpleNamespace(from_filelike=refuse))
    assert list(answer_to(honest())) == [["refused", reason, "", 0]]


def test_it_serves_until_its_input_ends(monkeypatch):
    granted, requests, answers = [], io.BytesIO(), io.BytesIO()
    monkeypatch.setattr(reader_process, "grant_processor_time", lambda: granted.append(1))
    write_bytes(requests, honest())
    write_bytes(requests, b"PK nothing")
    requests.seek(0)
    serve(requests, answers)
    answers.seek(0)
    bodies = list(iter(lambda: read_bytes(answers, 10_000), None))
    assert bodies[0] == body_of(["ready"])
    assert bodies[-2:] == [body_of(["done"]), body_of(["refused", "damaged", "", 0])]
    assert len(granted) == 2


def test_it_is_bounded_before_it_serves(monkeypatch):
    steps = []
    monkeypatch.setattr(reader_process, "limit_self", lambda: steps.append("bounded"))
    monkeypatch.setattr(reader_process, "serve", lambda *streams: steps.append(streams))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer="in"))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer="out"))
    main()
    assert steps == ["bounded", ("in", "out")]


class Resource:
    """Stands for the system's own: tests must not bound the process that they run in."""

    RLIMIT_AS, RLIMIT_NOFILE, RLIMIT_FSIZE, RLIMIT_CORE, RLIMIT_CPU = range(5)
    RLIM_INFINITY, RUSAGE_SELF = -1, 0

    def __init__(self, hard: int) -> None:
        self.hard, self.set = hard, {}

    def getrlimit(self, _: int) -> tuple[int, int]:
        return self.hard, self.hard

    def setrlimit(self, kind: int, bounds: tuple[int, int]) -> None:
        self.set[kind] = bounds

    def getrusage(self, _: int) -> SimpleNamespace:
        return SimpleNamespace(ru_utime=3.9, ru_stime=1.9)


@pytest.mark.parametrize(("hard", "memory", "files"), [(-1, 1536 * 2**20, 64), (50, 50, 50)])
def test_limits_are_lowered_and_never_raised(monkeypatch, hard, memory, files):
    system = Resource(hard)
    monkeypatch.setattr(own_limits, "resource", system)
    own_limits.limit_self()
    assert system.set == {0: (memory, memory), 1: (files, files), 2: (0, 0), 3: (0, 0)}


@pytest.mark.parametrize(("hard", "granted"), [(-1, {4: (65, -1)}), (66, {4: (65, 66)}), (65, {})])
def test_each_file_gets_seconds_beyond_those_used(monkeypatch, hard, granted):
    system = Resource(hard)
    monkeypatch.setattr(own_limits, "resource", system)
    own_limits.grant_processor_time()
    assert system.set == granted


def test_a_system_without_limits_does_without(monkeypatch):
    monkeypatch.setattr(own_limits, "resource", None)
    own_limits.limit_self()
    own_limits.grant_processor_time()
