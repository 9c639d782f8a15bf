"""Work of the engine in a process of its own, so that its peak of memory is its own.

Started as a program it does one task in a folder and prints its seconds and peak megabytes.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from benchmarks.progress import say

MOST_MEGABYTES = 2_000
YEARS = (2019, 2020, 2021, 2022, 2023)
PUPILS_OF_PROCEDURE = 12
# Schools differ: a country in which all fail alike would leave the branches of the rule untried.
FAILURE_RATES = tuple(Fraction(percent, 100) for percent in (2, 5, 8, 12, 18, 30, 45))


def peak_checked(task: str, *arguments: str) -> float:
    """Seconds of a task in a child process; one that takes too much memory is an error."""
    command = [sys.executable, "-m", "benchmarks.engine_child", task, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    seconds, megabytes = map(float, done.stdout.split()[-2:])
    say(f"{task}: {seconds:.1f} s, {megabytes:.0f} MB at the peak")
    if megabytes > MOST_MEGABYTES:
        message = f"{task} took {megabytes:.0f} MB, more than {MOST_MEGABYTES}"
        raise MemoryError(message)
    return seconds


def make_pupils(folder: Path, schools: str) -> None:
    """A country of pupils."""
    from opora.engine.synthetic import (
        SyntheticPupils,
        common_procedures,
        write_synthetic_pupils,
    )

    plan = SyntheticPupils(
        int(schools), YEARS, common_procedures(), PUPILS_OF_PROCEDURE, FAILURE_RATES
    )
    write_synthetic_pupils(folder / "pupils.parquet", plan)


def scan_pupils(folder: Path) -> None:
    """What the reduction needs, read by DuckDB and held nowhere: the greatest of each column."""
    from opora.domain.pupils_schema import PUPILS_SCHEMA

    needed = [column.name for column in PUPILS_SCHEMA if column.name != "pupil_code"]
    _scan(folder / "pupils.parquet", needed)


def reduce_and_judge(folder: Path) -> None:
    """All that a country asks of us: pupils to outcomes to verdicts."""
    from opora.engine.outcomes_of_pupils import write_outcomes_of_pupils
    from opora.engine.progress import Progress

    write_outcomes_of_pupils(
        [folder / "pupils.parquet"], folder / "outcomes.parquet", progress=Progress(say)
    )
    judge(folder)


def make_outcomes(folder: Path, schools: str) -> None:
    """A country of outcomes: few pupils in each, for making them is not what is measured."""
    from opora.engine.outcomes_of_pupils import write_outcomes_of_pupils
    from opora.engine.synthetic import (
        SyntheticPupils,
        common_procedures,
        write_synthetic_pupils,
    )

    plan = SyntheticPupils(int(schools), YEARS, common_procedures(), 2, FAILURE_RATES)
    write_synthetic_pupils(folder / "pupils.parquet", plan)
    write_outcomes_of_pupils([folder / "pupils.parquet"], folder / "outcomes.parquet")


def scan_outcomes(folder: Path) -> None:
    """The columns by which verdicts are made."""
    needed = "school_code school_year kind subject grade before_resits participants low school_name"
    _scan(folder / "outcomes.parquet", needed.split())


def judge(folder: Path) -> None:
    """The rule of 2023 under its three readings, with two definitions of the risk zone."""
    from opora.domain.school_year import SchoolYear
    from opora.engine.progress import Progress
    from opora.engine.verdict_table import write_verdict_table
    from opora.identification.terms import Terms
    from opora.rulesets.build import build
    from opora.rulesets.library import risk_zones, ruleset_document

    document = ruleset_document("fioko-2023")
    zones = {"risk_zone": ["soft-threshold", "worsening-trend"]}
    ruleset = build(document.with_changes(zones), risk_zones())
    terms = Terms(ruleset, SchoolYear(2023), ruleset.readings, ruleset.risk_zone)
    outcomes, verdicts = folder / "outcomes.parquet", folder / "verdicts.parquet"
    write_verdict_table(outcomes, verdicts, terms, progress=Progress(say))


def _scan(path: Path, columns: list[str]) -> None:
    """Read every row of the columns: the greatest truth value stands in no statistics of the file.

    Without a column of truth values DuckDB would answer from the statistics and read nothing.
    """
    import duckdb

    greatest = ", ".join(f'max("{column}")' for column in columns)
    with duckdb.connect() as connection:
        connection.execute(f"SELECT {greatest} FROM read_parquet(?)", [str(path)]).fetchall()


TASKS: dict[str, Callable[..., None]] = {
    task.__name__: task
    for task in (make_pupils, scan_pupils, reduce_and_judge, make_outcomes, scan_outcomes, judge)
}


def main(arguments: list[str]) -> None:
    """Do one task; print seconds (imports left out, they cost every engine alike) and megabytes."""
    task, folder, *more = arguments
    import duckdb  # noqa: F401  # loaded before the clock starts

    begun = time.perf_counter()
    TASKS[task](Path(folder), *more)
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds} {peak}")


if __name__ == "__main__":
    main(sys.argv[1:])
