"""Files of outcomes that another program made: read if they hold true values, else refused."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from opora.domain.errors import OporaError
from opora.domain.season import Season
from opora.exchange.outcomes.outcomes_file import read_outcomes
from opora.exchange.outcomes.outcomes_schema import SCHEMA

# The least that another program writes, as the schema promises.
FOREIGN = {
    "outcome_id": "'a1'",
    "school_code": "201005",
    "school_name": "'Лицей № 1'",
    "municipality": "NULL",
    "region": "''",
    "year": "2022::BIGINT",
    "season": "'autumn'",
    "kind": "'vpr'",
    "subject": "'математика'",
    "grade": "5.0::DOUBLE",
    "participants_grade": "NULL",
    "before_resits": "NULL::BOOLEAN",
    "participants": "12::UTINYINT",
    "low": "4::HUGEINT",
    "mark_2": "NULL",
    "mark_3": "'nan'::DOUBLE",
    "mark_4": "NULL",
    "mark_5": "NULL",
    "stated_low": "NULL",
    "printed_share": "0.333::FLOAT::DOUBLE",
    "problem_ids": "NULL",
    "source": "NULL",
}


@pytest.fixture
def foreign(tmp_path: Path) -> Callable[..., Path]:
    """A file of one row or more as another program makes it."""

    def write(*changes: dict[str, str | None]) -> Path:
        rows = []
        for change in changes or ({},):
            row = {key: value for key, value in (FOREIGN | change).items() if value is not None}
            rows.append("SELECT " + ", ".join(f"{value} AS {key}" for key, value in row.items()))
        path = tmp_path / "чужой.parquet"
        duckdb.execute(f"COPY ({' UNION ALL '.join(rows)}) TO '{path}' (FORMAT parquet)")
        return path

    return write


def refused(path: Path) -> tuple[str, ...]:
    with pytest.raises(OporaError) as refusal:
        read_outcomes(path)
    return refusal.value.sentences


def test_agreed_columns_are_there_in_the_agreed_order() -> None:
    agreed = [one.name for one in SCHEMA if one.required]
    assert agreed == list(FOREIGN)


@pytest.mark.parametrize("code", ["'201005.0'", "201005.0::DOUBLE", "'201005'"])
def test_a_code_stored_as_a_fraction(foreign: Callable[..., Path], code: str) -> None:
    (outcome,) = read_outcomes(foreign({"school_code": code})).outcomes
    assert outcome.school.code == "201005"


def test_subjects_get_their_one_name(foreign: Callable[..., Path]) -> None:
    (outcome,) = read_outcomes(foreign({"subject": "'Русский'"})).outcomes
    assert outcome.procedure.subject == "русский язык"
    twice = ({"subject": "'русский'"}, {"subject": "'русский язык'", "outcome_id": "'a2'"})
    (sentence,) = refused(foreign(*twice))
    assert "стоит дважды" in sentence


def test_counts_come_from_a_full_set_of_marks(foreign: Callable[..., Path]) -> None:
    marks = {f"mark_{mark}": str(mark) for mark in range(2, 6)}
    (outcome,) = read_outcomes(foreign({**marks, "participants": "NULL", "low": "NULL"})).outcomes
    assert (outcome.participants, outcome.low) == (14, 2)


def test_low_alone_leaves_the_participants_unknown(foreign: Callable[..., Path]) -> None:
    (outcome,) = read_outcomes(foreign({"participants": "NULL", "low": "0"})).outcomes
    assert (outcome.participants, outcome.low) == (None, 0)


def test_another_programs_file(foreign: Callable[..., Path]) -> None:
    (outcome,) = read_outcomes(foreign()).outcomes
    assert outcome.school.code == "201005"
    assert outcome.procedure.season is Season.AUTUMN
    assert outcome.procedure.school_year.closing == 2022
    assert (outcome.participants, outcome.low, outcome.marks) == (12, 4, None)
    assert outcome.stated_low is False
    assert not outcome.is_contradicted
    assert outcome.source == "чужой.parquet, строка 1"


def test_what_another_program_may_leave_open(foreign: Callable[..., Path]) -> None:
    path = foreign({"outcome_id": "NULL", "school_code": "''", "season": "''"})
    (outcome,) = read_outcomes(path).outcomes
    assert outcome.school.code == "name:/лицей 1"
    assert len(outcome.outcome_id) == 16


@pytest.mark.parametrize(
    ("stored", "identifiers"),
    [
        ("'P-1, P-2'", ("P-1", "P-2")),
        ("['P-1', 'P-2']", ("P-1", "P-2")),
        ("'[]'", ()),
        ("[]::VARCHAR[]", ()),
    ],
)
def test_identifiers_of_problems(
    foreign: Callable[..., Path], stored: str, identifiers: tuple[str, ...]
) -> None:
    intake = read_outcomes(foreign({"problem_ids": stored}))
    assert intake.outcomes[0].problem_ids == identifiers
    assert [problem.problem_id for problem in intake.problems] == list(identifiers)
    assert {problem.rule for problem in intake.problems} <= {"undescribed-problem"}


@pytest.mark.parametrize(
    ("column", "stored"),
    [
        ("year", "'2022'"),
        ("year", "NULL"),
        ("school_name", "NULL"),
        ("school_name", "TRUE"),
        ("season", "'winter'"),
        ("kind", "'ОГЭ'"),
        ("kind", "NULL"),
        ("subject", "''"),
        ("grade", "5.5::DOUBLE"),
        ("participants", "'12'"),
        ("participants", "TRUE"),
        ("participants", "'inf'::DOUBLE"),
        ("before_resits", "1"),
        ("printed_share", "'много'"),
        ("printed_share", "'inf'::DOUBLE"),
        ("problem_ids", "5"),
        ("problem_ids", "[1, 2]"),
        ("source", "1.5::DOUBLE"),
    ],
)
def test_a_wrong_value_is_told(foreign: Callable[..., Path], column: str, stored: str) -> None:
    (sentence,) = refused(foreign({column: stored}))
    assert sentence.startswith(f"чужой.parquet, строка 1, столбец «{column}»: ")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"low": "13"}, "ниже минимума 13 человек, а участников всего 12"),
        ({"low": "-1"}, "не может быть отрицательным"),
        ({"year": "1812"}, "Учебный год «1812» невозможен"),
        ({"subject": "'Физкультура'"}, "должен быть назван строчными буквами"),
        ({"grade": "13"}, "Класс «13» невозможен"),
        ({"school_year": "2023"}, "учебный год 2023 не подходит к процедуре"),
        ({"mark_2": "4"}, "не все четыре отметки"),
        (
            {"mark_2": "4", "mark_3": "4", "mark_4": "4", "mark_5": "1"},
            "сумма отметок 13, а участников 12",
        ),
        ({"printed_share": "33.3::DOUBLE"}, "вне пределов от 0 до 100 %"),
    ],
)
def test_a_contradiction_is_told(
    foreign: Callable[..., Path], changes: dict[str, str], said: str
) -> None:
    (sentence,) = refused(foreign(changes))
    assert sentence.startswith("чужой.parquet, строка 1: ")
    assert said in sentence


def test_all_wrong_rows_are_told(foreign: Callable[..., Path]) -> None:
    path = foreign({"low": "99", "outcome_id": "'1'"}, {}, {"kind": "'x'", "outcome_id": "'2'"})
    assert [sentence.split()[2][:1] for sentence in refused(path)] == ["1", "3"]


def test_one_result_twice_is_refused(foreign: Callable[..., Path]) -> None:
    assert "стоит дважды" in refused(foreign({}, {}))[0]
    assert "стоит дважды" in refused(foreign({}, {"outcome_id": "'b2'"}))[0]


def test_missing_columns_are_named(foreign: Callable[..., Path]) -> None:
    sentences = refused(foreign({"low": None, "kind": None}))
    assert [sentence.split("«")[2].split("»")[0] for sentence in sentences] == ["kind", "low"]


def test_files_that_are_none(tmp_path: Path, foreign: Callable[..., Path]) -> None:
    assert "не найден" in refused(tmp_path / "нет.parquet")[0]
    assert "папка" in refused(tmp_path)[0]
    (tmp_path / "a.csv").write_text("Школа")
    assert "не файл результатов" in refused(tmp_path / "a.csv")[0]
    broken = tmp_path / "b.parquet"
    broken.write_bytes(foreign().read_bytes()[:-20])
    assert "повреждён" in refused(broken)[0]


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ({"opora.schema": "2"}, "другой версией"),
        ({"opora.problems": "{"}, "замечания в нём повреждены"),
        ({"opora.problems": '[{"severity": "error"}]'}, "замечания в нём повреждены"),
        ({"opora.problems": "[{}]"}, "замечания в нём повреждены"),
    ],
)
def test_strange_metadata(
    tmp_path: Path, foreign: Callable[..., Path], metadata: dict[str, str], said: str
) -> None:
    entries = ", ".join(f"\"{key}\": '{text}'" for key, text in metadata.items())
    path = tmp_path / "m.parquet"
    duckdb.execute(
        f"COPY (FROM '{foreign()}') TO '{path}' (FORMAT parquet, KV_METADATA {{{entries}}})"
    )
    assert said in refused(path)[0]
