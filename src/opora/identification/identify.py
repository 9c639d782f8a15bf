"""Outcomes in, one verdict per school out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from opora.domain.outcome import Outcome
from opora.domain.problem import Problem
from opora.domain.received_list import ReceivedList
from opora.domain.school import School
from opora.identification.membership import Membership, membership
from opora.identification.school_record import SchoolRecord, records_by_school
from opora.identification.school_result import SchoolResult, judge
from opora.identification.terms import Terms
from opora.language.ordering import russian_key
from opora.rulesets.ruleset import Reading


@dataclass(frozen=True)
class Identification:
    """A whole run: the same schools under each reading of the ruleset.

    The schools stand in the order of their municipality and name, never in the order of results.
    ``membership`` of received lists never alters a verdict and may disagree with it.
    """

    terms: Terms
    results: Mapping[Reading, tuple[SchoolResult, ...]]
    membership: Membership

    @cached_property
    def schools(self) -> tuple[School, ...]:
        """Every school that went in, in the order of the results."""
        return tuple(result.record.school for result in next(iter(self.results.values())))

    @cached_property
    def municipalities(self) -> tuple[str, ...]:
        """The municipalities of the schools, in alphabetical order."""
        return tuple(sorted({school.municipality for school in self.schools}, key=russian_key))

    def label(self, school: School) -> str:
        """The school's name, with its municipality where there are several of them."""
        if len(self.municipalities) > 1 and school.municipality:
            return f"{school.name} ({school.municipality})"
        return school.name


def identify(
    outcomes: Iterable[Outcome],
    problems: Mapping[str, Problem],
    terms: Terms,
    received: Sequence[ReceivedList] = (),
) -> Identification:
    """Apply the ruleset to every school that has at least one outcome.

    ``problems`` maps the ids that outcomes carry to the remarks themselves.
    """
    records = sorted(records_by_school(outcomes, terms.ruleset, terms.year), key=_by_place_and_name)
    return Identification(
        terms,
        {
            reading: tuple(
                judge(record, _problems(record, problems), terms, reading) for record in records
            )
            for reading in terms.readings
        },
        membership([record.school for record in records], received),
    )


def _by_place_and_name(record: SchoolRecord) -> tuple[object, ...]:
    school = record.school
    return (
        russian_key(school.region),
        russian_key(school.municipality),
        russian_key(school.name),
        school.code,
    )


def _problems(record: SchoolRecord, problems: Mapping[str, Problem]) -> tuple[Problem, ...]:
    ids = {id_ for p in record.procedures for id_ in p.outcome.problem_ids}
    return tuple(problems[id_] for id_ in sorted(ids) if id_ in problems)
