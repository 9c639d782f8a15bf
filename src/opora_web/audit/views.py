"""The page of the journal."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora_web.audit.forms import JournalFilter
from opora_web.audit.presenters import lines
from opora_web.audit.queries import journal as read_journal
from opora_web.audit.queries import verbs_seen_by

_ON_A_PAGE = 50


@require_safe
def journal(request: HttpRequest) -> HttpResponse:
    """What happened in the part of the office that the user answers for."""
    wanted = JournalFilter(request.GET or None, verbs=verbs_seen_by(request.user))
    # A condition that was not understood finds nothing: all entries would pass for the answer.
    understood = not wanted.is_bound or wanted.is_valid()
    entries = read_journal(request.user, wanted.cleaned_data if wanted.is_bound else {})
    page = Paginator(entries if understood else entries.none(), _ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    others = request.GET.copy()
    others.pop("page", None)
    return render(
        request,
        "audit/journal.html",
        {
            "filter": wanted,
            "lines": lines(page.object_list),
            "page": page,
            "others": others.urlencode(),
        },
    )
