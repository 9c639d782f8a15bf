"""Files of pupils become a file of outcomes that everything else reads."""

import hashlib

import duckdb
import pytest
from tests.method.engine.frames import a_pupil, duckdb_frame
from tests.method.engine.stored_rows import stored_rows

from opora.domain.errors import OporaError
from opora.domain.marks import Marks
from opora.domain.season import Season
from opora.engine.database import Limits
from opora.engine.outcomes_of_pupils import write_outcomes_of_pupils
from opora.engine.progress import Progress
from opora.engine.synthetic import SyntheticPupils, common_procedures, write_synthetic_pupils
from opora.exchange.outcomes.outcomes_file import read_outcomes
from opora.exchange.stable_id import outcome_id


@pytest.fixture
def stored(tmp_path):
    def store(*rows, name="pupils.parquet"):
        duckdb_frame(list(rows)).write_parquet(str(tmp_path / name))
        return tmp_path / name

    return store


def test_the_reader_of_outcomes_reads_it(tmp_path, stored):
    pupils = stored(a_pupil(2, primary_score=5), a_pupil(4, primary_score=12))
    outcomes = tmp_path / "outcomes.parquet"
    assert write_outcomes_of_pupils([pupils], outcomes) == 1
    (outcome,) = read_outcomes(outcomes).outcomes
    assert (outcome.low, outcome.participants, outcome.mean_score) == (1, 2, 8.5)
    assert outcome.marks == Marks(1, 0, 1, 0)
    assert (outcome.school.code, outcome.school.municipality) == ("sch1", "район")
    assert (outcome.procedure.year, outcome.procedure.season) == (2023, Season.SPRING)
    assert outcome.outcome_id == outcome_id("sch1", outcome.procedure, before_resits=None)


def test_a_school_of_two_files_has_one_outcome_of_a_procedure(tmp_path, stored):
    paths = [stored(a_pupil(2), name="[1].parquet"), stored(a_pupil(3), name="1.parquet")]
    assert write_outcomes_of_pupils(paths, tmp_path / "outcomes.parquet") == 1
    (row,) = stored_rows(tmp_path / "outcomes.parquet")
    assert (row["participants"], row["low"]) == (2, 1)


def test_the_same_pupils_give_the_same_bytes_with_any_number_of_threads(tmp_path):
    plan = SyntheticPupils(40, (2022, 2023), common_procedures(), 5)
    write_synthetic_pupils(tmp_path / "pupils.parquet", plan)
    digests = set()
    for threads in (1, 2, 2):
        outcomes = tmp_path / f"outcomes-{threads}.parquet"
        write_outcomes_of_pupils(
            [tmp_path / "pupils.parquet"], outcomes, limits=Limits(threads=threads)
        )
        digests.add(hashlib.sha256(outcomes.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_it_says_what_it_does(tmp_path, stored):
    said = []
    pupils = stored(a_pupil(2), a_pupil(3, grade=6), a_pupil(4))
    write_outcomes_of_pupils(
        [pupils], tmp_path / "outcomes.parquet", progress=Progress(said.append)
    )
    assert said == [
        "Результаты учеников сводятся в итоги школ…",
        "Сведено: строк учеников 3, итогов 2.",
    ]


def test_no_pupils_give_no_outcomes(tmp_path, stored):
    assert write_outcomes_of_pupils([stored()], tmp_path / "outcomes.parquet") == 0


def test_columns_that_are_missing_are_named_file_by_file(tmp_path, stored):
    whole, lame = stored(a_pupil(2)), tmp_path / "lame.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT * EXCLUDE (mark, grade) FROM '{whole}') TO '{lame}' (FORMAT parquet)"
        )
    with pytest.raises(OporaError) as refused:
        write_outcomes_of_pupils([whole, lame], tmp_path / "outcomes.parquet")
    assert refused.value.sentences == (
        "Файл «lame.parquet»: нет столбца «grade»; без него файл не читается.",
        "Файл «lame.parquet»: нет столбца «mark»; без него файл не читается.",
    )


def test_what_is_no_table_is_refused(tmp_path):
    text = tmp_path / "pupils.parquet"
    text.write_text("школа;отметка", encoding="utf-8")
    with pytest.raises(OporaError, match="повреждён или это не таблица Parquet"):
        write_outcomes_of_pupils([text], tmp_path / "outcomes.parquet")
    with pytest.raises(OporaError, match=r"absent\.parquet» не найден"):
        write_outcomes_of_pupils([tmp_path / "absent.parquet"], tmp_path / "outcomes.parquet")


def test_a_page_that_is_spoiled_is_refused(tmp_path):
    pupils = tmp_path / "pupils.parquet"
    write_synthetic_pupils(pupils, SyntheticPupils(40, (2023,), common_procedures(), 5))
    content = bytearray(pupils.read_bytes())
    for place in range(100, len(content) // 2, 7):
        content[place] ^= 0x5A
    pupils.write_bytes(content)
    with pytest.raises(OporaError, match="Таблица не читается или не пишется: файл повреждён"):
        write_outcomes_of_pupils([pupils], tmp_path / "outcomes.parquet")
