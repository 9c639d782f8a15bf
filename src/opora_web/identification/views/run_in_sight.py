"""The run that an address names, for those who see it."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from opora_web.identification.models import Run, RunState
from opora_web.identification.presenters.run_head import RunHead, head_of


def head_in_sight(request: HttpRequest, pk: int) -> RunHead:
    """The run's head, or that there is no such page."""
    seen = Run.objects.visible_to(request.user)
    related = ("region", "municipality__region", "by", "job")
    return head_of(get_object_or_404(seen.select_related(*related), pk=pk))


def done_in_sight(request: HttpRequest, pk: int) -> RunHead:
    """The same of a run that has something to show."""
    head = head_in_sight(request, pk)
    if head.run.state != RunState.DONE:
        raise Http404
    return head
