"""What certain schools are and were called and by which codes they are known, read once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from django.db.models import Q

from opora.domain.known_spellings import KnownSpellings
from opora.domain.name_key import name_key
from opora.domain.same_school import NamedSchool
from opora_web.registry.codes import written_code
from opora_web.registry.models import CodeSystem, School, SchoolCode, SchoolName
from opora_web.registry.models.school import SchoolQuerySet

_SCHOOL = ("school__municipality", "school__merged_into__municipality")


@dataclass(frozen=True)
class SchoolBook:
    """Names by key, codes by value, present codes by school and system, every spelling.

    A name or code of a second record is that of the school itself.
    """

    by_name: Mapping[str, tuple[School, ...]]
    by_code: Mapping[tuple[CodeSystem, str], tuple[School, ...]]
    current_codes: Mapping[tuple[int, str], str]
    spellings: Mapping[NamedSchool, School]

    @classmethod
    def of(cls, schools: SchoolQuerySet) -> Self:
        """Read the names and codes of the schools: two queries, however many they are."""
        about = Q(school__in=schools) | Q(school__merged_into__in=schools)
        names = SchoolName.objects.filter(about).select_related(*_SCHOOL).order_by("pk")
        codes = SchoolCode.objects.filter(about).select_related(*_SCHOOL).order_by("pk")
        by_name, by_code = _grouped(), _grouped()
        for name in names:
            by_name[name.key][_itself(name)] = None
        for code in codes:
            by_code[CodeSystem(code.system), code.value][_itself(code)] = None
        current = {
            (_itself(code).pk, code.system): code.value for code in codes if code.until is None
        }
        spellings = {_spelling(name, current): _itself(name) for name in names}
        return cls(_frozen(by_name), _frozen(by_code), current, spellings)

    def called(self, name: str) -> tuple[School, ...]:
        """Schools that are or were called so, typing aside."""
        return self.by_name.get(name_key(name), ())

    def coded(self, code: str) -> tuple[School, ...]:
        """Schools that have or had the code in one system or another."""
        keys = [(system, written_code(system, code)) for system in CodeSystem]
        found = (school for key in keys for school in self.by_code.get(key, ()))
        return tuple(dict.fromkeys(found))

    def code_of(self, school: School, system: CodeSystem) -> str:
        """The code that the school has today, «» for none."""
        return self.current_codes.get((school.pk, system), "")

    @cached_property
    def known(self) -> KnownSpellings:
        """The spellings taken apart, when a name is met that nobody is called by."""
        return KnownSpellings.of(self.spellings)


def _grouped() -> dict[object, dict[School, None]]:
    return defaultdict(dict)


def _frozen(grouped: dict[object, dict[School, None]]) -> dict[object, tuple[School, ...]]:
    return {key: tuple(schools) for key, schools in grouped.items()}


def _itself(about: SchoolName | SchoolCode) -> School:
    return about.school.merged_into or about.school


def _spelling(name: SchoolName, current: Mapping[tuple[int, str], str]) -> NamedSchool:
    school = _itself(name)
    code = current.get((school.pk, CodeSystem.FIS_OKO))
    return NamedSchool(name.name, school.municipality.name, code)
