"""Promises that hold for any rows whatever: none is lost, no count is invented, all is kept."""

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from opora.domain.errors import OporaError
from opora.domain.outcome import Outcome
from opora.exchange.csv_table import write_csv
from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcomes_file import read_outcomes, write_outcomes
from opora.exchange.read_files import read_files
from opora.exchange.row_taken import RowPurpose
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS, TEMPLATE_HEADERS

# Mostly right cells, so that rows meet: the same school twice, the same procedure twice.
CELLS = {
    "code": st.sampled_from(["", "", "101", "102"]),
    "school": st.sampled_from(["Лицей № 1", "лицей №1", "Школа № 2", "СШ № 2", "", "Арчада"]),
    "municipality": st.sampled_from(["", "Очёр", "Каменский район"]),
    "region": st.sampled_from(["", "Пензенская область"]),
    "school_kind": st.sampled_from(["", "вечерняя"]),
    "year": st.sampled_from(["2022", "2023", "2022/23", ""]),
    "season": st.sampled_from(["", "весна", "осень", "лето"]),
    "kind": st.sampled_from(["ОГЭ", "ВПР", "ВПР", "егэ", "экзамен"]),
    "subject": st.sampled_from(["математика", "Русский", "физкультура", ""]),
    "grade": st.sampled_from(["", "5", "5", "15"]),
    "participants_grade": st.sampled_from(["", "6"]),
    "before_resits": st.sampled_from(["", "да", "нет", "как-то"]),
    "participants": st.sampled_from(["", "0", "8", "12", "12", "x1"]),
    "low": st.sampled_from(["", "0", "3", "4", "15", "-1"]),
    "mark_2": st.sampled_from(["", "", "3", "4"]),
    "mark_3": st.sampled_from(["", "", "4", "5"]),
    "mark_4": st.sampled_from(["", "", "1"]),
    "mark_5": st.sampled_from(["", "", "0"]),
    "share": st.sampled_from(["", "", "33,3", "37.5 %", "300"]),
    "stated_low": st.sampled_from(["", "да"]),
    "mean_score": st.sampled_from(["", "12,5", "40"]),
    "max_score": st.sampled_from(["", "31"]),
}
rows = st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=12)


def read_table(table: list[dict[str, str]]) -> Intake | None:
    """The intake, ``None`` for a table refused because nothing stands in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        headers = [column.header for column in TEMPLATE_COLUMNS]
        cells = [[row[column.field] for column in TEMPLATE_COLUMNS] for row in table]
        write_csv(path, headers, cells)
        try:
            return read_files([path])
        except OporaError:
            return None


@given(rows)
def test_every_row_is_in_an_outcome_or_a_problem(table: list[dict[str, str]]) -> None:
    intake = read_table(table)
    assert intake is not None
    assert intake.rows_seen == len(table) + 1
    told = {problem.row for problem in intake.problems}
    for seen in intake.rows:
        accounted = bool(seen.outcome_ids) or seen.where.row in told
        assert accounted or seen.purpose is not RowPurpose.RESULT


@given(rows)
def test_no_count_is_invented(table: list[dict[str, str]]) -> None:
    intake = read_table(table)
    assert intake is not None
    printed = {row["participants"] for row in table}
    for outcome in intake.outcomes:
        if outcome.has_counts:
            assert (outcome.low or 0) <= (outcome.participants or 0)
            from_marks = outcome.marks is not None and outcome.marks.total == outcome.participants
            assert str(outcome.participants) in printed or from_marks


@given(rows)
def test_a_school_and_procedure_is_one_outcome(table: list[dict[str, str]]) -> None:
    intake = read_table(table)
    assert intake is not None
    times = Counter((one.school.code, one.procedure, one.before_resits) for one in intake.outcomes)
    assert set(times.values()) <= {1}
    schools = {one.school.code: one.school for one in intake.outcomes}
    assert all(one.school == schools[one.school.code] for one in intake.outcomes)


@settings(max_examples=40)
@given(rows)
def test_parquet_gives_back_what_it_got(table: list[dict[str, str]]) -> None:
    intake = read_table(table)
    assert intake is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.parquet"
        write_outcomes(path, intake)
        assert read_outcomes(path) == intake


@settings(max_examples=40)
@given(rows)
def test_a_template_written_from_outcomes_gives_them_back(table: list[dict[str, str]]) -> None:
    # A name that two codes share stays without a code; whether it is shared depends on rows that
    # gave no outcome and are not written again. One code leaves no such question.
    intake = read_table([row | {"code": row["code"].replace("102", "")} for row in table])
    assert intake is not None
    again = read_table([template_row(outcome) for outcome in intake.outcomes])
    if intake.outcomes:
        assert again is not None
        assert [figures(one) for one in again.outcomes] == [figures(one) for one in intake.outcomes]


def template_row(outcome: Outcome) -> dict[str, str]:
    school, procedure, marks = outcome.school, outcome.procedure, outcome.marks
    share = outcome.printed_share
    answers = {None: "", True: "да", False: "нет"}
    values = {
        "code": "" if school.code.startswith("name:") else school.code,
        "school": school.name,
        "municipality": school.municipality,
        "region": school.region,
        "school_kind": school.kind,
        "year": procedure.year,
        "season": procedure.season.russian if procedure.season else "",
        "kind": procedure.kind.russian,
        "subject": procedure.subject,
        "grade": procedure.grade,
        "participants_grade": procedure.participants_grade,
        "before_resits": answers[outcome.before_resits],
        "participants": outcome.participants,
        "low": outcome.low,
        **{f"mark_{n}": getattr(marks, f"mark_{n}") if marks else "" for n in range(2, 6)},
        "share": f"{float(share.share * 100):.{share.decimals}f}" if share else "",
        "stated_low": answers[outcome.stated_low],
        "mean_score": outcome.mean_score,
        "max_score": outcome.max_score,
    }
    assert set(values) == set(TEMPLATE_HEADERS)
    return {name: "" if value is None else str(value) for name, value in values.items()}


def figures(outcome: Outcome) -> tuple[object, ...]:
    return (
        outcome.outcome_id,
        outcome.school,
        outcome.procedure,
        outcome.participants,
        outcome.low,
        outcome.marks,
        outcome.mean_score,
        outcome.max_score,
        outcome.before_resits,
        outcome.stated_low,
        outcome.printed_share,
    )
