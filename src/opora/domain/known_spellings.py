"""Which known spellings a printed name is like; made once for many printed names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from opora.domain.name_blocks import name_blocks
from opora.domain.same_school import NamedSchool, proposed_pair
from opora.domain.school_name import SchoolName
from opora.domain.spelling_reason import SpellingReason

_RANK = {reason: rank for rank, reason in enumerate(SpellingReason)}


@dataclass(frozen=True)
class AlikeSpelling:
    """A known spelling and the reason to take it for the printed one."""

    spelling: NamedSchool
    reason: SpellingReason


@dataclass(frozen=True)
class KnownSpellings:
    """``parsed`` holds every spelling taken apart; ``blocks`` those that share a key of a name."""

    parsed: Mapping[NamedSchool, SchoolName]
    blocks: Mapping[tuple[object, ...], tuple[NamedSchool, ...]]

    @classmethod
    def of(cls, spellings: Iterable[NamedSchool]) -> Self:
        """Take the spellings apart, which is what costs time."""
        parsed = {one: SchoolName.parse(one.name) for one in sorted(set(spellings), key=_order)}
        blocks: dict[tuple[object, ...], list[NamedSchool]] = defaultdict(list)
        for spelling, name in parsed.items():
            for block in set(name_blocks(name)):
                blocks[block].append(spelling)
        return cls(parsed, {block: tuple(members) for block, members in blocks.items()})

    def like(self, printed: NamedSchool) -> tuple[AlikeSpelling, ...]:
        """Known spellings that may mean the same school, the surest reason first.

        The pairs are those of ``same_school.propose``.
        """
        name = SchoolName.parse(printed.name)
        candidates = {
            spelling for block in set(name_blocks(name)) for spelling in self.blocks.get(block, ())
        }
        proposals = (
            (spelling, proposed_pair(printed, name, spelling, self.parsed[spelling]))
            for spelling in candidates
        )
        alike = (AlikeSpelling(one, pair.reason) for one, pair in proposals if pair)
        return tuple(sorted(alike, key=lambda one: (_RANK[one.reason], _order(one.spelling))))


def _order(school: NamedSchool) -> tuple[str, str, str]:
    return school.name, school.municipality, school.code or ""
