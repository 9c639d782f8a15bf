"""Answers that hold while one request is answered, so that a page asks for them once.

Kept neither on the user nor in the cache of the office: a person whose role ended at noon must not
see more one second later. Outside of a request nothing is kept.
"""

from collections.abc import Callable, Hashable
from contextvars import ContextVar
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse

Answer = TypeVar("Answer")

_answers: ContextVar[dict[Hashable, Any] | None] = ContextVar("answers", default=None)


def once_a_request(question: Hashable, ask: Callable[[], Answer]) -> Answer:
    """What `ask` says, or what it said earlier in this request to the same question."""
    answers = _answers.get()
    if answers is None:
        return ask()
    if question not in answers:
        answers[question] = ask()
    kept: Answer = answers[question]
    return kept


def forget() -> None:
    """Ask everything anew: something changed on which answers rest.

    Everything, because who changes a thing does not know all that is asked about it.
    """
    answers = _answers.get()
    if answers is not None:
        answers.clear()


class OnceARequest:
    """Every request begins with nothing known and leaves nothing behind."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand before whoever asks something of the person."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        token = _answers.set({})
        try:
            return self._get_response(request)
        finally:
            _answers.reset(token)
