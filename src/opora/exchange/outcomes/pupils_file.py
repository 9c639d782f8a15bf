"""Writing the pupils of a reading for the engine; see ``opora.domain.pupils_schema``."""

from collections.abc import Iterator
from pathlib import Path

from opora.domain.outcome import Outcome
from opora.domain.pupils_schema import PUPILS_SCHEMA
from opora.exchange.atomic_file import replacing
from opora.exchange.intake import Intake
from opora.exchange.outcomes.parquet_table import write_parquet
from opora.exchange.told_pupil import ToldPupil

_Cell = str | int | bool | None


def write_pupils(path: Path, intake: Intake) -> int:
    """Write the pupils of every outcome that was counted from pupils; returns how many.

    Reducing the file gives those outcomes again. No row holds a name: the reader keeps none. The
    same intake gives the same bytes; a failure leaves an older file as it was.
    """
    types = {column.name: column.type for column in PUPILS_SCHEMA}
    rows = list(_rows(intake))
    with replacing(path) as temporary:
        write_parquet(temporary, types, rows, {})
    return len(rows)


def _rows(intake: Intake) -> Iterator[tuple[_Cell, ...]]:
    for outcome in intake.outcomes:
        about = _about(outcome)
        score = None if outcome.max_score is None else round(outcome.max_score)
        for pupil in intake.pupils.get(outcome.outcome_id, ()):
            yield (*about, *_told(pupil, score), outcome.source)


def _about(outcome: Outcome) -> tuple[_Cell, ...]:
    school, procedure = outcome.school, outcome.procedure
    return (
        school.code,
        school.municipality,
        school.region,
        procedure.year,
        procedure.season.value if procedure.season else None,
        procedure.kind.value,
        procedure.subject,
        procedure.grade,
        procedure.participants_grade,
        outcome.before_resits,
    )


def _told(pupil: ToldPupil, max_score: int | None) -> tuple[_Cell, ...]:
    known = max_score if pupil.score is not None else None
    return (pupil.code, pupil.attended, pupil.score, known, pupil.mark, pupil.below_minimum)
