"""An analysis of causes from its start to its signature and to new versions."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from opora.diagnosis.causes import cause_lines
from opora.domain.school_year import SchoolYear
from opora.reference.cause_heading import CauseCatalogue
from opora.reference.cause_heading_library import cause_catalogue_for
from opora.reference.risk_factor_library import risk_catalogue_for
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.cause_data import facts_of, standing_of, verdict_for
from opora_web.diagnosis.cause_verbs import CauseVerb
from opora_web.diagnosis.models import AnalysisState, CauseAnalysis, CauseOrigin, KeptCause
from opora_web.diagnosis.policies.about_causes import (
    check_is_being_filled,
    check_is_known_heading,
    check_is_not_being_amended,
    check_is_signed,
    check_is_submitted,
    check_is_written_by_a_person,
    check_may_be_started,
    check_says_something_everywhere,
)
from opora_web.identification.models import ListEntry

_ABOUT = (
    "school__municipality__region",
    "entry__school_list",
    "entry__school",
    "verdict__run",
)


@transaction.atomic
def start_analysis(*, by: User, entry: ListEntry) -> CauseAnalysis:
    """A draft with everything that data say; raises Refused of a list that does not stand."""
    check_may_be_started(entry)
    analysis = CauseAnalysis.objects.create(school=entry.school, entry=entry, by=by)
    _take_data(analysis)
    record(CauseVerb.STARTED, analysis, by=by, after=_told(analysis))
    return analysis


@transaction.atomic
def take_data_anew(*, by: User, analysis: CauseAnalysis) -> None:
    """Lines of data as data are today; what people wrote stays."""
    analysis = _locked(analysis)
    check_is_being_filled(analysis)
    before = _told(analysis)
    _take_data(analysis)
    record(CauseVerb.DATA_TAKEN, analysis, by=by, before=before, after=_told(analysis))


@transaction.atomic
def write_cause(
    *, by: User, analysis: CauseAnalysis, heading_id: str, text: str, source: str
) -> KeptCause:
    """A line of a person; ``source`` says from where the person knows it."""
    analysis = _locked(analysis)
    check_is_being_filled(analysis)
    check_is_known_heading(headings_of(analysis), heading_id)
    last = KeptCause.objects.filter(analysis=analysis).aggregate(last=Max("position"))["last"]
    cause = KeptCause.objects.create(
        analysis=analysis,
        heading_id=heading_id,
        position=(last or 0) + 1,
        text=text,
        source=source,
        origin=CauseOrigin.PERSON,
        by=by,
    )
    after = {"возможная причина": text, "откуда": source}
    record(CauseVerb.CAUSE_WRITTEN, analysis, by=by, after=after)
    return cause


@transaction.atomic
def drop_cause(*, by: User, cause: KeptCause) -> None:
    """Take back a line of a person."""
    analysis = _locked(cause.analysis)
    check_is_being_filled(analysis)
    check_is_written_by_a_person(cause)
    before = {"возможная причина": cause.text}
    cause.delete()
    record(CauseVerb.CAUSE_DROPPED, analysis, by=by, before=before)


@transaction.atomic
def submit_analysis(*, by: User, analysis: CauseAnalysis) -> None:
    """The school hands it to the coordinator; every heading says something."""
    analysis = _locked(analysis)
    check_is_being_filled(analysis)
    causes = list(KeptCause.objects.filter(analysis=analysis))
    check_says_something_everywhere(headings_of(analysis), causes)
    analysis.state, analysis.because = AnalysisState.SUBMITTED, ""
    analysis.submitted_by, analysis.submitted_at = by, timezone.now()
    analysis.decided_by = analysis.decided_at = None
    analysis.save()
    record(CauseVerb.SUBMITTED, analysis, by=by)


@transaction.atomic
def return_analysis(*, by: User, analysis: CauseAnalysis, because: str) -> None:
    """The school fills it in further and reads why."""
    _decide(by, analysis, AnalysisState.RETURNED, CauseVerb.RETURNED, because=because)


@transaction.atomic
def sign_analysis(*, by: User, analysis: CauseAnalysis) -> None:
    """It stands; a version that it amends is replaced by it."""
    signed = _decide(by, analysis, AnalysisState.SIGNED, CauseVerb.SIGNED, because="")
    if earlier := signed.amends:
        earlier.state = AnalysisState.SUPERSEDED
        earlier.save(update_fields=["state"])
        after = {"заменён": f"редакция {signed.version}"}
        record(CauseVerb.SUPERSEDED, earlier, by=by, after=after)


@transaction.atomic
def amend_analysis(*, by: User, analysis: CauseAnalysis, because: str) -> CauseAnalysis:
    """The next version: data as they are today, and a copy of what people wrote."""
    analysis = _locked(analysis)
    check_is_signed(analysis)
    check_is_not_being_amended(analysis)
    following = CauseAnalysis.objects.create(
        school=analysis.school,
        entry=analysis.entry,
        by=by,
        version=analysis.version + 1,
        amends=analysis,
        amended_because=because,
    )
    _take_data(following)
    for one in analysis.causes.filter(origin=CauseOrigin.PERSON).in_order():
        one.pk, one.analysis = None, following
        one.save(force_insert=True)
    after = {"редакция": following.version, "что изменено и почему": because}
    record(CauseVerb.AMENDED, following, by=by, after=after)
    return following


def headings_of(analysis: CauseAnalysis) -> CauseCatalogue:
    """The headings of the year of the list."""
    return cause_catalogue_for(_year(analysis))


def _decide(
    by: User, analysis: CauseAnalysis, state: AnalysisState, verb: CauseVerb, *, because: str
) -> CauseAnalysis:
    analysis = _locked(analysis)
    check_is_submitted(analysis)
    analysis.state, analysis.because = state, because
    analysis.decided_by, analysis.decided_at = by, timezone.now()
    analysis.save()
    record(verb, analysis, by=by, after={"почему": because} if because else None)
    return analysis


def _take_data(analysis: CauseAnalysis) -> None:
    year = _year(analysis)
    analysis.verdict = verdict_for(analysis.entry)
    analysis.standing = standing_of(analysis.entry, analysis.verdict)
    analysis.save(update_fields=["verdict", "standing"])
    facts = facts_of(analysis.entry, analysis.verdict)
    KeptCause.objects.filter(analysis=analysis, origin=CauseOrigin.DATA).delete()
    KeptCause.objects.bulk_create(
        KeptCause(
            analysis=analysis,
            heading_id=line.heading_id,
            position=position,
            text=line.text,
            source=line.source[:500],
            origin=CauseOrigin.DATA,
        )
        for position, line in enumerate(cause_lines(facts, risk_catalogue_for(year)), start=1)
    )


def _year(analysis: CauseAnalysis) -> SchoolYear:
    return SchoolYear(analysis.entry.school_list.year)


def _told(analysis: CauseAnalysis) -> dict[str, list[str]]:
    causes = KeptCause.objects.filter(analysis=analysis, origin=CauseOrigin.DATA).in_order()
    return {"по данным": list(causes.values_list("text", flat=True))}


def _locked(analysis: CauseAnalysis) -> CauseAnalysis:
    """The analysis as it is now, ours until the transaction ends."""
    ours = CauseAnalysis.objects.select_for_update().get(pk=analysis.pk)
    return CauseAnalysis.objects.select_related(*_ABOUT, "amends").get(pk=ours.pk)
