"""The schools of two years side by side, each exactly once."""

from collections.abc import Sequence
from dataclasses import dataclass

from opora.domain.same_school import NamedSchool
from opora.identification.matching import same_schools
from opora.language.ordering import russian_key


@dataclass(frozen=True)
class YearSchool:
    """A school as one year knows it; within its year no other has this ``key``."""

    key: str
    named: NamedSchool


Pair = tuple[int | None, int | None]


def both_years(before: Sequence[YearSchool], after: Sequence[YearSchool]) -> tuple[Pair, ...]:
    """Places of each school in the two years, ``None`` where a year does not know it.

    Equal keys are one school; for the others, spelling decides as everywhere
    (:func:`same_schools`). The order is by municipality and name, of the later year where it
    has the school.
    """
    pairs = _matched(before, after)
    known_before, known_after = {i for i, _ in pairs}, {j for _, j in pairs}
    placed: list[tuple[YearSchool, Pair]] = [
        *((after[j], (i, j)) for i, j in pairs),
        *((school, (i, None)) for i, school in enumerate(before) if i not in known_before),
        *((school, (None, j)) for j, school in enumerate(after) if j not in known_after),
    ]
    return tuple(pair for _, pair in sorted(placed, key=lambda one: _place_and_name(one[0])))


def _matched(
    before: Sequence[YearSchool], after: Sequence[YearSchool]
) -> tuple[tuple[int, int], ...]:
    places = {school.key: j for j, school in enumerate(after)}
    by_key = {i: places[school.key] for i, school in enumerate(before) if school.key in places}
    taken = set(by_key.values())
    # All names are compared, also those of schools found by key: a spelling that could mean one
    # of them must not be given to another only because that one is already spoken for.
    by_name = same_schools([s.named for s in before], [s.named for s in after])
    rest = tuple((i, j) for i, j in by_name if i not in by_key and j not in taken)
    return (*by_key.items(), *rest)


def _place_and_name(school: YearSchool) -> tuple[object, ...]:
    named = school.named
    return russian_key(named.municipality), russian_key(named.name), school.key
