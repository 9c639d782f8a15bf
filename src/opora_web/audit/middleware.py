"""Tells the journal where a request comes from."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from opora_web.audit.origin import coming_from


class RequestOrigin:
    """Keeps the address of the request while it is served.

    ``TRUSTED_PROXIES`` says how many proxies of our own stand before the office. Only as many
    entries of X-Forwarded-For, from the right, were written by them; the rest anybody can invent.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Take the next layer."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Serve the request."""
        with coming_from(_address_of(request)):
            return self._get_response(request)


def _address_of(request: HttpRequest) -> str:
    nearest: str = request.META.get("REMOTE_ADDR", "")
    proxies: int = settings.TRUSTED_PROXIES
    if not proxies:
        return nearest
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    addresses = [one.strip() for one in forwarded if one.strip()]
    return addresses[-proxies] if len(addresses) >= proxies else nearest
