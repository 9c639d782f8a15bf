"""What the codes in the files say about which names mean one school."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from opora.domain.name_key import name_key
from opora.domain.school_login import is_school_login
from opora.domain.school_name import SchoolName
from opora.exchange.row_taken import SchoolMention
from opora.exchange.stable_id import provisional_code

# Municipality and name, as they are compared.
NameInPlace = tuple[str, str]


def name_in_place(mention: SchoolMention) -> NameInPlace:
    """What a mention is known by where it has no code."""
    return name_key(mention.municipality), name_key(mention.name)


@dataclass(frozen=True)
class SchoolCodes:
    """The mentions under each code, the codes not to be trusted, and the others by name.

    A code is distrusted that stands at schools which cannot be one.
    """

    mentions: Mapping[str, Sequence[SchoolMention]]
    distrusted: frozenset[str]
    of_names: Mapping[NameInPlace, tuple[str, ...]]

    @classmethod
    def of(cls, mentions: Iterable[SchoolMention]) -> Self:
        """Read the codes off the mentions; they come in reading order."""
        by_code = defaultdict(list)
        for mention in mentions:
            if mention.code:
                by_code[mention.code].append(mention)
        distrusted = frozenset(code for code, same in by_code.items() if _are_two_schools(same))
        trusted = {code: same for code, same in by_code.items() if code not in distrusted}
        return cls(by_code, distrusted, _codes_of_names(trusted))

    def code_of(self, mention: SchoolMention) -> str:
        """The code that is the identity of the school.

        A mention without a trusted code takes the only one that the same name has elsewhere in
        the same municipality; a name without any code makes a provisional one. A mention without
        a name has nothing else to be known by than its code.
        """
        if mention.code and not (mention.name and mention.code in self.distrusted):
            return mention.code
        known = self.of_names.get(name_in_place(mention), ())
        if len(known) == 1:
            return known[0]
        return provisional_code(mention.municipality, mention.name)


def _are_two_schools(mentions: Iterable[SchoolMention]) -> bool:
    """Whether one code stands at schools that cannot be one."""
    numbers, municipalities = set(), set()
    for mention in mentions:
        numbers.add(SchoolName.parse(mention.name).number)
        if not is_school_login(mention.code or ""):
            # A login is given once for good; what its files call the municipality varies:
            # a name, a code, «региональное подчинение».
            municipalities.add(name_key(mention.municipality))
    return len(numbers - {None}) > 1 or len(municipalities - {""}) > 1


def _codes_of_names(
    by_code: Mapping[str, Sequence[SchoolMention]],
) -> dict[NameInPlace, tuple[str, ...]]:
    """The codes of each name; the municipality of a code counts for all its names."""
    codes = defaultdict(set)
    for code, mentions in by_code.items():
        municipality = max(name_key(mention.municipality) for mention in mentions)
        for mention in (one for one in mentions if one.name):
            codes[municipality, name_key(mention.name)].add(code)
    return {name: tuple(sorted(found)) for name, found in codes.items()}
