"""Mentions of schools under the names people decided on; nothing is applied in silence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.domain.name_key import name_key
from opora.domain.problem import Problem
from opora.exchange.decisions.name_decision import NameDecision, may_be_one_place
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.row_taken import SchoolMention
from opora.exchange.rules.about_decisions import (
    NAME_DECISION_APPLIED,
    NAME_DECISION_ELSEWHERE,
    NAME_DECISION_EMPTY,
    NAME_DECISION_UNUSED,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.where import Where


@dataclass(frozen=True)
class DecidedNames:
    """Each mention under its decided name, and a notice of each decision that was applied.

    A notice stands at the first row to which the decision applied.
    """

    mentions: Mapping[SchoolMention, SchoolMention]
    notices: Mapping[NameDecision, Problem]


def decided_names(
    rows: Mapping[SchoolMention, Sequence[Where]], decisions: NameDecisions
) -> DecidedNames:
    """Look up every mention; ``rows`` say where each stands.

    Raises ``OporaError`` where the right name has several codes and the decision states none.
    """
    mentions = {}
    answered: dict[NameDecision, list[SchoolMention]] = defaultdict(list)
    for mention in rows:
        decision = decisions.answer_to(mention)
        mentions[mention] = _decided(mention, decision, rows) if decision else mention
        if decision:
            answered[decision].append(mention)
    notices = {decision: _notice(decision, same, rows) for decision, same in answered.items()}
    return DecidedNames(mentions, notices)


def idle_decisions(
    decisions: NameDecisions, used: Collection[NameDecision], mentions: Collection[SchoolMention]
) -> Iterator[Problem]:
    """A notice for each decision that nothing needed, and for each line left without one."""
    for decision in decisions.decisions:
        if decision not in used:
            yield _unused(decision, mentions).at(decision.where)
    for where in decisions.undecided:
        yield NAME_DECISION_EMPTY.remark(column="Решение", row=where.row).at(where)


def _decided(
    mention: SchoolMention, decision: NameDecision, others: Iterable[SchoolMention]
) -> SchoolMention:
    if decision.code or decision.keeps_its_name:
        return decision.applied(mention)
    codes = {
        other.code
        for other in others
        if other.code
        and name_key(other.name) == name_key(decision.name)
        and may_be_one_place(mention.municipality, other.municipality)
    }
    if len(codes) > 1:
        raise OporaError(
            f"{decision.where.title}: у школы «{decision.name}» несколько кодов "
            f"({', '.join(sorted(codes))}); заполните «Код школы»."
        )
    return decision.applied(mention, next(iter(codes), None))


def _unused(decision: NameDecision, mentions: Iterable[SchoolMention]) -> Remark:
    """Why a decision was not needed: the name is nowhere, or in another municipality."""
    elsewhere = {
        mention.municipality or "не указан"
        for mention in mentions
        if not decision.apart and name_key(mention.name) == name_key(decision.printed)
    }
    if not elsewhere:
        return NAME_DECISION_UNUSED.remark(value=decision.printed)
    return NAME_DECISION_ELSEWHERE.remark(
        value=decision.printed, decided=decision.municipality, there=", ".join(sorted(elsewhere))
    )


def _notice(
    decision: NameDecision,
    mentions: Sequence[SchoolMention],
    rows: Mapping[SchoolMention, Sequence[Where]],
) -> Problem:
    first = mentions[0]
    remark = NAME_DECISION_APPLIED.remark(
        column="Школа",
        value=first.name,
        name=decision.name,
        who=decision.who,
        why=decision.why,
        rows=sum(len(rows[mention]) for mention in mentions),
    )
    about = (name_key(decision.municipality), name_key(decision.name))
    return remark.at(rows[first][0], *about, school=decision.name)
