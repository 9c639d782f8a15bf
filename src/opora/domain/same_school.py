"""Proposals that two spellings may name one school; a person decides."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from opora.domain.municipality_key import municipality_key
from opora.domain.name_blocks import name_blocks
from opora.domain.name_key import name_key
from opora.domain.school_name import SchoolName
from opora.domain.spelling_reason import SpellingReason, why_same
from opora.language.quotes import russian_quotes


@dataclass(frozen=True, order=True)
class NamedSchool:
    """A school as one source names it; ``code`` is a code given by the source, if any."""

    name: str
    municipality: str = ""
    code: str | None = None


@dataclass(frozen=True)
class Proposal:
    """Two spellings and the reason to take them for one school.

    ``fuller`` is the spelling that says more and is offered as the right one.
    """

    fuller: NamedSchool
    other: NamedSchool
    reason: SpellingReason

    @property
    def titles(self) -> tuple[str, str]:
        """Both names in quotes, with the municipalities where these are not written alike."""
        places = [name_key(one.municipality) for one in (self.fuller, self.other)]
        if places[0] == places[1]:
            return _quoted(self.fuller), _quoted(self.other)
        return _with_municipality(self.fuller), _with_municipality(self.other)

    @property
    def sentence(self) -> str:
        """The proposal as a Russian sentence."""
        fuller, other = self.titles
        return f"Похоже, {fuller} и {other} — одна школа: {self.reason.russian}."


def propose(names: Sequence[NamedSchool]) -> tuple[Proposal, ...]:
    """All pairs of spellings that may be one school, in alphabetical order.

    Never quadratic over a country: only names that share a number and all words but one
    misspelt are compared, and only within a municipality where both name theirs, in
    whatever way its name is written.
    """
    parsed = {school: SchoolName.parse(school.name) for school in sorted(set(names), key=_order)}
    proposals = {}
    for one, other in _candidates(parsed):
        proposal = proposed_pair(one, parsed[one], other, parsed[other])
        if proposal:
            proposals[proposal.fuller, proposal.other] = proposal
    return tuple(
        sorted(proposals.values(), key=lambda pair: (_order(pair.fuller), _order(pair.other)))
    )


def proposed_pair(
    one: NamedSchool, one_name: SchoolName, other: NamedSchool, other_name: SchoolName
) -> Proposal | None:
    """The proposal for one pair, ``None`` when nothing or something known speaks against it."""
    if _known_to_differ(one, other) or _same_spelling(one, one_name, other, other_name):
        return None
    reason = why_same(one_name, other_name)
    if reason is None:
        return None
    fuller, shorter = sorted((one, other), key=lambda school: (-len(school.name), _order(school)))
    return Proposal(fuller, shorter, reason)


def _quoted(school: NamedSchool) -> str:
    return russian_quotes(f"«{school.name}»")


def _with_municipality(school: NamedSchool) -> str:
    return f"{_quoted(school)} ({school.municipality or 'муниципалитет не указан'})"


def _order(school: NamedSchool) -> tuple[str, str, str]:
    return (school.name, school.municipality, school.code or "")


def _known_to_differ(one: NamedSchool, other: NamedSchool) -> bool:
    if one.code and other.code and one.code != other.code:
        return True
    one_place, other_place = (municipality_key(each.municipality) for each in (one, other))
    return bool(one_place and other_place) and one_place != other_place


def _same_spelling(
    one: NamedSchool, one_name: SchoolName, other: NamedSchool, other_name: SchoolName
) -> bool:
    same_place = name_key(one.municipality) == name_key(other.municipality)
    return same_place and one_name.key == other_name.key


def _candidates(parsed: dict[NamedSchool, SchoolName]) -> Iterator[tuple[NamedSchool, NamedSchool]]:
    blocks: dict[tuple[object, ...], dict[str, list[NamedSchool]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for school, name in parsed.items():
        for block in set(name_blocks(name)):
            blocks[block][municipality_key(school.municipality)].append(school)
    for by_place in blocks.values():
        yield from _pairs_within(by_place)


def _pairs_within(
    by_place: dict[str, list[NamedSchool]],
) -> Iterator[tuple[NamedSchool, NamedSchool]]:
    """Pairs in one municipality, and each name without a municipality against all."""
    placeless = by_place.get("", [])
    for place, schools in by_place.items():
        yield from combinations(schools, 2)
        if place:
            yield from product(placeless, schools)
