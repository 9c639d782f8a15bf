"""Choosing what an official run is made of, seeing what goes in, starting it."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from opora.domain.errors import OporaError
from opora_web.identification.actions.runs import start_run
from opora_web.identification.forms.run_form import RunForm
from opora_web.identification.permissions import may_start_runs
from opora_web.identification.policies.about_runs import check_there_are_results
from opora_web.identification.presenters.run_preview import RunPreview, preview_of
from opora_web.identification.run_scope import scope_of
from opora_web.identification.run_terms import checked_terms
from opora_web.identification.years_of_data import years_of_data
from opora_web.registry.models import Region
from opora_web.registry.permissions import require


@require_http_methods(["GET", "HEAD", "POST"])
def new_run(request: HttpRequest) -> HttpResponse:
    """Chosen by GET, so that the choice has an address; started by POST."""
    require(may_start_runs(request.user))
    years = years_of_data(request.user)
    chosen = request.POST if request.method == "POST" else request.GET
    form = RunForm(chosen or None, user=request.user, years=years)
    preview = None
    if form.is_valid():
        try:
            if request.method == "POST":
                return redirect("identification:run", _start(request, form).pk)
            preview = _preview(form.cleaned_data)
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
    context = {"form": form, "preview": preview, "has_data": bool(years)}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "identification/new_run.html", context, status=status)


def _start(request: HttpRequest, form: RunForm) -> Any:
    told = form.cleaned_data
    return start_run(
        by=request.user,
        territory=told["territory"],
        ruleset_id=told["ruleset"],
        year=told["year"],
        risk_zones=told["risk_zones"],
    )


def _preview(told: dict[str, Any]) -> RunPreview:
    terms = checked_terms(told["ruleset"], told["year"], told["risk_zones"], None)
    years = terms.ruleset.window(terms.year)
    scope = scope_of(told["territory"], years)
    check_there_are_results(len(scope.outcomes), years)
    return preview_of(terms, scope, is_regional=isinstance(told["territory"], Region))
