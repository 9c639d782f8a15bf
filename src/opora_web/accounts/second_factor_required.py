"""Leads those who must have a second factor to where it is set up, and nowhere else."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.deprecation import MiddlewareMixin

from opora_web.accounts.second_factor import has_second_factor, needs_second_factor

# What setting it up consists of, by the names of the addresses, and the way out.
_OPEN = frozenset({"activate", "confirm", "confirm_by_code", "logout"})


class SecondFactorRequired(MiddlewareMixin):
    """After sign-in, before any page: a password alone shows such a person nothing."""

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: Any,
        kwargs: Any,
    ) -> HttpResponse | None:
        """Nothing where the person may pass; else the way to the set-up."""
        _ = (args, kwargs)
        if not getattr(view, "login_required", True) or not request.user.is_authenticated:
            return None
        if _is_open(request) or not needs_second_factor(request.user):
            return None
        if has_second_factor(request.user):
            return None
        messages.warning(
            request, "Для вашей роли вход защищён вторым фактором. Подключите его, чтобы работать."
        )
        return redirect("accounts:activate")


def _is_open(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.app_name == "accounts" and match.url_name in _OPEN
