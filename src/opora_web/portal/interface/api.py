"""The interface itself, with the description that it gives of itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError

from opora_web.portal.interface.failures import failure, tell_failures
from opora_web.portal.interface.of_assessment import router as results
from opora_web.portal.interface.of_identification import lists_router, runs_router
from opora_web.portal.interface.of_registry import router as registry
from opora_web.portal.interface.token_auth import known_token

_UNKNOWN = 401


def _for_the_known(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The description is shown to people who have signed in and to programs with any key."""

    @wraps(view, assigned=())  # the library hands over a partial, which has no name
    def guarded(request: HttpRequest, **named: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            word, _, key = request.headers.get("Authorization", "").partition(" ")
            if word.lower() != "bearer":
                return failure(_UNKNOWN)
            try:
                known_token(key)
            except HttpError as refusal:
                return failure(refusal.status_code, refusal.message)
        return view(request, **named)

    return guarded


api = NinjaAPI(
    title="Опора",
    version="1",
    description="Школы, результаты, выводы и списки. Только чтение; видно то же, что владельцу.",
    docs_url=None,  # the library's page is English; ours is portal/interface.html
    docs_decorator=_for_the_known,
    urls_namespace="interface",
)
for router in (registry, results, runs_router, lists_router):
    api.add_router("", router)
tell_failures(api)
