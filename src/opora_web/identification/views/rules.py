"""The rules of identification, open to everybody who is signed in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora.rulesets.library import ruleset_document, ruleset_ids
from opora_web.identification.forms.run_form import years_in_words
from opora_web.identification.permissions import may_start_runs
from opora_web.identification.presenters.rule_page import rule_page


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """All rulesets by name."""
    documents = [ruleset_document(ruleset_id) for ruleset_id in ruleset_ids()]
    shown = [(document, years_in_words(document)) for document in documents]
    return render(request, "identification/rules.html", {"rules": shown})


@require_safe
def rule(request: HttpRequest, ruleset_id: str) -> HttpResponse:
    """One ruleset with its worked cases."""
    if ruleset_id not in ruleset_ids():
        raise Http404
    context = {"page": rule_page(ruleset_id), "may_start": may_start_runs(request.user)}
    return render(request, "identification/rule.html", context)
