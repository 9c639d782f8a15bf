"""Which schools of the registry the schools in files are, as far as it is certain."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from opora.domain.municipality_key import municipality_key
from opora.domain.same_school import Proposal as SpellingProposal
from opora.domain.school import School as PrintedInFile
from opora.domain.school_login import is_municipality_login
from opora_web.assessment.intake.territory_schools import schools_of
from opora_web.registry.models import Municipality, Region, School
from opora_web.registry.resolver import Proposal, Resolution, SchoolBook, resolve

BY_CODE = "по коду"
BY_NAME = "по названию"
_ELSEWHERE = "в файле у школы другой муниципалитет"


@dataclass(frozen=True)
class Match:
    """The school that is meant and how it was found, or what a person is asked."""

    school: School | None = None
    found_by: str = ""
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True)
class TerritoryBook:
    """Names and codes of a territory; those of one municipality where a file names it."""

    territory: Region | Municipality
    _parts: dict[str, SchoolBook] = field(default_factory=dict)

    @cached_property
    def whole(self) -> SchoolBook:
        """Every school of the territory."""
        return SchoolBook.of(schools_of(self.territory))

    @cached_property
    def _places(self) -> Mapping[str, Sequence[Municipality]]:
        """Municipalities as names may mean them."""
        territory = self.territory
        known = (
            [territory] if isinstance(territory, Municipality) else territory.municipalities.all()
        )
        places: dict[str, list[Municipality]] = defaultdict(list)
        for municipality in known:
            places[municipality_key(municipality.name)].append(municipality)
        return places

    def within(self, printed: str) -> SchoolBook | None:
        """The schools among which a name is sought; ``None`` where the file says «elsewhere»."""
        if not printed or is_municipality_login(printed):
            return self.whole
        key = municipality_key(printed)
        places = self._places.get(key, ())
        if len(places) != 1:
            return self.whole if places else None
        if key not in self._parts:
            self._parts[key] = SchoolBook.of(schools_of(places[0]))
        return self._parts[key]


def matched(
    printed: Iterable[PrintedInFile], alike: Sequence[SpellingProposal], book: TerritoryBook
) -> dict[str, Match]:
    """Each printed school by its code; ``alike`` are spellings that the method takes for one.

    Where one of two such spellings is known, its school is proposed for the other, too.
    """
    found = {school.code: _match(school, book) for school in printed}
    known = {
        school.name: match.school
        for school in printed
        if (match := found[school.code]).school is not None
    }
    for school in printed:
        match = found[school.code]
        if match.school is None:
            found[school.code] = replace(
                match,
                proposals=(
                    *match.proposals,
                    *(
                        one
                        for one in _of_spellings(school.name, alike, known)
                        if one.school not in {each.school for each in match.proposals}
                    ),
                ),
            )
    return found


def _match(printed: PrintedInFile, book: TerritoryBook) -> Match:
    code = printed.lasting_code
    # A source that knows schools by their codes alone calls them by the code.
    name = "" if printed.name == printed.code else printed.name
    schools = book.within(printed.municipality)
    if schools is None:
        return _match_elsewhere(name, code, book.whole)
    return _told(resolve(name, code, schools), code, schools)


def _match_elsewhere(name: str, code: str | None, whole: SchoolBook) -> Match:
    """By code alone: a school called alike in another district is another school."""
    by_code = _told(resolve("", code, whole), code, whole) if code else Match()
    if by_code.school or by_code.proposals:
        return by_code
    alike = tuple(Proposal(school, _ELSEWHERE) for school in whole.called(name))
    return Match(proposals=alike)


def _told(resolution: Resolution, code: str | None, schools: SchoolBook) -> Match:
    school = resolution.school
    if school is None:
        return Match(proposals=resolution.proposals)
    by_code = bool(code) and school in schools.coded(code)
    return Match(school, f"{BY_CODE} {code}" if by_code else BY_NAME)


def _of_spellings(
    name: str, alike: Sequence[SpellingProposal], known: Mapping[str, School]
) -> Iterable[Proposal]:
    for pair in alike:
        names = {pair.fuller.name, pair.other.name}
        if name in names:
            for other in names - {name}:
                if other in known:
                    reason = f"в файле есть и «{other}», а {pair.reason.russian}"
                    yield Proposal(known[other], reason)
