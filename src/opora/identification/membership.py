"""On which received lists the assessed schools stand: a fact beside the computed verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opora.domain.received_list import ReceivedEntry, ReceivedList
from opora.domain.same_school import NamedSchool, Proposal, propose
from opora.domain.school import School
from opora.identification.comparison import names_of
from opora.identification.matching import same_schools


@dataclass(frozen=True)
class Place:
    """A school's entry in one received list."""

    list_title: str
    entry: ReceivedEntry


@dataclass(frozen=True)
class Membership:
    """School code → its places in received lists; ``without_outcomes`` holds all other entries.

    ``proposals`` pair such an entry with a school that may be the same under another spelling.
    """

    titles: tuple[str, ...]
    places: Mapping[str, tuple[Place, ...]]
    without_outcomes: tuple[Place, ...]
    proposals: tuple[Proposal, ...]

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
    titles = tuple(paper.title for paper in received)
    return Membership(titles, places, tuple(rest), _proposals(names, rest))


def place_phrase(place: Place) -> str:
    """«Федеральный список: список», with the category where the list has one."""
    entry = place.entry
    category = f", {entry.category}" if entry.category else ""
    return f"{place.list_title}: {entry.place.russian}{category}"


def _proposals(schools: Sequence[NamedSchool], rest: Sequence[Place]) -> tuple[Proposal, ...]:
    entries = set(names_of([place.entry for place in rest]))
    known = set(schools)
    return tuple(
        proposal
        for proposal in propose([*schools, *entries])
        if {proposal.fuller, proposal.other} & entries and {proposal.fuller, proposal.other} & known
    )


def _name(school: School) -> NamedSchool:
    return NamedSchool(school.name, school.municipality, school.lasting_code)
