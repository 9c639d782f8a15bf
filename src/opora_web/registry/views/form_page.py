"""One form on a page: show it, do what it says, tell what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from opora.domain.errors import OporaError


@dataclass(frozen=True)
class FormPage:
    """Words of the page; ``back`` is where it leads when a person turns away.

    ``act`` takes the cleaned data as keywords and returns the address of the next page.
    """

    title: str
    button: str
    back: str
    back_title: str
    act: Callable[..., str]
    done: str
    explanation: str = ""


def posted(request: HttpRequest) -> tuple[Any, Any]:
    """Data and files of a form that was sent, even an empty one; nothing of one that is shown."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def answer(request: HttpRequest, form: forms.Form, page: FormPage) -> HttpResponse:
    """Do it and go on, or show the form with all that is to be mended."""
    if form.is_valid():
        try:
            following = page.act(**form.cleaned_data)
        except OporaError as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            messages.success(request, page.done)
            return redirect(following)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context: dict[str, Any] = {"form": form, "page": page}
    return render(request, "registry/form.html", context, status=status)
