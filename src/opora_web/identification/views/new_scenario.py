"""Asking «what if»: a rule with some of its numbers changed."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from opora.domain.errors import OporaError
from opora.rulesets.library import ruleset_document
from opora_web.identification.actions.runs import start_run
from opora_web.identification.forms.run_form import ScenarioBaseForm
from opora_web.identification.forms.scenario_form import ScenarioForm
from opora_web.identification.models import Run
from opora_web.identification.permissions import may_start_runs
from opora_web.identification.years_of_data import subjects_of_data, years_of_data
from opora_web.registry.permissions import require


@require_http_methods(["GET", "HEAD", "POST"])
def new_scenario(request: HttpRequest) -> HttpResponse:
    """First the rule, the year and the territory by GET, then what is changed by POST."""
    require(may_start_runs(request.user))
    years = years_of_data(request.user)
    base = ScenarioBaseForm(request.GET or None, user=request.user, years=years)
    form = _changes(request, base.cleaned_data["ruleset"]) if base.is_valid() else None
    if form and form.is_valid():
        try:
            return redirect("identification:run", _start(request, base, form).pk)
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
    context = {"base": base, "form": form, "has_data": bool(years)}
    is_wrong = base.errors or (form and form.errors)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "identification/new_scenario.html", context, status=status)


def _changes(request: HttpRequest, ruleset_id: str) -> ScenarioForm:
    return ScenarioForm(
        request.POST if request.method == "POST" else None,
        document=ruleset_document(ruleset_id),
        subjects=subjects_of_data(request.user),
    )


def _start(request: HttpRequest, base: ScenarioBaseForm, form: ScenarioForm) -> Run:
    told: dict[str, Any] = base.cleaned_data
    return start_run(
        by=request.user,
        territory=told["territory"],
        ruleset_id=told["ruleset"],
        year=told["year"],
        risk_zones=told["risk_zones"],
        scenario=form.scenario,
        title=form.cleaned_data["title"],
    )
