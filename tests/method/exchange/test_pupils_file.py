"""The pupils of a reading: written without names, reduced to the same outcomes by the engine."""

from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.method.exchange.exams import protocols_made as exams
from tests.method.exchange.vpr.made_protocols import MATHEMATICS, a_pupil, absent, protocol, read

from opora.domain.pupils_schema import PUPILS_SCHEMA
from opora.engine.reduction import reduce_pupils
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolution, Resolutions
from opora.exchange.intake import Intake
from opora.exchange.known_layouts import layout_of
from opora.exchange.outcomes.pupils_file import write_pupils
from opora.exchange.read_files import read_files
from opora.exchange.where import Where

COUNTED = ("participants", "low", "mark_2", "mark_3", "mark_4", "mark_5", "mean_score")
FOLDER = Path(__file__).parents[4] / "shared" / "data"


def reduced(path: Path) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """School, year, kind and subject → counts, as the engine makes them."""
    with duckdb.connect() as connection:
        pupils = connection.read_parquet(str(path))
        told = reduce_pupils(pupils)
        about = "school_code, year, kind, subject, before_resits"
        rows = told.select(f"{about}, {', '.join(COUNTED)}").fetchall()
    return {row[:5]: row[5:] for row in rows}


def of_intake(intake: Intake) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    return {
        (
            one.school.code,
            one.procedure.year,
            one.procedure.kind.value,
            one.procedure.subject,
            one.before_resits,
        ): (
            one.participants,
            one.low,
            *((one.marks.mark_2, one.marks.mark_3, one.marks.mark_4, one.marks.mark_5)
              if one.marks else (None,) * 4),
            one.mean_score,
        )
        for one in intake.outcomes
    }  # fmt: skip


def rows_of(path: Path) -> list[dict[str, Any]]:
    with duckdb.connect() as connection:
        table = connection.read_parquet(str(path))
        return [dict(zip(table.columns, row, strict=True)) for row in table.fetchall()]


def assert_same(intake: Intake, path: Path) -> None:
    ours, engines = of_intake(intake), reduced(path)
    assert engines.keys() == ours.keys()
    for key, counts in ours.items():
        assert engines[key][:-1] == counts[:-1]
        assert engines[key][-1] == pytest.approx(counts[-1])


def test_the_engine_counts_the_same(tmp_path):
    pupils = [
        a_pupil("50001", total="3", tasks=("3", "X", "X")),
        a_pupil("50002"),
        absent("50003"),
        a_pupil("50001", digits="990002", total="20", tasks=("8", "8", "4")),
    ]
    intake = read(protocol(2021, pupils))
    assert write_pupils(tmp_path / "pupils.parquet", intake) == 4
    assert_same(intake, tmp_path / "pupils.parquet")


def test_every_column_of_the_schema_is_there_and_nothing_else(tmp_path):
    write_pupils(tmp_path / "pupils.parquet", read(protocol(2021, [a_pupil(), absent("50003")])))
    first, second = rows_of(tmp_path / "pupils.parquet")
    assert list(first) == [column.name for column in PUPILS_SCHEMA]
    told = ("school_code", "pupil_code", "attended", "primary_score", "max_score", "mark")
    assert [first[name] for name in told] == ["edu990001", "50001", True, 12, 20, 4]
    assert [second[name] for name in told] == ["edu990001", "50003", False, None, None, None]


def test_a_row_that_is_not_counted_is_no_pupil(tmp_path):
    intake = read(protocol(2021, [a_pupil("50001"), a_pupil("50002", total="", tasks=("1",) * 3)]))
    assert write_pupils(tmp_path / "pupils.parquet", intake) == 1


def test_a_work_without_a_scale_has_pupils_without_marks(tmp_path):
    said = MATHEMATICS.__class__(**{**vars(MATHEMATICS), "subject": "физика", "grade": 11})
    intake = read(protocol(2021, [a_pupil()]), said)
    write_pupils(tmp_path / "pupils.parquet", intake)
    (row,) = rows_of(tmp_path / "pupils.parquet")
    assert (row["primary_score"], row["max_score"], row["mark"]) == (12, None, None)
    assert_same(intake, tmp_path / "pupils.parquet")


def test_exams_without_marks_say_who_is_below(tmp_path):
    rows = [exams.ege(201005, "1", 5, 20), exams.ege(201005, "2", 30, 60)]
    title = "01 - Русский язык 2025.05.30"
    intake = exams.read(exams.sheet(exams.exam(title, rows, exams.EGE_HEADER)))
    write_pupils(tmp_path / "pupils.parquet", intake)
    assert [row["below_minimum"] for row in rows_of(tmp_path / "pupils.parquet")] == [True, False]
    assert_same(intake, tmp_path / "pupils.parquet")


def test_pupils_of_counts_that_a_person_settled_are_left_out(tmp_path):
    sheets = protocol(2021, [a_pupil(), a_pupil("50002", total="", tasks=("1",) * 3)])
    intake = read(sheets)
    (key,) = [one.problem_id for one in intake.problems if one.rule == "rows-not-counted"]
    settled = Resolution(Where("resolutions.csv", "", 2), key, 2, 1, "методист", "протокол школы")
    taken = list(layout_of(sheets).rows(sheets, "протокол.xlsx", MATHEMATICS))
    intake = assembled(taken, NameDecisions(), Resolutions((settled,)))
    assert (intake.outcomes[0].participants, intake.outcomes[0].low) == (2, 1)
    assert write_pupils(tmp_path / "pupils.parquet", intake) == 0
    assert rows_of(tmp_path / "pupils.parquet") == []


def test_results_without_pupils_have_none(tmp_path, text_file):
    intake = read_files([text_file("МОУ СОШ с. Кикино\nОГЭ математика 2023 – 3 чел. из 8 (37,5%)")])
    assert write_pupils(tmp_path / "pupils.parquet", intake) == 0


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared data lie beside the repository only")
@pytest.mark.parametrize("name", ["2021-5-matematika", "2022-11-istoriya"])
def test_real_protocols_are_reduced_as_they_are_counted(tmp_path, name):
    year, grade, _ = name.split("-")
    subject = "математика" if grade == "5" else "история"
    facts = {**vars(MATHEMATICS), "year": int(year), "subject": subject, "grade": int(grade)}
    path = FOLDER / "vpr" / f"{name}.xlsx"
    intake = read_files([path], said=MATHEMATICS.__class__(**facts))
    write_pupils(tmp_path / "pupils.parquet", intake)
    assert_same(intake, tmp_path / "pupils.parquet")
