"""What a school answered in the context form of a year."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from opora_web.registry.models import ContextForm
from opora_web.registry.presenters.context_page import present_context


@require_safe
def context_form(request: HttpRequest, pk: int) -> HttpResponse:
    """Every question and answer of one form, and from where they come."""
    seen = ContextForm.objects.visible_to(request.user).select_related("school")
    form = get_object_or_404(seen, pk=pk)
    context = {"shown": form, "questions": present_context(form)}
    return render(request, "registry/context_form.html", context)
