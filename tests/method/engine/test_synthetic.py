"""Invented pupils are the same everywhere, and what is planted in them is found again."""

from fractions import Fraction
from pathlib import Path

import duckdb
import pytest
from tests.made import a_ruleset
from tests.method.engine.both_paths import terms_of
from tests.method.engine.stored_rows import stored_rows

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.pupils_schema import PUPILS_SCHEMA
from opora.engine.database import Limits
from opora.engine.outcomes_of_pupils import write_outcomes_of_pupils
from opora.engine.synthetic import SyntheticPupils, common_procedures, write_synthetic_pupils
from opora.engine.verdict_table import write_verdict_table

MATHS = ProcedureIdentity(ProcedureKind.VPR, "математика", 5)
EGE = ProcedureIdentity(ProcedureKind.EGE, "русский язык", None)
FAIR, BAD = Fraction(1, 20), Fraction(3, 5)


def a_plan(**more) -> SyntheticPupils:
    plain = {"schools": 3, "years": (2022, 2023), "procedures": (MATHS, EGE), "pupils": 7}
    return SyntheticPupils(**plain | more)


def pupils_of(plan: SyntheticPupils, folder: Path, threads: int = 1) -> list[tuple]:
    path = folder / "pupils.parquet"
    write_synthetic_pupils(path, plan, Limits(threads=threads))
    return sorted(tuple(row.values()) for row in map(_comparable, stored_rows(path)))


def _comparable(row: dict) -> dict:
    return {name: str(value) for name, value in row.items()}


def mixed(number: int) -> int:
    """The round of the hash, in plain arithmetic."""
    narrow = number % 2**32
    return (narrow >> 16 ^ narrow) * 73244475 % 2**32


def test_the_file_has_the_columns_and_types_of_the_schema(tmp_path):
    pupils_of(a_plan(), tmp_path)
    with duckdb.connect() as connection:
        path = [str(tmp_path / "pupils.parquet")]
        described = connection.execute("DESCRIBE SELECT * FROM read_parquet(?)", path).fetchall()
    assert [row[:2] for row in described] == [(c.name, c.type) for c in PUPILS_SCHEMA]


def test_a_pupils_fate_is_plain_arithmetic(tmp_path):
    plan = a_plan(absent_rate=Fraction(1, 4))
    path = tmp_path / "pupils.parquet"
    write_synthetic_pupils(path, plan)
    came = {n for n in range(plan.rows) if _dice(n, 1) >= 2**32 // 4}
    attended = [row["attended"] for row in sorted(stored_rows(path), key=_number_of(plan))]
    assert {n for n, there in enumerate(attended) if there} == came


def _dice(number: int, salt: int) -> int:
    golden = 2654435761
    own = mixed(mixed(number + golden))
    return mixed(own + salt * golden % 2**32)


def _number_of(plan: SyntheticPupils):
    subjects = [procedure.subject for procedure in plan.procedures]
    return lambda row: (
        row["school_code"],
        row["year"],
        subjects.index(row["subject"]),
        int(row["pupil_code"]),
    )


def test_threads_and_runs_change_nothing_and_the_seed_does(tmp_path):
    plan = a_plan(schools=40)
    once = pupils_of(plan, tmp_path)
    assert pupils_of(plan, tmp_path, threads=2) == once
    assert pupils_of(a_plan(schools=40, seed=2), tmp_path) != once
    assert len(once) == plan.rows == 40 * 2 * 2 * 7


def test_there_are_no_marks_in_ege_and_nothing_is_known_of_the_absent(tmp_path):
    pupils_of(a_plan(schools=30, absent_rate=Fraction(1, 3)), tmp_path)
    rows = stored_rows(tmp_path / "pupils.parquet")
    for row in rows:
        told = (row["mark"] is not None, row["below_minimum"] is not None)
        is_ege = row["kind"] == "ege"
        assert told == ((not is_ege, is_ege) if row["attended"] else (False, False))
        assert (row["primary_score"] is not None) is row["attended"]


def test_scores_lie_in_the_band_of_their_mark(tmp_path):
    pupils_of(a_plan(schools=60, procedures=(MATHS,)), tmp_path)
    bands = {2: range(7), 3: range(7, 11), 4: range(11, 15), 5: range(15, 21)}
    rows = [row for row in stored_rows(tmp_path / "pupils.parquet") if row["attended"]]
    assert {row["mark"] for row in rows} == set(bands)
    assert [row for row in rows if row["primary_score"] not in bands[row["mark"]]] == []


def test_planted_rates_come_back_through_reduction_and_verdicts(tmp_path):
    plan = a_plan(
        schools=60,
        procedures=(MATHS, EGE),
        pupils=80,
        failure_rates=(FAIR, BAD),
        absent_rate=Fraction(1, 10),
    )
    shares = shares_by_school(plan, tmp_path)
    for planted, found in zip((FAIR, BAD), (shares[::2], shares[1::2]), strict=True):
        # Four standard errors of a share among as many pupils as come.
        error = 4 * float(planted * (1 - planted) / (30 * 2 * 2 * 80 * 9 / 10)) ** 0.5
        assert sum(found) / len(found) == pytest.approx(float(planted), abs=error)
    verdicts = verdicts_of(plan, tmp_path)
    listed = [code for code, verdict in verdicts.items() if verdict == "listed"]
    assert listed == [plan.school_code(number) for number in range(1, 60, 2)]


def shares_by_school(plan: SyntheticPupils, folder: Path) -> list[float]:
    write_synthetic_pupils(folder / "pupils.parquet", plan)
    write_outcomes_of_pupils([folder / "pupils.parquet"], folder / "outcomes.parquet")
    counts: dict[str, list[int]] = {}
    for row in stored_rows(folder / "outcomes.parquet"):
        low, participants = counts.setdefault(row["school_code"], [0, 0])
        counts[row["school_code"]] = [low + row["low"], participants + row["participants"]]
    return [low / participants for _, (low, participants) in sorted(counts.items())]


def verdicts_of(plan: SyntheticPupils, folder: Path) -> dict[str, str]:
    ruleset = a_ruleset()
    write_verdict_table(folder / "outcomes.parquet", folder / "verdicts.parquet", terms_of(ruleset))
    rows = stored_rows(folder / "verdicts.parquet")
    assert len(rows) == plan.schools * len(ruleset.readings)
    return {row["school_code"]: row["verdict"] for row in rows if row["reading"] == "total"}


def test_unknown_pupils_leave_their_school_undecided(tmp_path):
    plan = a_plan(unknown_rate=Fraction(1), absent_rate=Fraction(0))
    write_synthetic_pupils(tmp_path / "pupils.parquet", plan)
    write_outcomes_of_pupils([tmp_path / "pupils.parquet"], tmp_path / "outcomes.parquet")
    assert {row["unknown"] for row in stored_rows(tmp_path / "outcomes.parquet")} == {7}
    assert set(verdicts_of(plan, tmp_path).values()) == {"not_assessable"}


def test_a_school_year_has_forty_four_procedures():
    assert len(set(common_procedures())) == 44


@pytest.mark.parametrize(
    "wrong",
    [{"schools": 0}, {"years": ()}, {"absent_rate": Fraction(3, 2)}, {"pupils": 2**32}],
    ids=str,
)
def test_an_impossible_plan_is_refused(wrong):
    with pytest.raises(AssertionError):
        a_plan(**wrong)
