"""Two lists side by side, with what else does not fit together in the papers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.domain.received_list import ReceivedEntry, ReceivedList
from opora.domain.same_school import NamedSchool
from opora.identification.comparison import Comparison, compare
from opora.identification.matching import same_schools
from opora_web.identification.matched_entries import MatchedEntry


@dataclass(frozen=True)
class Spellings:
    """A school that the papers write in more than one way."""

    name: str
    printed: tuple[str, ...]


@dataclass(frozen=True)
class NamedElsewhere:
    """A school that another paper names (a speaker of a meeting), and in which lists it stands."""

    name: str
    printed: str
    lists: tuple[str, ...]


def compared(first: ReceivedList, second: ReceivedList) -> Comparison:
    """Reconcile two papers as the method does."""
    return compare(first, second)


def spellings_in(*papers: ReceivedList) -> tuple[Spellings, ...]:
    """Schools of the registry that the papers call differently, in the order of the papers."""
    printed: dict[str, dict[str, str]] = {}
    names: dict[str, str] = {}
    for entry in (one for paper in papers for one in paper.entries if one.code):
        names.setdefault(entry.code, entry.name)
        for word in (entry.name, entry.as_printed or entry.name):
            printed.setdefault(entry.code, {}).setdefault(name_key(word), word)
    return tuple(
        Spellings(names[code], tuple(words.values()))
        for code, words in printed.items()
        if len(words) > 1
    )


def named_elsewhere(
    named: Iterable[MatchedEntry], papers: Sequence[ReceivedList]
) -> tuple[NamedElsewhere, ...]:
    """In which of the papers each named school stands, in the list or in the risk zone."""
    return tuple(
        NamedElsewhere(
            name=one.school.name if one.school else one.entry.name,
            printed=one.entry.name,
            lists=tuple(_where(one, papers)),
        )
        for one in named
    )


def _where(named: MatchedEntry, papers: Sequence[ReceivedList]) -> Iterable[str]:
    for paper in dict.fromkeys(papers):
        places = dict.fromkeys(e.place.russian for e in paper.entries if _is_same(named, e))
        for place in places:
            yield f"{paper.title}: {place}"


def _is_same(named: MatchedEntry, entry: ReceivedEntry) -> bool:
    if named.school:
        return entry.code == str(named.school.pk)
    one = NamedSchool(named.entry.name, named.entry.municipality)
    return bool(same_schools((one,), (NamedSchool(entry.name, entry.municipality),)))
