"""Which names in two papers are the same school for certain; the rest is for a person."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from opora.domain.name_key import name_key
from opora.domain.same_school import NamedSchool


def same_schools(
    first: Sequence[NamedSchool], second: Sequence[NamedSchool]
) -> tuple[tuple[int, int], ...]:
    """Index pairs of the names that mean one school: equal codes, or equal spelling.

    Spelling decides only where codes and municipalities do not speak against it, and only where
    it singles out one school on either side: «СОШ № 1» of an unnamed district means nobody.
    """
    pairs = tuple(_candidates(first, second))
    of_first, of_second = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
    return tuple(
        (i, j)
        for i, j in pairs
        if _same_code(first[i], second[j]) or (of_first[i] == 1 and of_second[j] == 1)
    )


def _candidates(
    first: Sequence[NamedSchool], second: Sequence[NamedSchool]
) -> Iterator[tuple[int, int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for j, school in enumerate(second):
        for key in _keys(school):
            places[key].append(j)
    for i, school in enumerate(first):
        together = dict.fromkeys(j for key in _keys(school) for j in places[key])
        yield from ((i, j) for j in together if _may_be_same(school, second[j]))


def _keys(school: NamedSchool) -> tuple[str, ...]:
    by_name = f"name {name_key(school.name)}"
    return (by_name, f"code {school.code}") if school.code else (by_name,)


def _may_be_same(one: NamedSchool, other: NamedSchool) -> bool:
    if one.code and other.code:
        return one.code == other.code
    return len({name_key(school.municipality) for school in (one, other)} - {""}) <= 1


def _same_code(one: NamedSchool, other: NamedSchool) -> bool:
    return one.code is not None and one.code == other.code
