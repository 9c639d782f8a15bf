"""The search, the glossary, and the gallery of the house kit."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opora_web.ui.forms import SampleForm
from opora_web.ui.glossary import terms_by_section
from opora_web.ui.help_pages import HelpPage, help_stages
from opora_web.ui.menu import addresses_for
from opora_web.ui.permissions import may_see_samples
from opora_web.ui.samples import SAMPLES
from opora_web.ui.search import search as found_by

_LONGEST_WORDS = 200
_SAMPLE_ROWS = range(1, 241)


def samples(request: HttpRequest) -> HttpResponse:
    """Every component in every tone, each with the lines that make it."""
    if not may_see_samples(request.user):
        raise PermissionDenied("Образцы оформления открыты администратору и в демонстрации.")
    page = Paginator(_SAMPLE_ROWS, 25).get_page(request.GET.get("page", "4"))
    context = {"samples": SAMPLES, "page": page, "form": SampleForm.filled_wrongly()}
    return render(request, "ui/samples.html", context)


def glossary(request: HttpRequest) -> HttpResponse:
    """The words of the office, each explained in a sentence."""
    return render(request, "ui/glossary.html", {"sections": terms_by_section()})


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the words find in the part of the office that the person sees."""
    words = " ".join(request.GET.get("slova", "").split())[:_LONGEST_WORDS]
    context = {
        "words": words,
        "searched_words": words,
        "groups": found_by(request.user, words),
    }
    return render(request, "ui/search.html", context)


def _near(entry: tuple[HelpPage, str]) -> tuple[bool, str]:
    """Pages of the own menu first, then by title."""
    page, address = entry
    return not address, page.title


@require_safe
def help_index(request: HttpRequest) -> HttpResponse:
    """All help, by the parts of the work; pages of one's own menu are a step away."""
    mine = addresses_for(request.user)
    stages = [
        (
            stage,
            sorted(((page, mine.get(page.address_name, "")) for page in stage.pages), key=_near),
        )
        for stage in help_stages()
    ]
    return render(request, "ui/help.html", {"stages": stages})
