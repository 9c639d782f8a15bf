"""The registry of acts."""

from typing import Any

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora_web.audit.presenters import history
from opora_web.registry.actions.acts import register_act
from opora_web.registry.forms.act_forms import ActFilter, ActForm
from opora_web.registry.models import Act, ProjectParticipation, SchoolName, Succession
from opora_web.registry.permissions import may_register_acts, require
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 50


@require_safe
def acts(request: HttpRequest) -> HttpResponse:
    """Acts that the person sees, the newest first."""
    narrowing = ActFilter(request.GET)
    shown = narrowing.narrowed(Act.objects.visible_to(request.user)).newest_first()
    shown = shown.select_related("region", "municipality")
    context = {
        "form": narrowing,
        "page": Paginator(shown, _ON_A_PAGE).get_page(request.GET.get("page")),
        "is_narrowed": any(narrowing.cleaned_data.values()),
        "may_register": may_register_acts(request.user),
    }
    return render(request, "registry/acts.html", context)


@require_safe
def act(request: HttpRequest, pk: int) -> HttpResponse:
    """One act and what rests on it, as far as the person sees that."""
    shown = get_object_or_404(Act.objects.visible_to(request.user), pk=pk)
    context = {
        "act": shown,
        "names": SchoolName.objects.visible_to(request.user)
        .filter(act=shown)
        .select_related("school")
        .order_by("key", "pk"),
        "successions": Succession.objects.visible_to(request.user)
        .filter(act=shown)
        .select_related("predecessor", "successor")
        .order_by("date", "pk"),
        "participations": ProjectParticipation.objects.visible_to(request.user)
        .filter(act=shown)
        .select_related("school")
        .order_by("school__sort_key", "pk"),
        "history": history(shown),
    }
    return render(request, "registry/act.html", context)


@require_safe
def act_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file, always as an attachment: what people upload is never shown as a page of ours."""
    shown = get_object_or_404(Act.objects.visible_to(request.user), pk=pk)
    if not shown.file:
        raise Http404
    return FileResponse(
        shown.file.open("rb"),
        as_attachment=True,
        filename=shown.file_name,
        content_type="application/octet-stream",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def new_act(request: HttpRequest) -> HttpResponse:
    """Enter a paper."""
    require(may_register_acts(request.user))
    form = ActForm(*posted(request), user=request.user)

    def register(**told: Any) -> str:
        return reverse("registry:act", args=[register_act(by=request.user, **told).pk])

    page = FormPage(
        title="Новый документ",
        button="Внести в реестр",
        back=reverse("registry:acts"),
        back_title="Документы",
        act=register,
        done="Документ внесён в реестр.",
    )
    return answer(request, form, page)
