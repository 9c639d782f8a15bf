"""Spellings that may name one school, asked about until a person has decided."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from opora.domain.name_key import name_key
from opora.domain.problem import Problem
from opora.domain.same_school import NamedSchool, Proposal, propose
from opora.domain.school import School
from opora.domain.spelling_reason import SpellingReason
from opora.exchange.decisions.name_decision import NameDecision
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.rules.about_schools import TWO_MUNICIPALITIES, TWO_SPELLINGS
from opora.exchange.schools.school_problems import SchoolProblem
from opora.exchange.where import Where


@dataclass(frozen=True)
class SpellingFindings:
    """Open proposals of spellings and the decisions that silenced others."""

    problems: tuple[SchoolProblem, ...]
    proposals: tuple[Proposal, ...]
    silenced_by: frozenset[NameDecision]


def spelling_findings(
    first_rows: Mapping[School, Where], results: Mapping[School, int], decisions: NameDecisions
) -> SpellingFindings:
    """Propose spellings of one school; what people decided to keep apart is not asked again.

    ``results`` say how many each school has: the spelling that has more of them is offered as
    the right one.
    """
    schools = {
        NamedSchool(school.name, school.municipality, school.lasting_code): school
        for school in first_rows
    }
    problems, proposals, silenced = [], [], set()
    for proposal in propose(tuple(schools)):
        decision = decisions.keep_apart(proposal)
        if decision:
            silenced.add(decision)
            continue
        right, other = schools[proposal.fuller], schools[proposal.other]
        if results.get(other, 0) > results.get(right, 0):
            right, other = other, right
            likelier = replace(proposal, fuller=proposal.other, other=proposal.fuller)
        else:
            likelier = proposal
        problem = _problem(likelier, first_rows[other])
        problems.append(SchoolProblem(problem, frozenset({right.code, other.code})))
        proposals.append(likelier)
    return SpellingFindings(tuple(problems), tuple(proposals), frozenset(silenced))


def _problem(proposal: Proposal, where: Where) -> Problem:
    same_name = proposal.reason is SpellingReason.SAME_NAME
    rule = TWO_MUNICIPALITIES if same_name else TWO_SPELLINGS
    fuller, other = proposal.titles
    remark = rule.remark(
        column="Школа",
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
