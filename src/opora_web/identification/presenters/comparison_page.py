"""A scenario beside an official run: who would come to the list, who would leave it."""

from collections.abc import Mapping
from dataclasses import dataclass

from opora.domain.verdict import Verdict
from opora_web.identification.models import Run, RunVerdict
from opora_web.identification.presenters.verdict_words import VerdictWords, verdict_words
from opora_web.identification.queries import verdicts_of
from opora_web.registry.models import School


@dataclass(frozen=True)
class Side:
    """What one of the two runs says."""

    words: VerdictWords
    reason: str


@dataclass(frozen=True)
class ComparedSchool:
    """A school of either run; a run that does not know it says nothing of it."""

    school: School
    official: Side | None
    scenario: Side | None


@dataclass(frozen=True)
class ComparedRuns:
    """Every school of either run stands in exactly one group, by municipality and name."""

    comes: tuple[ComparedSchool, ...]
    leaves: tuple[ComparedSchool, ...]
    stays: tuple[ComparedSchool, ...]
    otherwise: int


def compared_runs(official: tuple[Run, str], scenario: tuple[Run, str]) -> ComparedRuns:
    """Each run under the reading named beside it."""
    first, second = _verdicts(*official), _verdicts(*scenario)
    schools = {**{key: one.school for key, one in first.items()}}
    schools |= {key: one.school for key, one in second.items()}
    rows = [
        (
            ComparedSchool(school, _side(first.get(key)), _side(second.get(key))),
            _is_listed(first.get(key)),
            _is_listed(second.get(key)),
        )
        for key, school in sorted(schools.items(), key=lambda one: _by_place_and_name(one[1]))
    ]
    return ComparedRuns(
        comes=tuple(row for row, was, would in rows if would and not was),
        leaves=tuple(row for row, was, would in rows if was and not would),
        stays=tuple(row for row, was, would in rows if was and would),
        otherwise=sum(not was and not would for _, was, would in rows),
    )


def _verdicts(run: Run, reading: str) -> Mapping[int, RunVerdict]:
    return {one.school_id: one for one in verdicts_of(run, reading).defer("data")}


def _by_place_and_name(school: School) -> tuple[str, str, int]:
    return school.municipality.sort_key, school.sort_key, school.pk


def _is_listed(verdict: RunVerdict | None) -> bool:
    return verdict is not None and verdict.verdict == Verdict.LISTED


def _side(verdict: RunVerdict | None) -> Side | None:
    return Side(verdict_words(verdict.verdict), verdict.reason) if verdict else None
