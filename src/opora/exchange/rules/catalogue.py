"""Every rule of reading, in the order of the codes."""

from opora.exchange.rules import (
    about_context,
    about_counts,
    about_decisions,
    about_exams,
    about_fis_oko,
    about_pupils,
    about_rows,
    about_schools,
    about_text,
    about_vpr,
)
from opora.exchange.rules.rule import Rule

_SUBJECTS = (
    about_context,
    about_counts,
    about_decisions,
    about_exams,
    about_fis_oko,
    about_pupils,
    about_rows,
    about_schools,
    about_text,
    about_vpr,
)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (value for one in _SUBJECTS for value in vars(one).values() if isinstance(value, Rule)),
        key=lambda rule: rule.code,
    )
)
