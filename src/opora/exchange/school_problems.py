"""Problems that are about schools rather than about rows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from opora.domain.name_key import name_key
from opora.domain.problem import Problem
from opora.domain.same_school import NamedSchool, Proposal, propose
from opora.domain.school import School
from opora.domain.spelling_reason import SpellingReason
from opora.exchange.name_decision import NameDecision
from opora.exchange.name_decisions import NameDecisions
from opora.exchange.rule import Remark
from opora.exchange.rules import SCHOOL_WITHOUT_RESULTS, TWO_MUNICIPALITIES, TWO_SPELLINGS
from opora.exchange.where import Where

_COLUMN = "Школа"


@dataclass(frozen=True)
class SchoolProblem:
    """A problem and the codes of the schools it is about."""

    problem: Problem
    codes: frozenset[str]


@dataclass(frozen=True)
class SpellingFindings:
    """Open proposals of spellings and the decisions that silenced others."""

    problems: tuple[SchoolProblem, ...]
    proposals: tuple[Proposal, ...]
    silenced_by: frozenset[NameDecision] = field(default=frozenset())


def spelling_findings(
    places: Mapping[School, Where], results: Mapping[School, int], decisions: NameDecisions
) -> SpellingFindings:
    """Propose spellings of one school; what people decided to keep apart is not asked again.

    ``results`` say how many each school has: the spelling that has more of them is offered as
    the right one.
    """
    codes = {_named(school): school.code for school in places}
    numbers = {_named(school): number for school, number in results.items()}
    first_places = {school.code: where for school, where in places.items()}
    problems, proposals, silenced = [], [], set()
    for proposal in propose(tuple(codes)):
        decision = decisions.keep_apart(proposal)
        if decision:
            silenced.add(decision)
            continue
        likelier = _likelier(proposal, numbers)
        pair = (codes[likelier.fuller], codes[likelier.other])
        problem = _spelling_problem(likelier, first_places[pair[1]])
        problems.append(SchoolProblem(problem, frozenset(pair)))
        proposals.append(likelier)
    return SpellingFindings(tuple(problems), tuple(proposals), frozenset(silenced))


def code_problems(
    remarks: Sequence[tuple[tuple[str, ...], Remark]],
    schools_of_codes: Mapping[str, Collection[School]],
    places: Mapping[School, Where],
) -> Iterator[SchoolProblem]:
    """Place the register's remarks about codes at the first row that has one of them."""
    for codes, remark in remarks:
        schools = {school for code in codes for school in schools_of_codes[code]}
        names = {school.name for school in schools}
        name = names.pop() if len(names) == 1 else ""
        problem = remark.at(min(places[school] for school in schools), *codes, school=name)
        yield SchoolProblem(problem, frozenset(school.code for school in schools))


def silent_schools(places: Mapping[School, Where], heard: Collection[School]) -> Iterator[Problem]:
    """A problem for each school that was named and of which nothing else is told.

    ``heard`` are the schools with an outcome or with a remark of their own.
    """
    for school, where in places.items():
        if school not in heard:
            remark = SCHOOL_WITHOUT_RESULTS.remark(column=_COLUMN, value=school.name)
            yield remark.at(where, school.code, school=school.name)


def _named(school: School) -> NamedSchool:
    return NamedSchool(school.name, school.municipality, school.lasting_code)


def _likelier(proposal: Proposal, results: Mapping[NamedSchool, int]) -> Proposal:
    fuller, other = proposal.fuller, proposal.other
    if results.get(fuller, 0) >= results.get(other, 0):
        return proposal
    return replace(proposal, fuller=other, other=fuller)


def _spelling_problem(proposal: Proposal, where: Where) -> Problem:
    same_name = proposal.reason is SpellingReason.SAME_NAME
    rule = TWO_MUNICIPALITIES if same_name else TWO_SPELLINGS
    fuller, other = proposal.titles
    remark = rule.remark(
        column=_COLUMN,
        value=proposal.other.name,
        fuller=fuller,
        other=other,
        printed=proposal.other.name,
        right=proposal.fuller.name,
        reason=proposal.reason.russian,
    )
    pair = (proposal.fuller, proposal.other)
    keys = sorted((name_key(one.name), name_key(one.municipality)) for one in pair)
    return remark.at(where, *(part for key in keys for part in key))
