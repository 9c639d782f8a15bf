"""Making a questionnaire of one's own."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.actions.questionnaires import (
    append_question,
    change_questionnaire,
    release_questionnaire,
    take_questionnaire,
)
from opora_web.diagnosis.forms.questionnaire_forms import ChangeForm, OwnQuestionForm, TakeForm
from opora_web.diagnosis.policies.about_questionnaires import check_is_draft
from opora_web.diagnosis.survey_permissions import may_ask_somewhere, surveyed_by
from opora_web.diagnosis.views.questionnaires import address_of, kept_questionnaire, ready_of
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(_METHODS)
def take(request: HttpRequest, year: int, ready_id: str) -> HttpResponse:
    """A draft of a ready set; with ``?srazu=1`` it is released at once, unchanged."""
    require(may_ask_somewhere(request.user))
    ready, at_once = ready_of(year, ready_id), "srazu" in request.GET
    form = TakeForm(
        posted(request)[0],
        municipalities=surveyed_by(request.user),
        initial={"title": ready.questionnaire.title},
    )

    def make(**told: Any) -> str:
        with transaction.atomic():
            made = take_questionnaire(by=request.user, ready=ready, year=SchoolYear(year), **told)
            if at_once:
                release_questionnaire(by=request.user, questionnaire=made)
        return address_of(made)

    page = FormPage(
        title="Взять готовую анкету без изменений" if at_once else "Своя анкета по готовой",
        button="Взять и выпустить" if at_once else "Сделать черновик",
        back=reverse("diagnosis:ready_questionnaire", args=[year, ready_id]),
        back_title=ready.questionnaire.title,
        act=make,
        done="Анкета выпущена: её можно задать в опросе." if at_once else "Черновик сделан.",
        explanation="Готовая анкета не меняется, муниципалитет получает свою.",
    )
    return answer(request, form, page)


@require_http_methods(_METHODS)
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Other words, other questions."""
    draft = kept_questionnaire(request, pk)
    check_is_draft(draft)
    chosen = [one.question_id for one in draft.asked.questions]
    form = ChangeForm(
        posted(request)[0],
        draft=draft,
        initial={"title": draft.title, "intro": draft.intro, "questions": chosen},
    )

    def keep(**told: Any) -> str:
        return address_of(change_questionnaire(by=request.user, questionnaire=draft, **told))

    page = FormPage(
        title=f"Вопросы: {draft.title}",
        button="Сохранить",
        back=address_of(draft),
        back_title=draft.title,
        act=keep,
        done="Анкета изменена.",
        explanation="Чтобы спросить своими словами, сначала добавьте вопрос на странице анкеты.",
    )
    return answer(request, form, page)


@require_http_methods(_METHODS)
def add_question(request: HttpRequest, pk: int) -> HttpResponse:
    """One more question in the municipality's own words."""
    draft = kept_questionnaire(request, pk)
    check_is_draft(draft)
    form = OwnQuestionForm(posted(request)[0], draft=draft)

    def add(**_told: Any) -> str:
        return address_of(
            append_question(by=request.user, questionnaire=draft, question=form.question)
        )

    page = FormPage(
        title=f"Свой вопрос: {draft.title}",
        button="Добавить вопрос",
        back=address_of(draft),
        back_title=draft.title,
        act=add,
        done="Вопрос добавлен.",
        explanation="Писать отвечающему не придётся: ответы закрытые. Не спрашивайте имён и того, "
        "по чему можно узнать человека.",
    )
    return answer(request, form, page)
