"""Nobody sees a page without signing in, unless the view says that anybody may."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRedirect

# A program that reads the interface is told 401 by the interface itself, not led to a form.
_INTERFACE = "/api/"


class SignInRequired(LoginRequiredMiddleware):
    """Django's own, with two exceptions: the interface for programs, and parts of a page."""

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponse],
        view_args: Any,
        view_kwargs: Any,
    ) -> HttpResponse | None:
        """Nothing where the view is open or the person has signed in; else the way to sign-in."""
        if request.path.startswith(_INTERFACE) or not getattr(view_func, "login_required", True):
            return None  # asked before the person, so that open pages need no database
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponse]
    ) -> HttpResponse:
        """To sign-in; htmx would put the form into the middle of a page, so the page goes."""
        response = super().handle_no_permission(request, view_func)
        if request.htmx:
            return HttpResponseClientRedirect(response["Location"])
        return response
