"""Rows of outcomes → what the rule takes for each procedure of each school, as SQL.

The counterpart of :func:`opora.identification.school_record.records_by_school`.
"""

from collections.abc import Sequence

from opora.engine.procedure_identity import IDENTITY_GRADE
from opora.engine.sql_text import literals
from opora.rulesets.ruleset import Counting

_BEFORE, _UNSAID, _AFTER = 0, 1, 2
_SHIFT = 2**32


def settled(outcomes: str, counting: Counting, years: Sequence[int]) -> str:
    """A query: a row per school, school year and procedure that the rule looks at.

    ``is_counted``: ``low`` and ``participants`` are what the rule counts. ``is_unknown``: it
    would count them if they were known. Neither: too few took part, but the year is not empty.
    """
    return f"""SELECT school_code, school_year, kind, subject, identity_grade, low, participants,
            NOT is_contested AND NOT is_too_few AND participants > 0 AND low >= 0 AS is_counted,
            is_contested OR NOT is_too_few AND (participants < 0 OR low < 0) AS is_unknown
        FROM (SELECT *,
                NOT is_contested AND (participants = 0 OR participants > 0
                    AND participants < {counting.min_participants}) AS is_too_few
            FROM ({_agreed(outcomes, counting, years)}))"""


def _agreed(outcomes: str, counting: Counting, years: Sequence[int]) -> str:
    """One pair of counts for each procedure; contested where rows differ or are after re-sits."""
    return f"""SELECT * EXCLUDE (least_pair, most_pair),
            least_pair IS NULL OR least_pair <> most_pair AS is_contested,
            (least_pair // {_SHIFT})::BIGINT - 1 AS participants,
            (least_pair % {_SHIFT})::BIGINT - 1 AS low
        FROM (SELECT school_code, school_year, kind, subject, identity_grade,
                coalesce({_of("min", _BEFORE)}, {_of("min", _UNSAID)}) AS least_pair,
                coalesce({_of("max", _BEFORE)}, {_of("max", _UNSAID)}) AS most_pair
            FROM ({_rivals(outcomes, counting, years)}) GROUP BY ALL)"""


def _of(aggregate: str, preference: int) -> str:
    return f"{aggregate}(pair) FILTER (WHERE preference = {preference})"


def _rivals(outcomes: str, counting: Counting, years: Sequence[int]) -> str:
    """Rows of the window; both counts as one number, by which rows are compared at once."""
    return f"""SELECT school_code, school_year, kind, subject, {IDENTITY_GRADE} AS identity_grade,
            CASE before_resits WHEN true THEN {_BEFORE} WHEN false THEN {_AFTER}
                ELSE {_UNSAID} END AS preference,
            {_digit("participants")} * {_SHIFT}::UBIGINT + {_digit("low")} AS pair
        FROM {outcomes} WHERE {_is_looked_at(counting, years)}"""


def _digit(count: str) -> str:
    """Zero for an unknown count, one more than any other."""
    return f"coalesce({count}::BIGINT + 1, 0)::UBIGINT"


def _is_looked_at(counting: Counting, years: Sequence[int]) -> str:
    conditions = [
        f"school_year IN ({', '.join(map(str, years))})",
        f"kind IN ({literals(kind.value for kind in counting.kinds)})",
    ]
    if counting.subjects is not None:
        conditions.append(f"subject IN ({literals(counting.subjects)})")
    return " AND ".join(conditions)
