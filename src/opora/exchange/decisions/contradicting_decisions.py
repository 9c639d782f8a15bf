"""Decisions about names that cannot all be meant."""

from collections.abc import Iterable, Sequence
from itertools import permutations

from opora.domain.name_key import name_key
from opora.exchange.decisions.name_decision import NameDecision, may_be_one_place


def contradictions(decisions: Sequence[NameDecision]) -> list[str]:
    """A sentence for each decision that another one of the same file gainsays."""
    return [*_two_right_names(decisions), *_chains(decisions)]


def _two_right_names(decisions: Iterable[NameDecision]) -> list[str]:
    first: dict[tuple[str, str], NameDecision] = {}
    faults = []
    for one in decisions:
        if one.apart:
            continue
        earlier = first.setdefault((name_key(one.printed), name_key(one.municipality)), one)
        if name_key(earlier.name) != name_key(one.name):
            faults.append(
                f"{one.where.title}: для «{one.printed}» уже решено иначе "
                f"(строка {earlier.where.row}); оставьте одну строку."
            )
    return faults


def _chains(decisions: Iterable[NameDecision]) -> list[str]:
    """A right name that another line takes for a wrong one: only one of them can be meant."""
    faults = []
    renaming = [one for one in decisions if not one.apart and not one.keeps_its_name]
    for one, other in permutations(renaming, 2):
        is_chain = name_key(one.name) == name_key(other.printed)
        if is_chain and may_be_one_place(one.municipality, other.municipality):
            faults.append(
                f"{one.where.title}: «{one.name}» названо верным, а в строке {other.where.row} "
                f"заменяется на «{other.name}»; напишите в обеих строках окончательное название."
            )
    return faults
