"""The gallery of the house kit and the glossary."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from opora_web.ui.forms import SampleForm
from opora_web.ui.glossary import terms_by_section
from opora_web.ui.permissions import may_see_samples
from opora_web.ui.sample_chart import sample_chart
from opora_web.ui.samples import SAMPLES

_SAMPLE_ROWS = range(1, 241)


def samples(request: HttpRequest) -> HttpResponse:
    """Every component in every tone, each with the lines that make it."""
    if not may_see_samples(request.user):
        raise PermissionDenied("Образцы оформления открыты администратору и в демонстрации.")
    page = Paginator(_SAMPLE_ROWS, 25).get_page(request.GET.get("page", "4"))
    context = {
        "samples": SAMPLES,
        "page": page,
        "form": SampleForm.filled_wrongly(),
        "chart": sample_chart(),
    }
    return render(request, "ui/samples.html", context)


def glossary(request: HttpRequest) -> HttpResponse:
    """The words of the office, each explained in a sentence."""
    return render(request, "ui/glossary.html", {"sections": terms_by_section()})
