"""Entering what a school answered on paper."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from opora_web.identification.actions.paper_answers import record_paper_answer
from opora_web.identification.actions.papers import act_of
from opora_web.identification.forms.paper_answer_form import PaperAnswerForm
from opora_web.identification.list_permissions import may_make_lists
from opora_web.identification.models import Notice
from opora_web.identification.views.lists import list_address, seen_list
from opora_web.identification.views.paper_page import PaperPage, answer_with_paper
from opora_web.registry.models import Act, ActKind
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import posted

_PAPERS = (ActKind.LETTER, *(kind for kind in ActKind if kind != ActKind.LETTER))


@require_http_methods(["GET", "HEAD", "POST"])
def paper_answer(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """For a school that answered by a letter and not in the office."""
    shown = seen_list(request, pk)
    require(may_make_lists(request.user, shown.territory))
    notices = Notice.objects.visible_to(request.user).filter(entry__school_list=shown)
    notice = get_object_or_404(notices.select_related("entry__school"), entry=entry)
    acts = Act.objects.visible_to(request.user).filter(
        date__gte=notice.sent_at.date(),
        municipality=shown.municipality,
        region=shown.region,
    )
    initial = {"issuer": notice.entry.name, "about": f"Ответ на извещение: {shown.title}"}
    form = PaperAnswerForm(*posted(request), acts=acts, kinds=_PAPERS, initial=initial)

    def keep() -> str:
        with transaction.atomic():
            act = act_of(by=request.user, territory=shown.territory, told=form.told)
            text = form.cleaned_data["text"]
            record_paper_answer(by=request.user, notice=notice, act=act, objection=text)
        return list_address(shown)

    page = PaperPage(
        title=f"Ответ на бумаге: {notice.entry.name}",
        button="Записать ответ",
        back=list_address(shown),
        back_title=shown.title,
        act=keep,
        done="Ответ школы записан вместе с документом.",
        explanation="Для школы, которая ответила письмом, а не в Опоре. Если у школы здесь есть "
        "директор, он увидит эту запись и сможет возразить, пока не прошёл срок.",
        paper_title="Письмо школы",
    )
    return answer_with_paper(request, form, page)
