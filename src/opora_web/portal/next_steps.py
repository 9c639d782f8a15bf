"""What waits for this person, the most urgent first: the first page begins with it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from opora.domain.school_year import SchoolYear
from opora.language.dates import date_in_words
from opora.language.plurals import counted
from opora_web.assessment.models import Upload, UploadState
from opora_web.identification.list_permissions import may_see_own_school
from opora_web.identification.models import (
    ListState,
    Notice,
    Objection,
    ObjectionState,
    SchoolList,
)
from opora_web.identification.policies.about_objections import check_school_may_answer
from opora_web.portal.cycle import Cycle
from opora_web.portal.diagnosis_steps import diagnosis_steps
from opora_web.portal.next_step import NextStep
from opora_web.registry.permissions import headed_by, may_keep, regions_led_by
from opora_web.ui.refused import Refused
from opora_web.ui.tones import Tone

_HOLDING = (ListState.HEARING, ListState.IN_FORCE)


def next_steps(user: Any, cycles: Iterable[Cycle]) -> tuple[NextStep, ...]:
    """Steps of every role that the person has; a school's come first, for it has a deadline."""
    own = [one for one in cycles if may_keep(user, one.municipality)]
    kept = frozenset(one.municipality.pk for one in own)
    return (
        *(_of_a_school(user) if may_see_own_school(user) else ()),
        *diagnosis_steps(user, kept),
        *_objections(user, kept),
        *_lists_to_approve(user),
        *_uploads(kept),
        *_lists_in_hand(kept),
        *(step for cycle in own for step in _of_a_cycle(cycle)),
    )


def _of_a_school(user: Any) -> Iterator[NextStep]:
    notices = Notice.objects.to_schools_of(user).select_related("entry__school_list")
    holding = notices.filter(entry__school_list__state__in=_HOLDING)
    for notice in holding.filter(opened_at=None).newest_first():
        until = notice.entry.school_list.objections_until
        may_answer = until is not None and _may_be_answered(notice)
        # A date in words ends with a full stop of its own.
        answer = f": ответить можно по {date_in_words(until)}" if may_answer else "."
        yield NextStep(
            f"Прочтите извещение «{notice.entry.school_list}»{answer}",
            reverse("identification:notice", args=[notice.pk]),
            Tone.WARN,
        )
    for notice in holding.filter(objection__state=ObjectionState.PREPARED).order_by("pk"):
        if _may_be_answered(notice):
            yield NextStep(
                "Возражение подготовлено и не подано.",
                reverse("identification:notice", args=[notice.pk]),
                Tone.WARN,
            )


def _may_be_answered(notice: Notice) -> bool:
    try:
        check_school_may_answer(notice, timezone.localdate())
    except Refused:
        return False
    return True


def _objections(user: Any, kept: frozenset[int]) -> Iterator[NextStep]:
    """Who made the list answers: objections to a regional one wait for the region."""
    waiting = Objection.objects.open().filter(
        Q(notice__entry__school_list__municipality__in=kept)
        | Q(notice__entry__school_list__region__in=regions_led_by(user)),
        state=ObjectionState.SUBMITTED,
    )
    if many := waiting.count():
        objections = counted(many, "возражение", "возражения", "возражений")
        yield NextStep(
            f"Решите по возражениям школ: {objections} без ответа.",
            reverse("identification:objections"),
            Tone.DANGER,
        )


def _lists_to_approve(user: Any) -> Iterator[NextStep]:
    today = timezone.localdate()
    lists = SchoolList.objects.filter(municipality__in=headed_by(user), state=ListState.HEARING)
    for one in lists.in_order():
        until = one.objections_until
        heard = until is not None and until < today
        sentence = (
            f"«{one}»: срок возражений прошёл, список ждёт вашего приказа."
            if heard
            else f"«{one}»: школы отвечают, затем список ждёт вашего приказа."
        )
        yield NextStep(
            sentence,
            reverse("identification:list", args=[one.pk]),
            Tone.WARN if heard else Tone.INFO,
        )


def _uploads(kept: frozenset[int]) -> Iterator[NextStep]:
    waiting = Upload.objects.filter(municipality__in=kept, state=UploadState.PREVIEW)
    for upload in waiting.order_by("pk"):
        yield NextStep(
            f"Файлы прочитаны и ждут вашего согласия: {upload}.",
            reverse("assessment:upload", args=[upload.pk]),
            Tone.WARN,
        )


def _lists_in_hand(kept: frozenset[int]) -> Iterator[NextStep]:
    drafts = SchoolList.objects.filter(municipality__in=kept, state=ListState.DRAFT)
    for one in drafts.in_order():
        sentence = (
            f"«{one}»: список составлен, известите школы."
            if one.is_computed
            else f"«{one}»: список прочитан и ждёт вашего согласия."
        )
        yield NextStep(sentence, reverse("identification:list", args=[one.pk]), Tone.WARN)


def _of_a_cycle(cycle: Cycle) -> Iterator[NextStep]:
    name = cycle.municipality.name
    if cycle.contradictions:
        many = counted(cycle.contradictions, "противоречие", "противоречия", "противоречий")
        yield NextStep(
            f"{name}: в числах {many} без решения.", reverse("assessment:contradictions"), Tone.WARN
        )
    if not cycle.schools:
        yield NextStep(f"{name}: внесите школы.", reverse("registry:school_imports"))
    elif not cycle.year:
        yield NextStep(
            f"{name}: результатов пока нет. Загрузите отчёты ФИС ОКО, протоколы или таблицу.",
            reverse("assessment:new_upload"),
        )
    elif cycle.last_run is None or cycle.last_run.year < cycle.year:
        year = SchoolYear(cycle.year)
        yield NextStep(
            f"{name}: результаты за {year} учебный год есть, а список по ним не считали.",
            reverse("identification:new_run"),
        )
    elif not cycle.listed_low and not cycle.last_run.has_a_list:
        yield NextStep(
            f"{name}: {cycle.run_year} учебный год посчитан, а список по расчёту не составлен.",
            reverse("identification:run", args=[cycle.last_run.pk]),
        )
