"""Pupils counted one by one into the outcomes they belong to: slow, and written from the words."""

from fractions import Fraction
from typing import Any

Pupil = dict[str, Any]

TELLING = (
    *("school_code", "year", "season", "kind", "subject", "grade", "participants_grade"),
    "before_resits",
)


def outcomes(pupils: list[Pupil]) -> dict[tuple, dict[str, Any]]:
    """Which outcome (school, year and so on) → its counts."""
    return {which: outcome([p for p in pupils if told(p) == which]) for which in map(told, pupils)}


def told(pupil: Pupil) -> tuple:
    return tuple(pupil[name] for name in TELLING)


def outcome(pupils: list[Pupil]) -> dict[str, Any]:
    here = [pupil for pupil in pupils if pupil["attended"]]
    below = [is_below(pupil) for pupil in here]
    marks = [mark_of(pupil) for pupil in here]
    return {
        "participants": len(here),
        "absent": len(pupils) - len(here),
        "unknown": below.count(None),
        "unknown_marks": marks.count(None),
        "low": None if None in below else below.count(True),
        **{f"mark_{mark}": None if None in marks else marks.count(mark) for mark in (2, 3, 4, 5)},
        "mean_score": mean([pupil["primary_score"] for pupil in here]),
        "max_score": max(
            (p["max_score"] for p in pupils if p["max_score"] is not None), default=None
        ),
        **{name: min(p[name] for p in pupils) for name in ("municipality", "region", "source")},
    }


def is_below(pupil: Pupil) -> bool | None:
    """What the row says, else what its mark says; two that disagree say nothing."""
    word, mark = pupil["below_minimum"], pupil["mark"]
    by_mark = mark == 2 if mark in (2, 3, 4, 5) else None
    if word is None or by_mark is None:
        return by_mark if word is None else word
    return word if word == by_mark else None


def mark_of(pupil: Pupil) -> int | None:
    if pupil["mark"] not in (2, 3, 4, 5):
        return None
    return pupil["mark"] if is_below(pupil) is not None else None


def mean(scores: list[int | None]) -> float | None:
    if not scores or None in scores:
        return None
    return float(Fraction(sum(scores), len(scores)))
