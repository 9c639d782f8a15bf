"""Pages of background work."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from opora_web.jobs.actions import cancel as cancel_job
from opora_web.jobs.models import Job
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
    """How far it is: the piece of the page that renews itself."""
    return render(request, "jobs/progress.html", {"card": card_of(_own(request, pk))})


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Want it no more."""
    try:
        cancel_job(_own(request, pk), by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect("jobs:job", pk)


def _own(request: HttpRequest, pk: int) -> Job:
    return get_object_or_404(Job.objects.visible_to(request.user), pk=pk)
