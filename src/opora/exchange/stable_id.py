"""Short identifiers made of content: the same thing has the same name on every computer."""

import hashlib

from opora.domain.name_key import name_key
from opora.domain.procedure import Procedure
from opora.domain.school import PROVISIONAL_CODE

# Eight digits would give two of a hundred thousand rows of pupils one identifier, and the remark
# about one of them would be lost; people copy identifiers, so no more digits than it takes.
_PROBLEM_DIGITS = 12
_OUTCOME_DIGITS = 16


def outcome_id(school_code: str, procedure: Procedure, *, before_resits: bool | None) -> str:
    """Sixteen hexadecimal digits from the school, the procedure and the resits.

    The calendar year takes part beside the school year: the autumns of 2021 and of 2022 both
    stand for 2021/22 and must not become one outcome.
    """
    identity = procedure.identity
    return _digest(
        _OUTCOME_DIGITS,
        school_code,
        str(procedure.school_year.closing),
        str(procedure.year),
        procedure.season or "",
        identity.kind,
        identity.subject,
        str(identity.grade or ""),
        {None: "", True: "before", False: "after"}[before_resits],
    )


def problem_id(rule: str, *about: str) -> str:
    """«P-1a2b3c4d5e6f» from the rule and what it is about."""
    return f"P-{_digest(_PROBLEM_DIGITS, rule, *about)}"


def provisional_code(municipality: str, name: str) -> str:
    """Code of a school whose source gives none: «name:каменский район/моу сош с кикино».

    A code that begins with «name:» says that the school is known by its name only.
    """
    return f"{PROVISIONAL_CODE}{name_key(municipality)}/{name_key(name)}"


def _digest(digits: int, *parts: str) -> str:
    # The unit separator cannot be typed, so parts cannot run into one another.
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:digits]
