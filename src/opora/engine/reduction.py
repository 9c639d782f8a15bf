"""Pupils → outcomes: one group-by, the same for every engine that holds the rows.

Written over Narwhals, so DuckDB, Polars, pandas and Spark frames are reduced by this one text.
Booleans are made numbers before they are summed (Spark has no sum of booleans), sums are made
narrow again (DuckDB returns them as hugeint).
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
# Where the rows of one outcome disagree on these, the first in the alphabet stands: the choice
# must not depend on the order of rows, which no engine keeps.
_ALIKE = ("municipality", "region", "source")
_COUNTS = ("participants", "low", "mark_2", "mark_3", "mark_4", "mark_5")
# A sum costs as much as a tenth of the whole scan: what follows from the others is not summed.
_SUMMED_MARKS = _MARKS[:-1]
_SUMMED = (*_COUNTS[:-1], "known", "marked", "scored", "score")

REDUCED_COLUMNS = (
    *("school_code", "municipality", "region", "year", "season", "school_year", "kind", "subject"),
    *("grade", "participants_grade", "before_resits"),
    *_COUNTS,
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
        rows.with_columns(**_knowledge())
        .with_columns(**_ones())
        .group_by(*OUTCOME_KEYS, drop_null_keys=False)
        .agg(**_sums())
        .with_columns(**_missing())
        .with_columns(**_told())
        .select(*REDUCED_COLUMNS)
        .to_native(),
    )


def _knowledge() -> dict[str, nw.Expr]:
    """Of each pupil: what is known, as true or false and never null."""
    mark, word = nw.col("mark"), nw.col("below_minimum")
    has_mark = mark.is_between(_MARKS[0], _MARKS[-1]).fill_null(value=False)
    is_two = (mark == _MARKS[0]).fill_null(value=False)
    is_below = word.fill_null(value=False)
    agrees = ~has_mark | word.is_null() | (is_two == is_below)
    return {
        "_marked": nw.col("attended") & has_mark & agrees,
        "_known": nw.col("attended") & (has_mark | ~word.is_null()) & agrees,
        "_low": is_two | is_below,
        "_mark": mark.fill_null(value=0),
        "_scored": nw.col("attended") & ~nw.col("primary_score").is_null(),
    }


def _ones() -> dict[str, nw.Expr]:
    """Of each pupil: what to add to the outcome's counts."""
    known, marked = nw.col("_known"), nw.col("_marked")
    score = nw.when(nw.col("_scored")).then(nw.col("primary_score")).otherwise(0)
    return {
        "_participants": _one(nw.col("attended")),
        "_known": _one(known),
        "_marked": _one(marked),
        "_scored": _one(nw.col("_scored")),
        "_score": score.cast(nw.Int64),
        "_low": _one(known & nw.col("_low")),
        **{f"_mark_{mark}": _one(marked & (nw.col("_mark") == mark)) for mark in _SUMMED_MARKS},
    }


def _sums() -> dict[str, nw.Expr]:
    return {
        "rows": nw.len(),
        **{name: nw.col(f"_{name}").sum() for name in _SUMMED},
        **{name: nw.col(name).min() for name in _ALIKE},
        "max_score": nw.col("max_score").max(),
    }


def _missing() -> dict[str, nw.Expr]:
    participants = nw.col("participants")
    return {
        "unknown": participants - nw.col("known"),
        "unknown_marks": participants - nw.col("marked"),
        "unscored": participants - nw.col("scored"),
        "mark_5": nw.col("marked") - sum(nw.col(f"mark_{mark}") for mark in _SUMMED_MARKS),
    }


def _told() -> dict[str, nw.Expr]:
    """What the outcome says: a count with an unknown pupil in it is no count."""
    participants, score = nw.col("participants"), nw.col("score").cast(nw.Float64)
    has_mean = (nw.col("unscored") == 0) & (participants > 0)
    # The divisor is never zero, even where the quotient is not taken: engines differ on x / 0.
    divisor = nw.when(participants > 0).then(participants).otherwise(1).cast(nw.Float64)
    return {
        "participants": participants.cast(nw.Int32),
        "absent": (nw.col("rows") - participants).cast(nw.Int32),
        "low": _unless("unknown", "low"),
        **{f"mark_{mark}": _unless("unknown_marks", f"mark_{mark}") for mark in _MARKS},
        "unknown": nw.col("unknown").cast(nw.Int32),
        "unknown_marks": nw.col("unknown_marks").cast(nw.Int32),
        "mean_score": nw.when(has_mean).then(score / divisor),
        "max_score": nw.col("max_score").cast(nw.Float64),
        "school_year": _school_year().cast(nw.Int16),
    }


def _one(truth: nw.Expr) -> nw.Expr:
    return truth.cast(nw.Int32)


def _unless(missing: str, count: str) -> nw.Expr:
    return nw.when(nw.col(missing) == 0).then(nw.col(count).cast(nw.Int32))


def _school_year() -> nw.Expr:
    """The rule of :attr:`opora.domain.procedure.Procedure.school_year` over columns."""
    year, is_vpr = nw.col("year"), nw.col("kind") == ProcedureKind.VPR.value
    is_autumn = (nw.col("season") == Season.AUTUMN.value).fill_null(value=False)
    by_next_grade = nw.col("participants_grade") == nw.col("grade") + 1
    was_moved = year.is_in(MOVED_AUTUMNS) & (is_vpr | by_next_grade.fill_null(value=False))
    return nw.when(is_autumn & ~was_moved).then(year + 1).otherwise(year)
