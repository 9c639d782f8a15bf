"""The page of a run, the school in it, and making it again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_POST, require_safe

from opora.domain.errors import OporaError
from opora_web.audit.presenters import history
from opora_web.identification.forms.territory_field import territory_key
from opora_web.identification.forms.verdict_filter import VerdictFilter
from opora_web.identification.models import RunVerdict
from opora_web.identification.permissions import may_run
from opora_web.identification.presenters.run_head import RunHead
from opora_web.identification.presenters.run_page import rows_of, summary_of
from opora_web.identification.presenters.school_in_run import present_school
from opora_web.identification.presenters.strip_chart import strip_chart
from opora_web.identification.queries import identification_of, verdicts_of
from opora_web.identification.run_age import is_outdated
from opora_web.identification.views.run_in_sight import done_in_sight, head_in_sight
from opora_web.jobs.presenters import card_of

_ON_A_PAGE = 50


@require_safe
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """What came out, or how far it is."""
    head = head_in_sight(request, pk)
    return _result(request, head) if head.is_done else _progress(request, head)


def _progress(request: HttpRequest, head: RunHead) -> HttpResponse:
    job = head.run.job
    own = job if job and job.by_id == request.user.pk else None
    context = {"head": head, "card": card_of(own) if own else None}
    return render(request, "identification/run_progress.html", context)


def _result(request: HttpRequest, head: RunHead) -> HttpResponse:
    reading = head.reading(request.GET.get("prochtenie"))
    narrowing = VerdictFilter(request.GET, run=head.run)
    shown = narrowing.narrowed(verdicts_of(head.run, reading.name))
    page = Paginator(shown, _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "head": head,
        "reading": reading,
        "summary": summary_of(head, reading),
        "form": narrowing,
        "page": page,
        "rows": rows_of(head.run, page),
        "is_outdated": is_outdated(head.run),
        "may_run": may_run(request.user, head.run.territory),
        "territory_key": territory_key(head.run.territory),
        "history": history(head.run),
    }
    return render(request, "identification/run.html", context)


@require_safe
def school_in_run(request: HttpRequest, pk: int, school: int) -> HttpResponse:
    """Why the run says of the school what it says: a piece of the run's page, or a page."""
    head = done_in_sight(request, pk)
    verdicts = list(
        RunVerdict.objects.filter(run=head.run, school=school)
        .select_related("school__municipality")
        .order_by("pk")
    )
    if not verdicts:
        raise Http404
    reading = head.reading(request.GET.get("prochtenie"))
    told = present_school(head, verdicts, reading)
    context = {"head": head, "told": told, "chart": strip_chart(head.rule, told.verdict)}
    name = "explanation" if request.htmx else "school_in_run"
    response = render(request, f"identification/{name}.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_POST
def repeat(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the list again from what was kept and say whether it is the same."""
    head = done_in_sight(request, pk)
    try:
        identification_of(head.run)
    except OporaError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, "Список посчитан заново по сохранённым данным: все решения те же."
        )
    return redirect("identification:run", pk)
