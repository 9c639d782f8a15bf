"""Files of pupils → one file of outcomes that everything else reads."""

from collections.abc import Callable, Sequence
from pathlib import Path

from opora.domain.pupils_schema import PUPILS_SCHEMA
from opora.engine.database import Limits, working_database
from opora.engine.parquet_table import require_columns
from opora.engine.reduction import REDUCED_COLUMNS, reduce_pupils
from opora.engine.sql_text import parquet, write_parquet
from opora.language.numbers import grouped

_ORDER = (
    'school_code, school_year, kind, subject, grade, "year", season, participants_grade, '
    "before_resits"
)


def write_outcomes_of_pupils(
    pupils: Sequence[Path],
    outcomes: Path,
    *,
    limits: Limits = Limits(),  # noqa: B008  # frozen: nobody can change the default
    tell: Callable[[str], None] = lambda _: None,
) -> int:
    """Reduce Parquet files of pupils (:mod:`opora.domain.pupils_schema`); returns the outcomes.

    The file has the columns of ``outcomes.parquet`` and besides ``absent``, ``unknown`` and
    ``unknown_marks``. ``outcome_id`` is empty: whoever reads the file derives it, and millions of
    hashes would cost as much as the scan. Rows of pupils hold no school's name, so the code
    stands for it. The same pupils give the same rows in the same order. Raises ``OporaError``
    for a file that is no table of pupils.
    """
    with working_database(limits) as connection:
        needed = [column.name for column in PUPILS_SCHEMA]
        require_columns(connection, pupils, needed)
        tell("Результаты учеников сводятся в итоги школ…")
        rows = connection.sql(f"SELECT {', '.join(needed)} FROM {parquet(pupils)}")
        reduce_pupils(rows).create_view("reduced")
        connection.execute(write_parquet(_outcome_rows(), outcomes))
        (counts,) = connection.execute(
            f"SELECT count(*), sum(participants + absent)::BIGINT FROM {parquet([outcomes])}"
        ).fetchall()
    tell(f"Сведено: строк учеников {grouped(counts[1] or 0)}, итогов {grouped(counts[0])}.")
    return int(counts[0])


def _outcome_rows() -> str:
    reduced = ", ".join(f'"{column}"' for column in REDUCED_COLUMNS if column != "source")
    return f"""SELECT '' AS outcome_id, school_code AS school_name, {reduced},
        false AS stated_low, NULL::DOUBLE AS printed_share, []::VARCHAR[] AS problem_ids, source
        FROM reduced ORDER BY {_ORDER}"""
