"""What a director sees: notices and results of the own school alone."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import Q
from django.utils import timezone

from opora.domain.school_year import SchoolYear
from opora_web.assessment.models import Result
from opora_web.assessment.outcomes import outcome_of
from opora_web.identification.list_permissions import may_sign
from opora_web.identification.list_status import ListStatus, status_of
from opora_web.identification.models import (
    Notice,
    Objection,
    ObjectionState,
    RunVerdict,
)
from opora_web.identification.policies.about_objections import (
    check_nothing_is_objected,
    check_school_may_answer,
)
from opora_web.identification.presenters.run_head import head_of
from opora_web.identification.presenters.school_in_run import SchoolInRun
from opora_web.identification.presenters.school_in_run import present_school as explained
from opora_web.registry.models import School
from opora_web.ui.refused import Refused


@dataclass(frozen=True)
class ResultRow:
    """A result of the school with its source."""

    title: str
    school_year: str
    low: int | None
    participants: int | None
    share: Fraction | None
    source: str


@dataclass(frozen=True)
class NoticeRow:
    """A notice and what the school did with it; ``waits`` says that an answer is still asked."""

    notice: Notice
    status: ListStatus
    answer: str
    waits: bool


@dataclass(frozen=True)
class OwnSchool:
    """One school."""

    school: School
    notices: tuple[NoticeRow, ...]
    results: tuple[ResultRow, ...]


@dataclass(frozen=True)
class NoticePage:
    """One notice; ``refused`` says why nothing can be answered any more."""

    status: ListStatus
    told: SchoolInRun | None
    objection: Objection | None
    refused: str
    may_agree: bool
    may_write: bool
    may_sign: bool


def present_school(school: School, user: Any) -> OwnSchool:
    """Notices with the newest first, results with the newest year first."""
    notices = Notice.objects.to_schools_of(user).filter(entry__school=school).newest_first()
    notices = notices.select_related(
        "entry__school_list__act",
        "entry__school_list__region",
        "entry__school_list__municipality",
        "entry__school",
        "objection",
    )
    return OwnSchool(
        school, tuple(_notice_row(one) for one in notices), tuple(_results(school, user))
    )


def present_notice(notice: Notice, user: Any) -> NoticePage:
    """The notice for this person of the school."""
    school_list = notice.entry.school_list
    objection = (
        Objection.objects.filter(notice=notice)
        .select_related("letter", "answer", "notice__paper")
        .first()
    )
    refused = _refused(notice, check_nothing_is_objected)
    is_open = not refused
    is_free = objection is None or objection.state == ObjectionState.PREPARED
    signs = may_sign(user, notice)
    return NoticePage(
        status=status_of(school_list),
        told=_told(notice),
        objection=objection,
        refused=refused,
        may_agree=is_open and is_free and signs and notice.agreed_at is None,
        may_write=is_open and is_free,
        may_sign=is_open and signs and objection is not None and is_free,
    )


def _told(notice: Notice) -> SchoolInRun | None:
    """A school sees of a run its own verdict alone, and only what a notice told it of."""
    entry = notice.entry
    run = entry.school_list.run
    if run is None:
        return None
    head = head_of(run)
    verdicts = list(RunVerdict.objects.filter(run=run, school=entry.school_id).order_by("pk"))
    reading = next(one for one in head.readings if one.name == entry.school_list.reading)
    return explained(head, verdicts, reading)


def _refused(notice: Notice, *checks: Callable[[Notice], None]) -> str:
    try:
        check_school_may_answer(notice, timezone.localdate())
        for check in checks:
            check(notice)
    except Refused as refusal:
        return str(refusal)
    return ""


def _notice_row(notice: Notice) -> NoticeRow:
    objection = getattr(notice, "objection", None)
    if notice.entry.is_left_out:
        answer = "школа исключена из списка"
    elif objection:
        answer = f"возражение: {ObjectionState(objection.state).label}"
    elif notice.agreed_at:
        answer = "возражений нет"
    else:
        answer = "ответа нет"
    is_silent = objection is None or objection.state == ObjectionState.PREPARED
    waits = is_silent and notice.agreed_at is None and not _refused(notice)
    return NoticeRow(notice, status_of(notice.entry.school_list), answer, waits)


def _results(school: School, user: Any) -> list[ResultRow]:
    own = Result.objects.visible_to(user).in_force()
    own = own.filter(Q(school=school) | Q(school__merged_into=school)).select_related(
        "school__municipality__region", "school__merged_into__municipality__region"
    )
    rows = []
    for result in own.order_by("-school_year", "kind", "subject", "grade", "pk"):
        outcome = outcome_of(result)
        rows.append(
            ResultRow(
                title=outcome.procedure.title,
                school_year=str(SchoolYear(result.school_year)),
                low=outcome.low,
                participants=outcome.participants,
                share=outcome.share_below_minimum,
                source=result.source,
            )
        )
    return rows
