"""Who came to a received list, stayed on it or left it between two papers."""

from collections import defaultdict
from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.domain.same_school import NamedSchool
from opora.identification.both_years import YearSchool, both_years
from opora.identification.course import Course, course_of
from opora.identification.movement import Movement, SchoolMovement

UNSAID = "Причина в документах не названа."


def list_movement(before: ReceivedList, after: ReceivedList) -> Movement[ReceivedEntry]:
    """Compare two papers; a school that a paper leaves out is not on its list.

    A school that a paper has both on the list and in the risk zone counts as listed;
    :func:`opora.identification.comparison.compare` names that contradiction.
    """
    earlier, later = _schools(before), _schools(after)
    pairs = both_years([known.school for known in earlier], [known.school for known in later])
    return Movement(
        before=before.title,
        after=after.title,
        schools=tuple(
            _moved(
                None if i is None else earlier[i],
                None if j is None else later[j],
                (before, after),
            )
            for i, j in pairs
        ),
    )


@dataclass(frozen=True)
class _Known:
    """A school of one paper and the entry that speaks for it."""

    school: YearSchool
    entry: ReceivedEntry


def _schools(paper: ReceivedList) -> list[_Known]:
    """Each school of the paper once; its listed entry speaks before others."""
    codes: dict[str, set[str]] = defaultdict(set)
    for entry in paper.entries:
        codes[_spelling(entry)] |= {entry.code} if entry.code else set()
    schools: dict[str, _Known] = {}
    for entry in (*paper.at(ListPlace.LISTED), *paper.at(ListPlace.RISK_ZONE)):
        school = _year_school(entry, codes[_spelling(entry)])
        schools.setdefault(school.key, _Known(school, entry))
    return list(schools.values())


def _year_school(entry: ReceivedEntry, codes: set[str]) -> YearSchool:
    """Under its code, also where only another entry of the same spelling has it printed."""
    code = entry.code or (next(iter(codes)) if len(codes) == 1 else None)
    key = f"code {code}" if code else _spelling(entry)
    return YearSchool(key, NamedSchool(entry.name, entry.municipality, code))


def _spelling(entry: ReceivedEntry) -> str:
    return f"name {name_key(entry.name)} / {name_key(entry.municipality)}"


def _moved(
    before: _Known | None, after: _Known | None, papers: tuple[ReceivedList, ReceivedList]
) -> SchoolMovement[ReceivedEntry]:
    known = after or before
    assert known, "a school of neither paper"
    earlier, later = before.entry if before else None, after.entry if after else None
    course = course_of(was_listed=_is_listed(earlier), is_listed=_is_listed(later))
    reason = (UNSAID,) if course in {Course.CAME, Course.LEFT} else ()
    places = (_place_sentence(earlier, papers[0]), _place_sentence(later, papers[1]))
    return SchoolMovement(known.school.named, course, (*places, *reason), earlier, later)


def _is_listed(entry: ReceivedEntry | None) -> bool:
    return entry is not None and entry.place is ListPlace.LISTED


def _place_sentence(entry: ReceivedEntry | None, paper: ReceivedList) -> str:
    if entry is None:
        return f"«{paper.title}»: школа не названа."
    category = f", {entry.category}" if entry.category else ""
    return f"«{paper.title}»: {entry.place.russian}{category}."
