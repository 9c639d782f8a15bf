"""Two lists side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from opora.domain.errors import OporaError
from opora_web.identification.forms.comparison_form import ComparisonForm, NamedElsewhereForm
from opora_web.identification.list_comparison import compared, named_elsewhere, spellings_in
from opora_web.identification.list_permissions import may_see_lists
from opora_web.identification.matched_entries import SchoolsOfTerritory
from opora_web.identification.presenters.list_movement import movement_between
from opora_web.identification.received_paper import ReceivedPaper
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import posted


@require_http_methods(["GET", "HEAD", "POST"])
def compare_lists(request: HttpRequest) -> HttpResponse:
    """What two lists share and where they differ; a post asks about schools named elsewhere."""
    require(may_see_lists(request.user))
    form = ComparisonForm(request.GET or None, user=request.user)
    names = NamedElsewhereForm(posted(request)[0])
    context = {"form": form, "names": names}
    if form.is_valid():
        papers = form.papers
        context |= {
            "comparison": compared(*papers),
            "spellings": spellings_in(*papers),
            "movement": movement_between(papers, form.years),
            "elsewhere": _elsewhere(form, names),
        }
    return render(request, "identification/lists/comparison.html", context)


def _elsewhere(form: ComparisonForm, names: NamedElsewhereForm) -> object:
    if not names.is_valid():
        return ()
    try:
        read = ReceivedPaper.of_text(names.cleaned_data["names"])
    except OporaError as refusal:
        names.add_error("names", list(refusal.sentences))
        return ()
    matched = SchoolsOfTerritory(form.territory).matched(read.entries)
    return named_elsewhere(matched, form.papers)
