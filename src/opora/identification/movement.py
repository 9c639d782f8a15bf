"""Who came to the list since last year, who stayed, who left, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from opora.domain.same_school import NamedSchool
from opora.domain.verdict import Verdict
from opora.identification.both_years import YearSchool, both_years
from opora.identification.course import Course, course_of
from opora.identification.identify import Identification
from opora.identification.movement_phrase import movement_sentences
from opora.identification.school_result import SchoolResult
from opora.rulesets.ruleset import Reading

Side = TypeVar("Side")


@dataclass(frozen=True)
class SchoolMovement(Generic[Side]):
    """One school: its course and the reasons, a Russian sentence each.

    ``before`` and ``after`` are what either year says of it, ``None`` where it says nothing.
    """

    school: NamedSchool
    course: Course
    why: tuple[str, ...]
    before: Side | None
    after: Side | None


@dataclass(frozen=True)
class Movement(Generic[Side]):
    """Every school of either year once, by municipality and name.

    ``before`` and ``after`` are titles of the two years; ``notes`` say what makes the years hard
    to compare.
    """

    before: str
    after: str
    schools: tuple[SchoolMovement[Side], ...]
    notes: tuple[str, ...] = ()

    def having(self, course: Course) -> tuple[SchoolMovement[Side], ...]:
        """The schools that went so, in the same order."""
        return tuple(moved for moved in self.schools if moved.course is course)


def movement(
    before: Identification,
    after: Identification,
    readings: tuple[Reading, Reading] | None = None,
) -> Movement[SchoolResult]:
    """Compare two runs; without ``readings`` the first reading of either is taken."""
    first, second = readings or (next(iter(before.results)), next(iter(after.results)))
    earlier, later = before.results[first], after.results[second]
    return Movement(
        before=f"{before.terms.year} учебный год",
        after=f"{after.terms.year} учебный год",
        schools=tuple(
            _moved(
                None if i is None else earlier[i],
                None if j is None else later[j],
                (before, after),
            )
            for i, j in both_years(_schools(earlier), _schools(later))
        ),
        notes=tuple(_notes(before, after, (first, second))),
    )


def _schools(results: Sequence[SchoolResult]) -> list[YearSchool]:
    return [YearSchool(result.record.school.code, _named(result)) for result in results]


def _named(result: SchoolResult) -> NamedSchool:
    school = result.record.school
    return NamedSchool(school.name, school.municipality, school.lasting_code)


def _moved(
    before: SchoolResult | None,
    after: SchoolResult | None,
    runs: tuple[Identification, Identification],
) -> SchoolMovement[SchoolResult]:
    known = after or before
    assert known, "a school of neither year"
    return SchoolMovement(
        school=_named(known),
        course=course_of(was_listed=_is_listed(before), is_listed=_is_listed(after)),
        why=movement_sentences(before, after, (runs[0].terms.year, runs[1].terms.year)),
        before=before,
        after=after,
    )


def _is_listed(result: SchoolResult | None) -> bool | None:
    if result is None or result.verdict is Verdict.NOT_ASSESSABLE:
        return None
    return result.verdict is Verdict.LISTED


def _notes(
    before: Identification, after: Identification, readings: tuple[Reading, Reading]
) -> list[str]:
    notes = []
    rules = before.terms.ruleset, after.terms.ruleset
    if rules[0].sha256 != rules[1].sha256:
        notes.append(
            f"Годы посчитаны по разным правилам: «{rules[0].title}» и «{rules[1].title}». Школа "
            "могла войти в список или выйти из него только потому, что сменилось правило."
        )
    elif readings[0] != readings[1]:
        notes.append(
            f"Годы посчитаны по разным прочтениям правила: «{readings[0].title}» и "
            f"«{readings[1].title}»."
        )
    if before.terms.scenario or after.terms.scenario:
        notes.append("Хотя бы один из годов посчитан по сценарию: это не официальный список.")
    return notes
