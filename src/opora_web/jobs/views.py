"""Pages of background work."""

import tempfile
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from opora_web.audit.actions import record_export
from opora_web.jobs.actions import cancel as cancel_job
from opora_web.jobs.actions import enqueue
from opora_web.jobs.list_tables import ListTable, table_named
from opora_web.jobs.list_workbook import MEDIA_TYPE, write_list
from opora_web.jobs.models import Job, MadeFile
from opora_web.jobs.presenters import card_of
from opora_web.ui.refused import Refused

_ON_A_PAGE = 30


@require_safe
def jobs(request: HttpRequest) -> HttpResponse:
    """What one asked for, the newest first."""
    own = Job.objects.visible_to(request.user).order_by("-pk")
    page = Paginator(own, _ON_A_PAGE).get_page(request.GET.get("page"))
    cards = [card_of(job) for job in page.object_list]
    nobody_works = any(card.nobody_works for card in cards)
    context = {"cards": cards, "page": page, "nobody_works": nobody_works}
    return render(request, "jobs/jobs.html", context)


@require_safe
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """One job; the page may be left and found again."""
    return render(request, "jobs/job.html", {"card": card_of(_own(request, pk))})


@require_safe
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far it is: the piece of the page that renews itself.

    At the end the whole page is asked for anew, for what stands around the piece waited for it. A
    page that comes with a finished job does not ask, so this happens once.
    """
    card = card_of(_own(request, pk))
    response = render(request, "jobs/progress.html", {"card": card})
    if request.htmx and card.is_finished:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Want it no more."""
    try:
        cancel_job(_own(request, pk), by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect("jobs:job", pk)


@require_safe
def list_table(request: HttpRequest, name: str) -> HttpResponse:
    """A list as a workbook: at once, or in the background where it is long.

    The query of the address is the filter of the list's page.
    """
    table = table_named(name)
    if table is None:
        raise Http404
    if table.length(request.user, request.GET) > settings.ROWS_WRITTEN_AT_ONCE:
        narrowing = request.GET.urlencode()
        asked = enqueue("jobs.list", by=request.user, table=name, narrowing=narrowing)
        return redirect("jobs:job", asked.pk)
    return _workbook(request, table)


def _workbook(request: HttpRequest, table: ListTable) -> HttpResponse:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        write_list(table, request.user, request.GET, path)
        content = path.read_bytes()
    record_export(None, by=request.user, title=f"{table.title} (таблица Excel)")
    attachment = f"attachment; filename*=UTF-8''{quote(table.title)}.xlsx"
    return HttpResponse(
        content, content_type=MEDIA_TYPE, headers={"Content-Disposition": attachment}
    )


@require_safe
def made_file(request: HttpRequest, pk: int) -> FileResponse:
    """What a job made, to whoever asked for it."""
    made = get_object_or_404(MadeFile.objects.visible_to(request.user), job=pk)
    record_export(None, by=request.user, title=f"{made.name} (таблица Excel)")
    return FileResponse(made.file.open("rb"), as_attachment=True, filename=made.name)


def _own(request: HttpRequest, pk: int) -> Job:
    return get_object_or_404(Job.objects.visible_to(request.user), pk=pk)
