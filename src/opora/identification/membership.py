"""On which received lists the assessed schools stand: a fact beside the computed verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opora.domain.received_list import ReceivedEntry, ReceivedList
from opora.domain.same_school import NamedSchool
from opora.domain.school import School
from opora.identification.comparison import names_of
from opora.identification.matching import same_schools

# Codes that the reader makes from a name are no codes of any system.
PROVISIONAL_CODE = "name:"


@dataclass(frozen=True)
class Place:
    """A school's entry in one received list."""

    list_title: str
    entry: ReceivedEntry


@dataclass(frozen=True)
class Membership:
    """School code → its places in received lists; ``without_outcomes`` holds all other entries."""

    places: Mapping[str, tuple[Place, ...]]
    without_outcomes: tuple[Place, ...]

    def of(self, school: School) -> tuple[Place, ...]:
        """The places of one school, none if it is on no received list."""
        return self.places.get(school.code, ())


def membership(schools: Sequence[School], received: Sequence[ReceivedList]) -> Membership:
    """Find every entry of every list among the assessed schools."""
    names = tuple(_name(school) for school in schools)
    places: dict[str, tuple[Place, ...]] = {}
    rest: list[Place] = []
    for paper in received:
        found = {j: i for i, j in same_schools(names, names_of(paper.entries))}
        for j, entry in enumerate(paper.entries):
            place = Place(paper.title, entry)
            if j in found:
                code = schools[found[j]].code
                places[code] = (*places.get(code, ()), place)
            else:
                rest.append(place)
    return Membership(places, tuple(rest))


def _name(school: School) -> NamedSchool:
    code = None if school.code.startswith(PROVISIONAL_CODE) else school.code
    return NamedSchool(school.name, school.municipality, code)
