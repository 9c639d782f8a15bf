"""Pupils at risk as pages show them: two kinds side by side, never added."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from opora.charts.counts_over_dates import CountOfDay, counts_over_dates
from opora_web.diagnosis.models import RiskGroupCount, RiskGroupKind
from opora_web.registry.models import School
from opora_web.ui.chart_pair import ChartPair

_SLUGS = {RiskGroupKind.ACADEMIC: "uchebnaya", RiskGroupKind.SOCIAL: "socialnaya"}
_MEANINGS = {
    RiskGroupKind.ACADEMIC: "Дети, которым грозит неуспешность в учении.",
    RiskGroupKind.SOCIAL: "Дети, которые состоят на учёте или нуждаются в поддержке по закону "
    "№ 120-ФЗ.",
}


@dataclass(frozen=True)
class DayOfGroup:
    """One count: the sum of its grades, and the grades as they were told."""

    count: RiskGroupCount
    pupils: int
    grades: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True)
class GroupOfSchool:
    """One kind of group of a school over time, the newest day first."""

    kind: RiskGroupKind
    slug: str
    title: str
    meaning: str
    days: tuple[DayOfGroup, ...]
    chart: ChartPair | None


@dataclass(frozen=True)
class SchoolRow:
    """A school of the list with the newest count of either kind."""

    school: School
    academic: DayOfGroup | None
    social: DayOfGroup | None


def kind_of_slug(slug: str) -> RiskGroupKind | None:
    """The kind that an address names."""
    return next((kind for kind, one in _SLUGS.items() if one == slug), None)


def groups_of_school(
    school: School, counts: Iterable[RiskGroupCount], *, with_codes: bool
) -> tuple[GroupOfSchool, ...]:
    """Both kinds; codes are for the school alone."""
    days = [_day(one, with_codes=with_codes) for one in counts]
    return tuple(_group(school, kind, days) for kind in RiskGroupKind)


def school_rows(counts: Iterable[RiskGroupCount]) -> tuple[SchoolRow, ...]:
    """One row a school of counts in their order; of either kind the newest count."""
    rows = []
    for school, own in groupby(counts, lambda one: one.school):
        newest: dict[str, DayOfGroup] = {}
        for one in own:
            newest.setdefault(one.kind, _day(one, with_codes=False))
        academic, social = (newest.get(kind) for kind in RiskGroupKind)
        rows.append(SchoolRow(school, academic, social))
    return tuple(rows)


def _group(school: School, kind: RiskGroupKind, days: list[DayOfGroup]) -> GroupOfSchool:
    own = tuple(one for one in days if one.count.kind == kind)
    title = f"{kind.label.capitalize()} группа риска"
    points = [CountOfDay(one.count.counted_on, one.pupils) for one in own]
    chart = ChartPair.drawn(
        lambda canvas: counts_over_dates(
            f"{title}: {school.name}", "Детей в группе", points, canvas
        )
    )
    return GroupOfSchool(kind, _SLUGS[kind], title, _MEANINGS[kind], own, chart if own else None)


def _day(count: RiskGroupCount, *, with_codes: bool) -> DayOfGroup:
    grades = sorted(count.grades.all(), key=lambda one: one.grade)
    return DayOfGroup(
        count=count,
        pupils=sum(one.pupils for one in grades),
        grades=tuple(
            (
                one.grade,
                f"{one.pupils}" if one.of_pupils is None else f"{one.pupils} из {one.of_pupils}",
                ", ".join(one.codes) if with_codes else "",
            )
            for one in grades
        ),
    )
