"""Two lists side by side: what they share, where they differ, what does not fit together."""

from collections.abc import Sequence
from dataclasses import dataclass

from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.domain.same_school import NamedSchool, Proposal, propose
from opora.identification.matching import same_schools


@dataclass(frozen=True)
class Contradiction:
    """A school that stands on a list and, in the same or the other paper, in the risk zone."""

    listed: ReceivedEntry
    listed_in: str
    in_zone: ReceivedEntry
    zone_of: str

    @property
    def sentence(self) -> str:
        """The contradiction as a Russian sentence."""
        where = (
            f"и в списке, и в зоне риска («{self.listed_in}»)"
            if self.listed_in == self.zone_of
            else f"в списке («{self.listed_in}») и в зоне риска («{self.zone_of}»)"
        )
        return f"{self.listed.name} стоит {where}: уточните у того, кто составил список."


@dataclass(frozen=True)
class Comparison:
    """All listed entries of both papers, each in exactly one of the three groups.

    ``proposals`` are pairs of spellings that may be one school; they stay apart until a person
    decides.
    """

    first: ReceivedList
    second: ReceivedList
    in_both: tuple[tuple[ReceivedEntry, ReceivedEntry], ...]
    only_first: tuple[ReceivedEntry, ...]
    only_second: tuple[ReceivedEntry, ...]
    proposals: tuple[Proposal, ...]
    contradictions: tuple[Contradiction, ...]


def compare(first: ReceivedList, second: ReceivedList) -> Comparison:
    """Reconcile two lists, received or computed."""
    ours, theirs = first.at(ListPlace.LISTED), second.at(ListPlace.LISTED)
    pairs = same_schools(names_of(ours), names_of(theirs))
    matched_ours, matched_theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    return Comparison(
        first=first,
        second=second,
        in_both=tuple((ours[i], theirs[j]) for i, j in pairs),
        only_first=tuple(e for i, e in enumerate(ours) if i not in matched_ours),
        only_second=tuple(e for j, e in enumerate(theirs) if j not in matched_theirs),
        proposals=propose(names_of((*first.entries, *second.entries))),
        contradictions=tuple(
            contradiction
            for listed in (first, second)
            for zone in (first, second)
            for contradiction in _contradictions(listed, zone)
        ),
    )


def names_of(entries: Sequence[ReceivedEntry]) -> tuple[NamedSchool, ...]:
    """The entries as names to be matched."""
    return tuple(NamedSchool(e.name, e.municipality, e.code) for e in entries)


def _contradictions(listed: ReceivedList, zone: ReceivedList) -> list[Contradiction]:
    on_list, in_zone = listed.at(ListPlace.LISTED), zone.at(ListPlace.RISK_ZONE)
    return [
        Contradiction(on_list[i], listed.title, in_zone[j], zone.title)
        for i, j in same_schools(names_of(on_list), names_of(in_zone))
    ]
