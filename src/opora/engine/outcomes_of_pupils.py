"""Files of pupils → one file of outcomes that everything else reads."""

from collections.abc import Sequence
from pathlib import Path

from opora.domain.pupils_schema import PUPILS_SCHEMA
from opora.engine.database import Limits, working_database
from opora.engine.parquet_table import require_columns
from opora.engine.progress import SILENT, Progress
from opora.engine.ranked_texts import rank_texts, ranked, spelt
from opora.engine.reduction import REDUCED_COLUMNS, reduce_pupils
from opora.engine.sql_text import name, parquet, write_parquet
from opora.language.numbers import grouped

# Carried along with an outcome, and telling one from another.
_CARRIED = ("municipality", "region", "source")
_TEXT_KEYS = ("school_code", "season", "kind", "subject")
_ORDER = (
    'school_code, school_year, kind, subject, grade, "year", season, participants_grade, '
    "before_resits"
)


def write_outcomes_of_pupils(
    pupils: Sequence[Path],
    outcomes: Path,
    *,
    limits: Limits = Limits(),  # noqa: B008  # frozen: nobody can change the default
    progress: Progress = SILENT,
) -> int:
    """Reduce Parquet files of :mod:`opora.domain.pupils_schema`; returns the outcomes written.

    The file has the columns of ``outcomes.parquet`` and besides ``absent``, ``unknown`` and
    ``unknown_marks``. ``outcome_id`` is empty: whoever reads the file derives it, and millions of
    hashes would cost as much as the scan. Rows of pupils hold no school's name, so the code
    stands for it. The same pupils give the same rows in the same order. Raises ``OporaError`` for
    a file that is no table of pupils, and when the memory allowed is too little.
    """
    with working_database(limits) as connection:
        require_columns(connection, pupils, [column.name for column in PUPILS_SCHEMA])
        progress.stage("Результаты учеников сводятся в итоги школ…")
        rank_texts(connection, parquet(pupils), [*_CARRIED, *_TEXT_KEYS])
        reduce_pupils(connection.sql(_pupil_rows(pupils))).create_view("reduced")
        progress.execute(connection, write_parquet(_outcome_rows(), outcomes))
        (counts,) = connection.execute(
            f"SELECT count(*), sum(participants + absent)::BIGINT FROM {parquet([outcomes])}"
        ).fetchall()
    progress.stage(
        f"Сведено: строк учеников {grouped(counts[1] or 0)}, итогов {grouped(counts[0])}."
    )
    return int(counts[0])


def _pupil_rows(pupils: Sequence[Path]) -> str:
    """Every column has the type of the schema: a mark that is a text would compare as a text."""
    typed = ", ".join(
        ranked(column.name)
        if column.name in _CARRIED
        else f"{name(column.name)}::{column.type} AS {name(column.name)}"
        for column in PUPILS_SCHEMA
    )
    return f"SELECT {typed} FROM {parquet(pupils)}"


def _outcome_rows() -> str:
    """Sorted while they are narrow; what is the same in all rows is added after the sort."""
    told = [column for column in REDUCED_COLUMNS if column != "source"]
    texts = {*_CARRIED, *_TEXT_KEYS}
    narrow = [ranked(c) if c in _TEXT_KEYS else name(c) for c in REDUCED_COLUMNS]
    wide = ", ".join(spelt(column) if column in texts else name(column) for column in told)
    return f"""SELECT '' AS outcome_id, school_code::VARCHAR AS school_name, {wide},
        false AS stated_low, NULL::DOUBLE AS printed_share, []::VARCHAR[] AS problem_ids,
        {spelt("source")}
        FROM (SELECT {", ".join(narrow)} FROM reduced ORDER BY {_ORDER})"""
