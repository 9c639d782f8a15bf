"""Papers of a run: what was made, asking for more, taking a file away."""

from http import HTTPStatus

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora_web.audit.actions import record_export
from opora_web.identification.actions.run_papers import ask_for_spravka, ask_for_tables
from opora_web.identification.forms.spravka_form import SpravkaForm
from opora_web.identification.models import Run, RunPaper
from opora_web.identification.paper_details import offered_details
from opora_web.identification.permissions import may_make_papers
from opora_web.identification.policies.about_runs import check_is_done
from opora_web.identification.run_terms import terms_of
from opora_web.jobs.presenters import card_of
from opora_web.registry.permissions import require
from opora_web.ui.refused import Refused

_ON_A_PAGE = 30


@require_safe
def papers(request: HttpRequest, run_pk: int) -> HttpResponse:
    """What was made of the run, the newest first."""
    run = _run_in_sight(request, run_pk)
    made = RunPaper.objects.visible_to(request.user).filter(run=run).select_related("job", "by")
    page = Paginator(made.order_by("-pk"), _ON_A_PAGE).get_page(request.GET.get("page"))
    rows = [(paper, _own_card(request, paper)) for paper in page]
    may_make = may_make_papers(request.user, run.territory)
    context = {"run": run, "page": page, "rows": rows, "may_make": may_make}
    return render(request, "identification/run_papers.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_spravka(request: HttpRequest, run_pk: int) -> HttpResponse:
    """Say the particulars of a справка and ask for it."""
    run = _run_in_sight(request, run_pk)
    require(may_make_papers(request.user, run.territory))
    try:
        check_is_done(run)
        readings = terms_of(run).readings
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("papers:papers", run.pk)
    offered = offered_details(run, timezone.localdate())
    data = request.POST if request.method == "POST" else None
    form = SpravkaForm(data, readings=readings, offered=offered)
    if form.is_valid():
        reading, details = form.told()
        ask_for_spravka(by=request.user, run=run, reading=reading, details=details)
        messages.success(request, "Справка готовится: через минуту она появится в списке.")
        return redirect("papers:papers", run.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"run": run, "form": form}
    return render(request, "identification/new_spravka.html", context, status=status)


@require_POST
def new_tables(request: HttpRequest, run_pk: int) -> HttpResponse:
    """Ask for all tables of the run."""
    run = _run_in_sight(request, run_pk)
    require(may_make_papers(request.user, run.territory))
    try:
        ask_for_tables(by=request.user, run=run)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Таблицы готовятся: через минуту они появятся в списке.")
    return redirect("papers:papers", run.pk)


@require_safe
def paper_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file as an attachment; the journal hears who took it."""
    seen = RunPaper.objects.visible_to(request.user).select_related(
        "run__region", "run__municipality__region"
    )
    paper = get_object_or_404(seen, pk=pk)
    if not paper.file:
        raise Http404
    record_export(paper, by=request.user)
    return FileResponse(paper.file.open("rb"), as_attachment=True, filename=paper.file_name)


def _run_in_sight(request: HttpRequest, pk: int) -> Run:
    seen = Run.objects.visible_to(request.user).select_related("region", "municipality__region")
    run: Run = get_object_or_404(seen, pk=pk)
    return run


def _own_card(request: HttpRequest, paper: RunPaper) -> object:
    """How far the work is, for whoever asked; others see that it is under way."""
    if paper.file or paper.job is None or paper.job.by_id != request.user.pk:
        return None
    return card_of(paper.job)
