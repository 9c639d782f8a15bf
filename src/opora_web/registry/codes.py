"""How codes are written and within what they are given once."""

from typing import assert_never

from opora.domain.school_login import school_login
from opora_web.registry.models import CodeSystem, Municipality


def written_code(system: CodeSystem, text: str) -> str:
    """A code as it is kept: «sch990001» and «EDU990001» are one login."""
    text = text.strip()
    return (school_login(text) or text) if system == CodeSystem.FIS_OKO else text


def scope_of_code(system: CodeSystem, municipality: Municipality) -> str:
    """Where the system gives a code only once: see ``SchoolCode``."""
    match system:
        case CodeSystem.FIS_OKO:
            return ""
        case CodeSystem.EXAM:
            return municipality.region.oktmo
        case CodeSystem.INTERNAL:
            return str(municipality.pk)
        case _:
            assert_never(system)
