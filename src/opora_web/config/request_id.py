"""The number of a request, which ties the lines of the log to what a person saw."""

from collections.abc import Callable
from contextvars import ContextVar
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

_current: ContextVar[str] = ContextVar("request_id", default="")


def current_request_id() -> str:
    """The number of the request being answered; empty outside of one."""
    return _current.get()


class RequestId:
    """Numbers every request and tells the number in the answer.

    A number sent by the browser is not taken: a stranger would write into our log.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand before the rest of the office."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer under a number."""
        number = uuid4().hex[:12]
        token = _current.set(number)
        request.request_id = number  # Django logs bad answers when this is over
        try:
            response = self._get_response(request)
            response["X-Request-ID"] = number
        finally:
            _current.reset(token)
        return response
