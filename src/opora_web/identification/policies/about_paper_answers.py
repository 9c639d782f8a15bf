"""When an answer that a school gave on paper is entered."""

from django.utils import timezone

from opora.language.dates import date_in_words
from opora_web.identification.models import Notice, Objection
from opora_web.identification.policies.about_objections import check_school_may_answer
from opora_web.registry.models import Act
from opora_web.ui.refused import Refused


def check_paper_answers(notice: Notice, act: Act) -> None:
    """A school answers once, after it was told and in time; the day is that of its paper."""
    _check_is_silent(notice)
    school_list = notice.entry.school_list
    if act.territory != school_list.territory:
        raise Refused(
            f"Этот документ из другого реестра: {act.territory}. Нужен документ, внесённый в "
            f"реестр: {school_list.territory}."
        )
    told_on = timezone.localdate(notice.sent_at)
    if act.date < told_on:
        raise Refused(
            f"Документ от {date_in_words(act.date)}, а школа извещена {date_in_words(told_on)}: "
            "ответить раньше извещения она не могла. Проверьте дату."
        )
    check_school_may_answer(notice, act.date)


def _check_is_silent(notice: Notice) -> None:
    if notice.agreed_at:
        raise Refused("Школа уже ответила, что возражений нет.")
    if Objection.objects.filter(notice=notice).exists():
        raise Refused(
            "Школа уже возражает или готовит возражение в Опоре: её ответ — это возражение."
        )
