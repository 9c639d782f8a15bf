"""Asks again who sits at the keyboard, before something that hurts in wrong hands."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def recently_confirmed(view: View[P]) -> View[P]:
    """The view for those who gave the password or a code in the last fifteen minutes.

    Others are asked and then brought back, a form they sent included. Signing in counts.
    A person with neither password nor second factor has nothing to confirm by and is refused,
    save in a demonstration, where nobody has either.
    """
    asked = reauthentication_required(view)

    @wraps(view)
    def confirmed(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if settings.DEMO:
            return view(request, *args, **kwargs)
        if request.user.is_authenticated and not _ways(request):
            raise PermissionDenied(
                "Подтвердить вход нечем: задайте пароль или подключите второй фактор."
            )
        response: HttpResponse = asked(request, *args, **kwargs)
        return response

    return confirmed


def _ways(request: HttpRequest) -> list[dict[str, str]]:
    ways: list[dict[str, str]] = get_adapter().get_reauthentication_methods(request.user)
    return ways
