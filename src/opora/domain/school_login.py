"""The login of a school in ФИС ОКО, which is the school's code there."""

import re

# «sch» until about 2021, «edu» since: two digits of the region, four of the school
# (domain facts § 8). The digits stayed, so both are one school.
_LOGIN = re.compile(r"(?:sch|edu)([0-9]{6})", re.IGNORECASE)
_OTHER_LOGIN = re.compile(r"(?!edu|sch|reg)[a-z]{2,6}[0-9]{3,10}", re.IGNORECASE)
_PREFIX = "edu"
_MUNICIPALITY = re.compile(r"reg[0-9]{2}_m[0-9]+", re.IGNORECASE)


def school_login(text: str) -> str | None:
    """The login in its newer form, «edu990001», for either form; ``None`` for anything else."""
    found = _LOGIN.fullmatch(text.strip())
    return f"{_PREFIX}{found[1]}" if found else None


def is_school_login(code: str) -> bool:
    """Whether a code is a login of ФИС ОКО; codes of other systems are kept apart from logins."""
    return school_login(code) is not None


def is_login(text: str) -> bool:
    """Whether the text can be a login of ФИС ОКО: a school's, or one of other letters.

    Correctional schools have «ksh990001», colleges «spo990001»; «edu12» is a slip of the pen.
    """
    return is_school_login(text) or _OTHER_LOGIN.fullmatch(text.strip()) is not None


def is_municipality_login(text: str) -> bool:
    """Whether a municipality is called by its login in ФИС ОКО, «reg20_m012», and not by a name."""
    return _MUNICIPALITY.fullmatch(text.strip()) is not None
