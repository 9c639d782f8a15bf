"""The benchmarks of the guarded reading measure what they say."""

import io

import openpyxl
import pytest
from benchmarks.guarded_reading import COLUMNS, all_bare, bare, filled_workbook, guarded
from benchmarks.spoiled_workbooks import outcome_of
from tests.method.exchange.guarded.attacks import honest, truncated

from benchmarks import guard_start, guarded_reading, spoiled_workbooks
from opora.domain.errors import OporaError
from opora.exchange.guarded.cell_text import cell_text
from opora.exchange.guarded.guard import Guard


def test_the_workbook_has_the_size_that_is_named():
    content = filled_workbook(rows=3)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert (sheet.max_row, sheet.max_column) == (3, COLUMNS)
    with Guard() as guard:
        (read,) = guard.read(content, "a")
    shown = [[cell_text(cell) for cell in row] for row in bare(content)]
    assert [list(row.cells) for row in read.rows] == shown


def test_both_sides_read_all_files():
    files = [(filled_workbook(rows=2), "а"), (filled_workbook(rows=3), "б")]
    with Guard() as guard:
        assert guarded(guard, files) == all_bare(files) == 2
        with pytest.raises(OporaError):
            guarded(guard, [*files, (truncated(), "в")])


def test_a_spoiled_workbook_ends_in_one_sentence():
    with Guard() as guard:
        assert outcome_of(guard, honest()) == "read"
        assert "архив не открывается" in outcome_of(guard, truncated())


@pytest.mark.parametrize(
    ("benchmark", "small"),
    [
        (guarded_reading, {"ROWS": 20, "READS": 1}),
        (guard_start, {"STARTS": 1}),
        (spoiled_workbooks, {"MUTATIONS": 5, "WHOLE": 1}),
    ],
)
def test_the_benchmarks_run(monkeypatch, benchmark, small):
    for name, value in small.items():
        monkeypatch.setattr(benchmark, name, value)
    assert benchmark.measure().seconds > 0
