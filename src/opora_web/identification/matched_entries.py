"""Which schools of the registry a paper names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from opora.domain.municipality_key import municipality_key
from opora.domain.received_list import ReceivedEntry
from opora_web.registry.models import Municipality, Region, School
from opora_web.registry.resolver import Proposal, SchoolBook, resolve


@dataclass(frozen=True)
class MatchedEntry:
    """A line of the paper and its school; ``is_elsewhere`` says: of a district that is not ours."""

    entry: ReceivedEntry
    school: School | None
    is_elsewhere: bool


@dataclass
class SchoolsOfTerritory:
    """Schools of a municipality, or of each of a region, read once for a whole paper."""

    territory: Municipality | Region
    _books: dict[int | None, SchoolBook] = field(default_factory=dict)

    def matched(self, entries: Sequence[ReceivedEntry]) -> Iterator[MatchedEntry]:
        """Every line in its order; who is named twice in a place waits for a person."""
        taken = set()
        for entry in entries:
            place = self._place(entry.municipality)
            found = None
            if place is not None:
                found = resolve(entry.name, entry.code, self._book(place)).school
            if found and (entry.place, found.pk) in taken:
                found = None
            if found:
                taken.add((entry.place, found.pk))
            yield MatchedEntry(entry, found, is_elsewhere=place is None)

    def proposals(self, name: str, code: str, municipality: str) -> tuple[Proposal, ...]:
        """Whom a line that waits may mean, the surest first."""
        place = self._place(municipality) or self.territory
        resolution = resolve(name, code or None, self._book(place))
        if resolution.school:
            return (Proposal(resolution.school, "названа так же"),)
        return resolution.proposals

    def _place(self, printed: str) -> Municipality | Region | None:
        """Where to look; nowhere for the printed name of somebody else's municipality."""
        if not printed:
            return self.territory
        wanted = municipality_key(printed)
        known = [self.territory]
        if isinstance(self.territory, Region):
            known = list(self.territory.municipalities.order_by("pk"))
        return next((one for one in known if municipality_key(one.name) == wanted), None)

    def _book(self, place: Municipality | Region) -> SchoolBook:
        key = place.pk if isinstance(place, Municipality) else None
        if key not in self._books:
            where = {"municipality": place} if key else {"municipality__region": place}
            self._books[key] = SchoolBook.of(School.objects.standing().filter(**where))
        return self._books[key]
