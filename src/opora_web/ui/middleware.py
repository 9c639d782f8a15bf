"""A refusal that no view caught is told as a page, never as a breakdown of the office."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from opora.domain.errors import OporaError

# 409: the request is understood and allowed, and the state of things stands against it.
_CONFLICT = 409


class RefusalPage:
    """Shows the sentences of an `OporaError` with the way back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Take the next layer."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on: only exceptions matter here."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, failure: Exception) -> HttpResponse | None:
        """The page of the refusal; what is no refusal goes on its way."""
        if not isinstance(failure, OporaError):
            return None
        context = {"sentences": failure.sentences}
        return render(request, "ui/refusal.html", context, status=_CONFLICT)
