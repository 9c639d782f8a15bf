"""What people say of the factors of a profile, before it is kept."""

from dataclasses import dataclass
from datetime import date

from opora.diagnosis.significance import Significance
from opora_web.diagnosis.models import FactorAnswer
from opora_web.registry.models import Act


@dataclass(frozen=True)
class Judgement:
    """What the curator found of one factor; a reason where it is not what was proposed."""

    significance: Significance
    because: str = ""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """When the curator was at school, what was found, and the paper about it."""

    visited_on: date
    findings: str
    act_number: str = ""
    act: Act | None = None


@dataclass(frozen=True)
class SchoolAnswer:
    """What the school says of one factor; ``None`` while it has not decided."""

    answer: FactorAnswer | None
    because: str = ""
