"""What the office knows of a school when it works out why it got on a list."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import F

from opora.diagnosis.cause_facts import AssessedResult, CauseFacts, ToldFact
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season
from opora.identification.adverse_conditions import adverse_conditions
from opora.language.dates import date_in_words
from opora.reference.adverse_index_library import adverse_indexes
from opora_web.assessment.filled_forms import filled_forms
from opora_web.diagnosis.context_evidence import evidence_of_context
from opora_web.diagnosis.models import CheckState, SchoolFinding
from opora_web.diagnosis.school_conditions import years_with_indicators
from opora_web.identification.models import (
    ListEntry,
    ListState,
    RunState,
    RunVerdict,
    SchoolList,
)
from opora_web.identification.readings import reading_title
from opora_web.registry.models import ContextForm, School
from opora_web.registry.models.own_territory import records_of
from opora_web.registry.queries import context_of

Told = dict[str, Any]
_RESULTS_ARE_THERE = 7
_ANNOUNCED = (ListState.IN_FORCE, ListState.SUPERSEDED)


def last_year_known(school_list: SchoolList) -> SchoolYear:
    """The last school year whose results can have brought schools on the list.

    Results of a school year are there in July: what was written after the letter caused nothing.
    """
    if school_list.run:
        return SchoolYear(school_list.run.year)
    if school_list.act is None:
        return SchoolYear(school_list.year)
    day = school_list.act.date
    return SchoolYear(day.year if day.month >= _RESULTS_ARE_THERE else day.year - 1)


def verdict_for(entry: ListEntry) -> RunVerdict | None:
    """What the list was made of; of a received list an announced run that holds its last year.

    A run is announced when a list made of it came in force: what schools were not told of, an
    analysis that the school reads does not tell either. A run of the following year holds the
    last year too, beside results that came too late.
    """
    records = records_of(frozenset({_school(entry).pk}))
    verdicts = RunVerdict.objects.filter(school__in=records, run__scenario__isnull=True)
    made_of = entry.school_list
    if made_of.run_id:
        return verdicts.filter(run=made_of.run_id, reading=made_of.reading).first()
    known = last_year_known(made_of).closing
    done = verdicts.filter(run__state=RunState.DONE, run__year__in=(known, known + 1))
    announced = done.filter(run__lists__state__in=_ANNOUNCED, run__lists__reading=F("reading"))
    return announced.order_by("run__year", "-run", "pk").first()


def standing_of(entry: ListEntry, verdict: RunVerdict | None) -> list[str]:
    """What the paper prints of the school, and the sentences of the run: why, how far, what chance.

    Of a run over other years none: they would speak of results that came later.
    """
    printed = [f"Категория в документе: {entry.category}."] if entry.category else []
    if entry.reason:
        printed.append(f"Почему, по документу: {entry.reason}")
    if verdict is None or verdict.run.year != last_year_known(entry.school_list).closing:
        return printed
    return [*printed, verdict.reason, *verdict.data.get("gist", ())]


def facts_of(entry: ListEntry, verdict: RunVerdict | None) -> CauseFacts:
    """Results of the run, conditions and evidence of the context form, findings of checks."""
    school, year = _school(entry), SchoolYear(entry.school_list.year)
    known = last_year_known(entry.school_list)
    knows_indicators = year.closing in years_with_indicators()
    return CauseFacts(
        results=_results(verdict, known) if verdict else (),
        run=_run(verdict, known) if verdict else "",
        conditions=tuple(_conditions(school, year)),
        findings=tuple(_findings(school, _last_day_known(entry.school_list))),
        evidences=evidence_of_context(school, year) if knows_indicators else (),
    )


def _school(entry: ListEntry) -> School:
    """The main record: the list may name the school by a second one."""
    assert entry.school, "causes are worked out of a school of the registry"
    return entry.school.merged_into or entry.school


def _last_day_known(school_list: SchoolList) -> date:
    """What a check found after it brought no school on the list."""
    return school_list.act.date if school_list.act else date(school_list.year, 7, 31)


def _run(verdict: RunVerdict, known: SchoolYear) -> str:
    """A list that was received says nothing of readings: which one was taken is told."""
    year = SchoolYear(verdict.run.year)
    reading = reading_title(verdict.run, verdict.reading)
    late = f"; взяты результаты по {known} учебный год: более поздних тогда не было"
    told = f"{verdict.run}, {year} учебный год, прочтение «{reading}»"
    return told + (late if year > known else "")


def _results(verdict: RunVerdict, known: SchoolYear) -> tuple[AssessedResult, ...]:
    """All that the run took into account; low ones without counts stand in no robustness."""
    low = {_key(one): one for one in verdict.data.get("low_procedures", ())}
    honest = {_key(one): one for one in verdict.data.get("robustness", {}).get("results", ())}
    return tuple(
        _result(told, honest.get(key), is_low=key in low)
        for key, told in {**honest, **low}.items()
        if told["school_year"] <= known.closing
    )


def _key(told: Told) -> tuple[Any, ...]:
    return tuple(told[name] for name in ("year", "season", "kind", "subject", "grade"))


def _result(told: Told, honest: Told | None, *, is_low: bool) -> AssessedResult:
    return AssessedResult(
        procedure=Procedure(
            year=told["year"],
            season=Season(told["season"]) if told["season"] else None,
            kind=ProcedureKind(told["kind"]),
            subject=told["subject"],
            grade=told["grade"],
        ),
        participants=told["participants"],
        low=told["low"],
        is_low=is_low,
        interval=(honest["interval_lower"], honest["interval_upper"]) if honest else None,
        probability_low=honest["probability_at_least_threshold"] if honest else None,
        contradiction=told.get("contradiction") or "",
    )


def _conditions(school: School, year: SchoolYear) -> Iterator[ToldFact]:
    """What the form of that year says of adverse conditions; silent where there is no form."""
    form = context_of(school, year)
    if form is None:
        return
    (filled,) = filled_forms(ContextForm.objects.filter(pk=form.pk))
    for index in (one for one in adverse_indexes() if year in one.provenance.valid_years):
        (found,) = adverse_conditions([filled], index)
        for one in found.findings:
            if one.worth and one.worth.value:
                title = one.factor.title[:1].upper() + one.factor.title[1:]
                source = f"контекстная форма, {year} учебный год: {filled.source}"
                yield ToldFact(f"{title}: {one.worth.told}.", source)


def _findings(school: School, until: date) -> Iterator[ToldFact]:
    """Of every record of the school; a check without a day is not known to be later."""
    found = SchoolFinding.objects.filter(school__in=records_of(frozenset({school.pk})))
    found = found.exclude(finding__check_of__state=CheckState.PREPARED)
    for one in found.select_related("finding__check_of__act").in_order():
        check = one.finding.check_of
        held_on = check.until or check.since or (check.act.date if check.act else None)
        if held_on and held_on > until:
            continue
        day = f", {date_in_words(check.until)}" if check.until else ""
        note = f": {one.note}" if one.note else ""
        wording = one.finding.wording
        text = f"Выявлено проверкой: {wording}{note}."
        yield ToldFact(text, f"проверка «{check.title}»{day}")
