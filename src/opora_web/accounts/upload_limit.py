"""Nobody fills the disk and the queue by sending files without a pause."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from opora_web.accounts.rate_limit import within_limit
from opora_web.audit.origin import current_address

_SECONDS = 300  # the page says «пять минут»


class UploadLimit:
    """Counts the forms with files of a person, and those of an address where nobody signed in.

    It stands before anything that looks into a form: by then the files are on the disk. Whether a
    form of this sort does bring a file is not known before, so each counts.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand behind what knows the person."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or ask for patience."""
        if request.content_type != "multipart/form-data" or _is_allowed(request):
            return self._get_response(request)
        answer = render(request, "429.html", status=HTTPStatus.TOO_MANY_REQUESTS)
        answer["Retry-After"] = str(_SECONDS)
        return answer


def _is_allowed(request: HttpRequest) -> bool:
    who = f"user-{request.user.pk}" if request.user.is_authenticated else current_address()
    limit: int = settings.UPLOADS_IN_FIVE_MINUTES
    return within_limit("upload", who, at_most=limit, seconds=_SECONDS)
