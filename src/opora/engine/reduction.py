"""Pupils → outcomes: one group-by, the same for every engine that holds the rows.

Written over Narwhals, so DuckDB, Polars, pandas and Spark frames are reduced by this one text.
Ones are counted and never summed: a count is half as wide as a sum in DuckDB's memory, and Spark
has no sum of booleans. The one sum is made narrow again (DuckDB returns it as hugeint).
"""

from typing import TYPE_CHECKING, Any, cast

import narwhals as nw

from opora.domain.procedure import MOVED_AUTUMNS
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.pupils_schema import OUTCOME_KEYS
from opora.domain.season import Season

if TYPE_CHECKING:
    from narwhals.typing import IntoFrameT

_MARKS = (2, 3, 4, 5)
# A pupil's fate is one small number: a mark, or one of these. Each count costs as much as a
# tenth of the whole scan, so what follows from the others is not counted.
_ABSENT, _UNKNOWN, _BELOW, _NOT_BELOW = 0, 1, 6, 7
_COUNTED = {
    "absent": _ABSENT,
    "unknown": _UNKNOWN,
    "mark_2": 2,
    "mark_3": 3,
    "mark_4": 4,
    "below": _BELOW,
    "not_below": _NOT_BELOW,
}
# Where the rows of one outcome disagree on these, the first in the alphabet stands: the choice
# must not depend on the order of rows, which no engine keeps.
_ALIKE = ("municipality", "region", "source")

REDUCED_COLUMNS = (
    *("school_code", "municipality", "region", "year", "season", "school_year", "kind", "subject"),
    *("grade", "participants_grade", "before_resits"),
    *("participants", "low", "mark_2", "mark_3", "mark_4", "mark_5"),
    *("mean_score", "max_score", "absent", "unknown", "unknown_marks", "source"),
)


def reduce_pupils(pupils: "IntoFrameT") -> "IntoFrameT":
    """Rows of :mod:`opora.domain.pupils_schema` → a row per school and procedure, in no order.

    ``absent`` pupils are no participants. ``unknown`` counts participants of whom neither mark
    nor below-minimum is known, or of whom the two contradict each other; ``unknown_marks`` those
    without a mark from 2 to 5. While such a participant exists, ``low`` or the marks are null,
    never a count of the rest. ``mean_score`` is null unless every participant has a score.
    """
    # The overloads of from_native know eager frames and lazy ones, but no frame that may be either.
    rows = cast("nw.LazyFrame[Any]", nw.from_native(cast("Any", pupils)))
    return cast(
        "IntoFrameT",
        rows.with_columns(_fate=_fate(), _score=_score())
        .with_columns(**_ones())
        .group_by(*OUTCOME_KEYS, drop_null_keys=False)
        .agg(**_totals())
        .with_columns(**_people())
        .with_columns(**_missing())
        .with_columns(**_told())
        .select(*REDUCED_COLUMNS)
        .to_native(),
    )


def _fate() -> nw.Expr:
    """What is known of a pupil; a mark and a word that contradict each other are no knowledge."""
    mark, word = nw.col("mark"), nw.col("below_minimum")
    by_word = (
        nw.when(word.is_null())
        .then(nw.lit(_UNKNOWN))
        .otherwise(nw.when(word).then(nw.lit(_BELOW)).otherwise(nw.lit(_NOT_BELOW)))
    )
    agree = word.is_null() | (word == (mark == _MARKS[0]))
    by_mark = nw.when(agree).then(mark).otherwise(nw.lit(_UNKNOWN))
    has_mark = mark.is_between(_MARKS[0], _MARKS[-1])
    known = nw.when(has_mark).then(by_mark).otherwise(by_word)
    return nw.when(nw.col("attended")).then(known).otherwise(nw.lit(_ABSENT)).cast(nw.Int8)


def _score() -> nw.Expr:
    return nw.when(nw.col("attended")).then(nw.col("primary_score"))


def _ones() -> dict[str, nw.Expr]:
    """Of each pupil: one where the pupil counts, else nothing."""
    fate = nw.col("_fate")
    return {f"_{name}": nw.when(fate == which).then(nw.lit(1)) for name, which in _COUNTED.items()}


def _totals() -> dict[str, nw.Expr]:
    return {
        "rows": nw.len(),
        **{name: nw.col(f"_{name}").count() for name in _COUNTED},
        "scored": nw.col("_score").count(),
        "score": nw.col("_score").sum(),
        **{name: nw.col(name).min() for name in _ALIKE},
        "max_score": nw.col("max_score").max(),
    }


def _people() -> dict[str, nw.Expr]:
    markless = nw.col("unknown") + nw.col("below") + nw.col("not_below")
    return {"participants": nw.col("rows") - nw.col("absent"), "unknown_marks": markless}


def _missing() -> dict[str, nw.Expr]:
    """What was not counted because it follows from the rest."""
    marked = nw.col("participants") - nw.col("unknown_marks")
    return {
        "mark_5": marked - nw.col("mark_2") - nw.col("mark_3") - nw.col("mark_4"),
        "low": nw.col("mark_2") + nw.col("below"),
    }


def _told() -> dict[str, nw.Expr]:
    """What the outcome says: a count with an unknown pupil in it is no count."""
    participants, score = nw.col("participants"), nw.col("score").cast(nw.Float64)
    has_mean = (nw.col("scored") == participants) & (participants > 0)
    # The divisor is never zero, even where the quotient is not taken: engines differ on x / 0.
    divisor = nw.when(participants > 0).then(participants).otherwise(1).cast(nw.Float64)
    return {
        "participants": participants.cast(nw.Int32),
        "absent": nw.col("absent").cast(nw.Int32),
        "low": _unless("unknown", "low"),
        **{f"mark_{mark}": _unless("unknown_marks", f"mark_{mark}") for mark in _MARKS},
        "unknown": nw.col("unknown").cast(nw.Int32),
        "unknown_marks": nw.col("unknown_marks").cast(nw.Int32),
        "mean_score": nw.when(has_mean).then(score / divisor),
        "max_score": nw.col("max_score").cast(nw.Float64),
        "school_year": _school_year().cast(nw.Int16),
    }


def _unless(missing: str, count: str) -> nw.Expr:
    return nw.when(nw.col(missing) == 0).then(nw.col(count).cast(nw.Int32))


def _school_year() -> nw.Expr:
    """The rule of :attr:`opora.domain.procedure.Procedure.school_year` over columns."""
    year, is_vpr = nw.col("year"), nw.col("kind") == ProcedureKind.VPR.value
    is_autumn = (nw.col("season") == Season.AUTUMN.value).fill_null(value=False)
    by_next_grade = nw.col("participants_grade") == nw.col("grade") + 1
    was_moved = year.is_in(MOVED_AUTUMNS) & (is_vpr | by_next_grade.fill_null(value=False))
    return nw.when(is_autumn & ~was_moved).then(year + 1).otherwise(year)
