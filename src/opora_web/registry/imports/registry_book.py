"""What the registry knows of the schools that a file may be about, read once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from opora.domain.municipality_key import municipality_key
from opora.domain.name_key import name_key
from opora_web.registry.models import Municipality, School, SchoolCode
from opora_web.registry.school_book import SchoolBook

CodeKey = tuple[str, str, str]


@dataclass(frozen=True)
class RegistryBook:
    """Municipalities of the person who loads the file, and the schools in them.

    ``owners`` are keyed by system, scope and value of a code over the whole registry, because a
    code may belong to a school elsewhere.
    """

    municipalities: tuple[Municipality, ...]
    schools: SchoolBook
    owners: Mapping[CodeKey, School]

    @classmethod
    def of(cls, municipalities: Iterable[Municipality]) -> Self:
        """Read the registry: four queries, however long the file."""
        places = tuple(municipalities)
        codes = SchoolCode.objects.select_related("school__municipality", "school__merged_into")
        owners = {
            (code.system, code.scope, code.value): code.school.merged_into or code.school
            for code in codes
        }
        schools = School.objects.filter(municipality__in=places).standing()
        return cls(places, SchoolBook.of(schools), owners)

    def municipality(self, text: str) -> Municipality | None:
        """The municipality that is called so, in whatever way its kind is written."""
        named = [one for one in self.municipalities if name_key(one.name) == name_key(text)]
        key = municipality_key(text)
        alike = [one for one in self.municipalities if municipality_key(one.name) == key]
        found = named or alike
        return found[0] if len(found) == 1 else None

    def called(self, name: str, municipality: Municipality) -> tuple[School, ...]:
        """Schools of the municipality that are or were called so."""
        found = self.schools.called(name)
        return tuple(school for school in found if school.municipality_id == municipality.pk)

    def calls(self, school: School, name: str) -> bool:
        """Whether the school is known by the name."""
        return school in self.schools.called(name)
