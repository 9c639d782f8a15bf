"""Promises for any form whatever: no row is lost, nothing missing becomes zero, twins agree."""

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.method.exchange.context.made_form import (
    HEADERS,
    LAYOUT,
    NAMES,
    YEAR,
    a_row,
    written,
    written_table,
)
from tests.method.exchange.context.twin_comparison import differences
from tests.reference.context_twin import slow_context_form

from opora.exchange.cell_values import is_nothing
from opora.exchange.context.read_context_form import read_context_form
from opora.exchange.context.recognition import is_context_form
from opora.exchange.context_table.stored_forms import read_context_forms, write_context_forms

LOGINS = st.sampled_from(["sch990001", "edu990001", "sch990002", "ksh990001", "Итого", ""])
CELLS = st.one_of(
    st.sampled_from(["", "0", "0.0", "1", "7.0", "900", "-3", "Да", "нет", "2. Город", "х", "80%"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=6),
)
SPOILED = st.dictionaries(st.sampled_from(NAMES[1:]), CELLS, max_size=8)
MUTATED = st.lists(st.tuples(LOGINS, SPOILED), min_size=1, max_size=5)

COUNTED = [column.name for column in LAYOUT.columns if column.unit and "percent" not in column.name]
NUMBERS = st.sampled_from(["", "0.0", "1.0", "2.0", "9.0", "10.0", "14.0", "90.0"])
SPEEDS = st.sampled_from(["Интернет в ОО отсутствует", "26–50 Мбит/с"])
CLEAN = st.lists(
    st.tuples(st.dictionaries(st.sampled_from(COUNTED), NUMBERS, max_size=12), SPEEDS),
    min_size=1,
    max_size=4,
)


@given(MUTATED)
@settings(max_examples=40)
def test_every_row_is_a_form_or_a_remark_and_nothing_missing_is_zero(
    mutated: list[tuple[str, dict[str, str]]],
) -> None:
    rows = [a_row(login=login, **cells) for login, cells in mutated]
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder) / "a.csv", rows)
        forms = read_context_form(path, year=YEAR)
        write_context_forms(Path(folder) / "a.parquet", forms)
        assert read_context_forms(Path(folder) / "a.parquet") == forms
    assert [row.where.row for row in forms.rows] == list(range(2, 2 + len(rows)))
    schools = {form.school.code for form in forms.forms}
    told = {problem.row for problem in forms.problems}
    assert all(row.school_code in schools or row.where.row in told for row in forms.rows)
    numbers = Counter(row.school_code for row in forms.rows)
    for form in forms.forms:
        if numbers[form.school.code] == 1:
            cells = rows[int(form.source.rpartition(" ")[2]) - 2]
            blank = [name for name in form.answers if is_nothing(str(cells[name]))]
            assert {form.answers[name] for name in blank} <= {None}


@given(st.permutations(range(91)), st.sets(st.integers(0, 90), max_size=60))
@settings(max_examples=30)
def test_columns_in_any_order_and_cut_away_give_the_same_answers(
    order: list[int], cut: set[int]
) -> None:
    kept = [place for place in order if place not in cut - {0}]
    assume(is_context_form([HEADERS[place] for place in kept]))
    row = list(a_row().values())
    with tempfile.TemporaryDirectory() as folder:
        table = [[cells[place] for place in kept] for cells in (HEADERS, row)]
        path = written_table(Path(folder) / "a.csv", table)
        whole = written(Path(folder) / "b.csv", [a_row()])
        (form,) = read_context_form(path, year=YEAR).forms
        (expected,) = read_context_form(whole, year=YEAR).forms
    names = {NAMES[place] for place in kept}
    assert all(
        form.answers[name] == (expected.answers[name] if name in names else None)
        for name in form.answers
    )


@given(CLEAN)
def test_the_slow_twin_reads_the_same(clean: list[tuple[dict[str, str], str]]) -> None:
    rows = [
        a_row(login=f"sch99000{number}", internet_speed=speed, **cells)
        for number, (cells, speed) in enumerate(clean)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder) / "a.csv", rows)
        assert differences(read_context_form(path, year=YEAR), slow_context_form(path)) == []
