"""Applying decisions about names, each application and each idle decision recorded."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.domain.problem import Problem
from opora.exchange.name_decisions import NameDecision, NameDecisions
from opora.exchange.row_taken import SchoolMention
from opora.exchange.rules import (
    NAME_DECISION_APPLIED,
    NAME_DECISION_EMPTY,
    NAME_DECISION_UNUSED,
)
from opora.exchange.where import Where


@dataclass(frozen=True)
class DecidedNames:
    """Each mention under its decided name, and the rows in which a decision was applied."""

    mentions: Mapping[SchoolMention, SchoolMention]
    applied: Mapping[NameDecision, tuple[tuple[SchoolMention, Where], ...]]

    def notices(self) -> tuple[Problem, ...]:
        """A notice for each decision that was applied, at its first row."""
        return tuple(_notice(decision, rows) for decision, rows in self.applied.items())


def decided_names(
    rows: Mapping[SchoolMention, Sequence[Where]], decisions: NameDecisions
) -> DecidedNames:
    """Look up every mention; ``rows`` say where each stands."""
    mentions = {}
    applied: dict[NameDecision, tuple[tuple[SchoolMention, Where], ...]] = {}
    for mention, places in rows.items():
        decision = decisions.answer_to(mention)
        mentions[mention] = decision.applied(mention) if decision else mention
        if decision:
            here = tuple((mention, place) for place in places)
            applied[decision] = applied.get(decision, ()) + here
    return DecidedNames(mentions, applied)


def idle_decisions(decisions: NameDecisions, used: Collection[NameDecision]) -> Iterator[Problem]:
    """A notice for each decision that nothing needed, and for each line left without one."""
    for decision in decisions.decisions:
        if decision not in used:
            yield NAME_DECISION_UNUSED.remark(value=decision.printed).at(decision.where)
    for where in decisions.undecided:
        yield NAME_DECISION_EMPTY.remark(column="Решение", row=where.row).at(where)


def _notice(decision: NameDecision, rows: Sequence[tuple[SchoolMention, Where]]) -> Problem:
    mention, where = rows[0]
    remark = NAME_DECISION_APPLIED.remark(
        column="Школа",
        value=mention.name,
        name=decision.name,
        who=decision.who,
        why=decision.why,
        rows=len(rows),
    )
    about = (name_key(decision.municipality), name_key(decision.name))
    return remark.at(where, *about, school=decision.name)
