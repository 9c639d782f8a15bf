"""Making a draft of a risk profile, making it anew, beginning a new version."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.actions.profile_drafts import amend_profile, draft_profile, refresh_draft
from opora_web.diagnosis.evidence_sources import evidence_about
from opora_web.diagnosis.forms.profile_forms import NewProfileForm, ReasonForm
from opora_web.diagnosis.profile_permissions import may_draft, may_draft_some, schools_to_draft
from opora_web.diagnosis.views.one_step import do_step
from opora_web.diagnosis.views.profiles import profile_address, seen_profile
from opora_web.registry.models import School
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted


@require_http_methods(["GET", "HEAD", "POST"])
def new_profile(request: HttpRequest) -> HttpResponse:
    """Ask for a profile: ``?shkola=5`` offers that school first."""
    require(may_draft_some(request.user))
    schools = schools_to_draft(request.user).in_order()
    wanted = request.GET.get("shkola", "")
    form = NewProfileForm(posted(request)[0], schools=schools, initial={"school": wanted})

    def make(*, school: School, year: SchoolYear) -> str:
        evidences = evidence_about(school, year)
        made = draft_profile(by=request.user, school=school, year=year, evidences=evidences)
        return profile_address(made)

    page = FormPage(
        title="Новый рисковый профиль",
        button="Составить черновик",
        back=reverse("diagnosis:profiles"),
        back_title="Рисковые профили",
        act=make,
        done="Черновик составлен. Посмотрите его и отправьте куратору.",
        explanation="Черновик составляется по показателям контекстной формы и результатам опросов. "
        "Он только предлагает значимость: её проверяет куратор, и школа отвечает по каждому "
        "фактору.",
    )
    return answer(request, form, page)


@require_POST
def refresh(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the draft anew from what is known now."""
    shown = seen_profile(request, pk)
    require(may_draft(request.user, shown.school))
    evidences = evidence_about(shown.school, SchoolYear(shown.year))
    return do_step(
        request,
        lambda: refresh_draft(by=request.user, profile=shown, evidences=evidences),
        done="Черновик составлен заново.",
        following=profile_address(shown),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the next version."""
    shown = seen_profile(request, pk)
    require(may_draft(request.user, shown.school))
    form = ReasonForm(posted(request)[0])

    def make(*, because: str) -> str:
        evidences = evidence_about(shown.school, SchoolYear(shown.year))
        made = amend_profile(by=request.user, profile=shown, because=because, evidences=evidences)
        return profile_address(made)

    page = FormPage(
        title=f"Новая редакция: {shown}",
        button="Составить новую редакцию",
        back=profile_address(shown),
        back_title=str(shown),
        act=make,
        done="Черновик новой редакции составлен. Прежняя действует, пока новую не подпишут.",
        explanation="Новая редакция проходит тот же путь: проверка, ответ школы, подпись.",
    )
    return answer(request, form, page)
