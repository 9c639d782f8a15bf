"""``outcomes.parquet``: what is written is read, and the same intake gives the same bytes."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from opora.exchange.intake import Intake
from opora.exchange.outcomes.outcome_row import outcome_cells
from opora.exchange.outcomes.outcomes_file import read_outcomes, write_outcomes
from opora.exchange.outcomes.outcomes_schema import SCHEMA

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]

TEXT = (
    "Муниципалитет: Каменский район\nМОУ СОШ с. Арчада\n"
    "ОГЭ математика 2023 – 4 чел. из 12 (30,8%)\n"
    "ВПР русский язык 5 класс осень 2022\nЛицей № 1\nОГЭ химия 2023 до пересдач – 0 из 7 (0%)\n"
)
NULL_IN_THE_TEXT = {
    *("school_kind", "season", "grade", "participants_grade", "before_resits"),
    *("participants", "low", "mark_2", "mark_3", "mark_4", "mark_5"),
    *("mean_score", "max_score", "printed_share", "printed_decimals"),
}


def test_what_is_written_is_read(tmp_path: Path, read_text: Read) -> None:
    intake = read_text(TEXT)
    write_outcomes(tmp_path / "итоги[1].parquet", intake)
    again = read_outcomes(tmp_path / "итоги[1].parquet")
    assert again == intake
    assert again.rows_seen == len(intake.outcomes) == 3


def test_an_empty_intake(tmp_path: Path) -> None:
    write_outcomes(tmp_path / "a.parquet", Intake((), ()))
    assert read_outcomes(tmp_path / "a.parquet") == Intake((), ())


def test_the_file_is_what_the_schema_says(tmp_path: Path, read_text: Read) -> None:
    path = tmp_path / "a.parquet"
    write_outcomes(path, read_text(TEXT))
    stored = duckdb.read_parquet(str(path))
    types = [str(kind) for kind in stored.types]
    assert list(zip(stored.columns, types, strict=True)) == [(one.name, one.type) for one in SCHEMA]
    columns = zip(SCHEMA, zip(*stored.fetchall(), strict=True), strict=True)
    with_nulls = {column.name for column, cells in columns if None in cells}
    assert with_nulls == NULL_IN_THE_TEXT
    assert with_nulls <= {column.name for column in SCHEMA if column.nullable}


def test_rows_are_sorted(tmp_path: Path, read_text: Read) -> None:
    intake = read_text(TEXT)
    write_outcomes(tmp_path / "a.parquet", Intake(intake.outcomes[::-1], intake.problems[::-1]))
    write_outcomes(tmp_path / "b.parquet", intake)
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()


def test_the_same_bytes_in_another_process(
    tmp_path: Path, text_file: Callable[..., Path], read_text: Read
) -> None:
    write_outcomes(tmp_path / "a.parquet", read_text(TEXT))
    code = (
        "import sys; from pathlib import Path\n"
        "from opora.exchange.read_files import read_files\n"
        "from opora.exchange.outcomes.outcomes_file import write_outcomes\n"
        "write_outcomes(Path(sys.argv[2]), read_files([Path(sys.argv[1])]))\n"
    )
    source = Path(sys.modules["opora"].__file__ or "").parents[1]
    for seed in ("1", "2"):
        other = tmp_path / f"{seed}.parquet"
        subprocess.run(
            [sys.executable, "-c", code, str(text_file(TEXT)), str(other)],
            check=True,
            env={"PYTHONPATH": str(source), "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo"},
        )
        assert other.read_bytes() == (tmp_path / "a.parquet").read_bytes()


def test_a_failure_leaves_the_old_file(
    tmp_path: Path, read_text: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.parquet"
    write_outcomes(path, read_text(TEXT))
    before = path.read_bytes()
    monkeypatch.setattr(
        "opora.exchange.outcomes.outcomes_file.outcome_cells", lambda _: (object(),) * 99
    )
    with pytest.raises((duckdb.Error, ValueError)):
        write_outcomes(path, read_text(TEXT))
    assert path.read_bytes() == before


def test_a_stored_percentage_keeps_its_digits(tmp_path: Path, read_text: Read) -> None:
    text = "Лицей № 1\nОГЭ химия 2023 – 6 из 12 (50%)\nОГЭ физика 2023 – 6 из 12 (50,00%)"
    write_outcomes(tmp_path / "a.parquet", read_text(text))
    shares = [outcome.printed_share for outcome in read_outcomes(tmp_path / "a.parquet").outcomes]
    assert sorted(share.decimals for share in shares if share) == [0, 2]


def test_problems_travel_with_the_file(tmp_path: Path, read_text: Read) -> None:
    path = tmp_path / "a.parquet"
    intake = read_text(TEXT)
    write_outcomes(path, intake)
    stored = dict(
        duckdb.execute("SELECT key, value FROM parquet_kv_metadata(?)", [str(path)]).fetchall()
    )
    assert stored[b"opora.schema"] == b"1"
    assert len(json.loads(stored[b"opora.problems"])) == len(intake.problems)


def test_a_row_has_a_cell_for_each_column(read_text: Read) -> None:
    assert {len(outcome_cells(outcome)) for outcome in read_text(TEXT).outcomes} == {len(SCHEMA)}
