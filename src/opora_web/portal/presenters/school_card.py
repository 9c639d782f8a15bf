"""A school by years and, within a year, by stages of the management cycle."""

from collections.abc import Iterable
from dataclasses import dataclass

from opora.domain.school_year import SchoolYear
from opora_web.assessment.models import Contradiction, Result
from opora_web.identification.models import ListEntry, ListState, Objection, RunVerdict
from opora_web.portal.presenters.diagnosis_of_year import (
    CheckOfYear,
    DiagnosisOfYear,
    checks_without_a_day,
    diagnosis_of_year,
    years_of_diagnosis,
)
from opora_web.portal.school_records import SchoolRecords
from opora_web.registry.models import ProjectParticipation


@dataclass(frozen=True)
class YearOfSchool:
    """What is known of one calendar year, which is the closing one of a school year.

    Results and verdicts stand in the assessed school year, lists and projects in the year by which
    they are called: «список на 2024 год» rests on results of earlier years. A check stands in the
    calendar year in which it began.
    """

    year: int
    results: tuple[Result, ...]
    contradictions: tuple[Contradiction, ...]
    verdicts: tuple[RunVerdict, ...]
    entries: tuple[ListEntry, ...]
    objections: tuple[Objection, ...]
    projects: tuple[ProjectParticipation, ...]
    diagnosis: DiagnosisOfYear

    @property
    def school_year(self) -> str:
        """«2022/23»."""
        return str(SchoolYear(self.year))


@dataclass(frozen=True)
class SchoolCard:
    """``on_lists`` are the places in lists in force, ``years`` run from the newest.

    ``objections_read`` are the keys of those objections whose decision is told,
    ``undated_checks`` are of papers that do not tell a day.
    """

    on_lists: tuple[ListEntry, ...]
    years: tuple[YearOfSchool, ...]
    objections_read: frozenset[int]
    undated_checks: tuple[CheckOfYear, ...]


def school_card(records: SchoolRecords) -> SchoolCard:
    """Arrange the records; each stands in exactly one year."""
    years = {
        *(one.school_year for one in (*records.results, *records.contradictions)),
        *(one.run.year for one in records.verdicts),
        *(one.school_list.year for one in records.entries),
        *(one.notice.entry.school_list.year for one in records.objections),
        *(one.cohort_year for one in records.projects),
        *years_of_diagnosis(records.diagnosis),
    }
    return SchoolCard(
        on_lists=tuple(e for e in _listed(records.entries) if _is_in_force(e)),
        years=tuple(_year(year, records) for year in sorted(years, reverse=True)),
        objections_read=records.objections_read,
        undated_checks=checks_without_a_day(records.diagnosis),
    )


def _year(year: int, records: SchoolRecords) -> YearOfSchool:
    return YearOfSchool(
        year=year,
        results=tuple(sorted(_in(year, records.results), key=_procedure_and_number)),
        contradictions=tuple(sorted(_in(year, records.contradictions), key=_procedure_and_number)),
        verdicts=_newest_of_each_rule(v for v in records.verdicts if v.run.year == year),
        entries=_listed(e for e in records.entries if e.school_list.year == year),
        objections=tuple(
            sorted(
                (o for o in records.objections if o.notice.entry.school_list.year == year),
                key=lambda one: one.pk,
            )
        ),
        projects=tuple(
            sorted((p for p in records.projects if p.cohort_year == year), key=lambda one: one.pk)
        ),
        diagnosis=diagnosis_of_year(year, records.diagnosis),
    )


def _in(year: int, rows: Iterable[Result | Contradiction]) -> Iterable[Result | Contradiction]:
    return (row for row in rows if row.school_year == year)


def _procedure_and_number(row: Result | Contradiction) -> tuple[str, int]:
    return row.procedure.title, row.pk


def _listed(entries: Iterable[ListEntry]) -> tuple[ListEntry, ...]:
    """The newest list first, within it in the order of the paper."""
    return tuple(sorted(entries, key=lambda e: (-e.school_list.year, e.school_list_id, e.position)))


def _is_in_force(entry: ListEntry) -> bool:
    return entry.school_list.state == ListState.IN_FORCE and not entry.is_left_out


def _newest_of_each_rule(verdicts: Iterable[RunVerdict]) -> tuple[RunVerdict, ...]:
    """Every reading of the last run under each ruleset: earlier runs are on their own pages."""
    by_run = sorted(verdicts, key=lambda one: one.run_id)
    newest = {one.run.ruleset_id: one.run_id for one in by_run}
    return tuple(one for one in by_run if newest[one.run.ruleset_id] == one.run_id)
