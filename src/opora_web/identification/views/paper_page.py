"""A form with a paper on it: what is asked, then the paper in a part of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from opora.domain.errors import OporaError
from opora_web.identification.forms.paper_form import PaperForm


@dataclass(frozen=True)
class PaperPage:
    """Words of the page; ``act`` does it and returns the address of the next page."""

    title: str
    button: str
    back: str
    back_title: str
    act: Callable[[], str]
    done: str
    explanation: str = ""
    paper_title: str = "Документ"


def answer_with_paper(request: HttpRequest, form: PaperForm, page: PaperPage) -> HttpResponse:
    """Do it and go on, or show the form with all that is to be mended."""
    if form.is_valid():
        try:
            following = page.act()
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            messages.success(request, page.done)
            return redirect(following)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context: dict[str, Any] = {"form": form, "page": page}
    return render(request, "identification/lists/paper_form.html", context, status=status)
