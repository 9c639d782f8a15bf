"""What the registry knows of the schools that a file may be about, read once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from opora.domain.municipality_key import municipality_key
from opora.domain.name_key import name_key
from opora.domain.same_school import NamedSchool
from opora_web.registry.models import CodeSystem, Municipality, School, SchoolCode, SchoolName

CodeKey = tuple[str, str, str]


@dataclass(frozen=True)
class RegistryBook:
    """Municipalities of the person who loads the file, and the schools in them.

    ``by_name`` is keyed by municipality and name as compared; ``by_code`` by system, scope and
    value, over the whole registry, because a code may belong to a school elsewhere.
    """

    municipalities: tuple[Municipality, ...]
    by_name: Mapping[tuple[int, str], tuple[School, ...]]
    by_code: Mapping[CodeKey, School]
    current_codes: Mapping[tuple[int, str], str]
    spellings: Mapping[NamedSchool, School]

    @classmethod
    def of(cls, municipalities: Iterable[Municipality]) -> Self:
        """Read the registry: four queries, however long the file."""
        places = tuple(municipalities)
        codes = SchoolCode.objects.select_related("school__municipality", "school__merged_into")
        names = SchoolName.objects.filter(
            school__municipality__in=places, school__merged_into=None
        ).select_related("school__municipality")
        by_name = defaultdict(dict)
        for name in names:
            by_name[name.school.municipality_id, name.key][name.school_id] = name.school
        by_code = {
            (code.system, code.scope, code.value): code.school.merged_into or code.school
            for code in codes
        }
        current = {
            (code.school_id, code.system): code.value for code in codes if code.until is None
        }
        spellings = {_spelling(name, current): name.school for name in names}
        schools = {key: tuple(found.values()) for key, found in by_name.items()}
        return cls(places, schools, by_code, current, spellings)

    def municipality(self, text: str) -> Municipality | None:
        """The municipality that is called so, in whatever way its kind is written."""
        named = [one for one in self.municipalities if name_key(one.name) == name_key(text)]
        key = municipality_key(text)
        alike = [one for one in self.municipalities if municipality_key(one.name) == key]
        found = named or alike
        return found[0] if len(found) == 1 else None

    def code_of(self, school: School, system: CodeSystem) -> str:
        """The code that the school has today, «» for none."""
        return self.current_codes.get((school.pk, system), "")

    def calls(self, school: School, name: str) -> bool:
        """Whether the school is known by the name."""
        return school in self.by_name.get((school.municipality_id, name_key(name)), ())


def _spelling(name: SchoolName, current: Mapping[tuple[int, str], str]) -> NamedSchool:
    code = current.get((name.school_id, CodeSystem.FIS_OKO))
    return NamedSchool(name.name, name.school.municipality.name, code)
