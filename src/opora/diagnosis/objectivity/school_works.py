"""What is kept of the works of one school over the years."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from opora.domain.procedure import ProcedureIdentity
from opora.domain.school_year import SchoolYear
from opora.domain.work_summary import WorkSummary

WorkKey = tuple[ProcedureIdentity, SchoolYear]


@dataclass(frozen=True)
class KeptWork:
    """The counted scores of a work and the Russian name of where they were read."""

    summary: WorkSummary
    source: str


@dataclass(frozen=True)
class Missing:
    """Why a number cannot be told: a Russian sentence."""

    reason: str


@dataclass(frozen=True)
class SchoolWorks:
    """Works by what and when; ``unclear`` says why one of two results cannot be chosen."""

    works: Mapping[WorkKey, KeptWork]
    unclear: Mapping[WorkKey, str] = field(default_factory=dict)

    def find(self, identity: ProcedureIdentity, year: SchoolYear) -> KeptWork | Missing:
        """The work with scores of at least one pupil, or why there is none."""
        key = (identity, year)
        if key in self.unclear:
            return Missing(self.unclear[key])
        kept = self.works.get(key)
        if kept is None or not kept.summary.participants:
            return Missing(f"Нет баллов участников: {identity.title}, {year}.")
        return kept
