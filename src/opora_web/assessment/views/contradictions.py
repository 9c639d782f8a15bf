"""The register of contradictions, the page of one, and its resolution."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opora.domain.errors import OporaError
from opora_web.assessment.actions.settlements import (
    choose_result,
    correct_counts,
    keep_figures,
    reopen,
)
from opora_web.assessment.forms.contradiction_filter import ContradictionFilter
from opora_web.assessment.forms.settlement_forms import ReopeningForm, SettlementForm
from opora_web.assessment.models import Contradiction, ContradictionState, Decision
from opora_web.assessment.permissions import may_see_results, may_settle
from opora_web.assessment.presenters.shown_results import shown_results, shown_with
from opora_web.audit.presenters import history
from opora_web.registry.permissions import require
from opora_web.registry.views.form_page import FormPage, answer, posted

_ON_A_PAGE = 50
_ACTIONS: dict[Decision, Callable[..., None]] = {
    Decision.KEPT: keep_figures,
    Decision.CORRECTED: correct_counts,
    Decision.CHOSEN: choose_result,
}


@require_safe
def contradictions(request: HttpRequest) -> HttpResponse:
    """Contradictions that the person sees, those that wait first."""
    require(may_see_results(request.user))
    narrowing = ContradictionFilter(request.GET, user=request.user)
    seen = Contradiction.objects.visible_to(request.user)
    shown = narrowing.narrowed(seen).urgent_first().select_related("school__municipality")
    context = {
        "form": narrowing,
        "page": Paginator(shown, _ON_A_PAGE).get_page(request.GET.get("page")),
        "is_narrowed": any(narrowing.cleaned_data.values()),
        "open": seen.open().count(),
    }
    return render(request, "assessment/contradictions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def contradiction(request: HttpRequest, pk: int) -> HttpResponse:
    """One contradiction: the figures, their sources, and the form for whoever resolves it."""
    shown = _seen(request, pk)
    may = may_settle(request.user, shown)
    if request.method == "POST":
        require(may)
    form = SettlementForm(*posted(request), contradiction=shown)
    if form.is_valid() and _is_done(request, shown, form):
        return redirect("assessment:contradiction", pk)
    results = shown_with(shown.results.order_by("pk"))
    context = {
        "contradiction": shown,
        "lines": shown_results(results),
        "form": form if may and shown.state == ContradictionState.OPEN else None,
        "may_reopen": may and shown.state == ContradictionState.SETTLED,
        "history": history(shown),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "assessment/contradiction.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def reopening(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back for a reason."""
    shown = _seen(request, pk)
    require(may_settle(request.user, shown))
    back = reverse("assessment:contradiction", args=[pk])

    def take_back(reason: str) -> str:
        reopen(by=request.user, contradiction=shown, reason=reason)
        return back

    page = FormPage(
        title="Вернуть на решение",
        button="Вернуть на решение",
        back=back,
        back_title=f"Противоречие № {pk}",
        act=take_back,
        done="Противоречие снова ждёт решения. Принятое раньше решение осталось в истории.",
        explanation=(
            "Числа и результаты снова будут учитываться так, как до решения. Расчёты, сделанные по "
            "нему, не изменятся: сделайте новый."
        ),
    )
    return answer(request, ReopeningForm(*posted(request)), page)


def _is_done(request: HttpRequest, shown: Contradiction, form: SettlementForm) -> bool:
    told: dict[str, Any] = dict(form.cleaned_data)
    try:
        _ACTIONS[told.pop("decision")](by=request.user, contradiction=shown, **told)
    except OporaError as refusal:
        form.add_error(None, list(refusal.sentences))
        return False
    messages.success(request, "Решение записано.")
    return True


def _seen(request: HttpRequest, pk: int) -> Contradiction:
    seen = Contradiction.objects.visible_to(request.user).select_related(
        "school__municipality__region", "decided_by", "chosen"
    )
    return get_object_or_404(seen, pk=pk)
