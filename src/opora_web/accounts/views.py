"""Pages of accounts that are our own: demonstration, invitation, devices."""

from http import HTTPStatus

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import SetPasswordForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora_web.accounts import actions
from opora_web.accounts.demo import demo_users
from opora_web.accounts.models import Invitation
from opora_web.accounts.policies import check_can_be_accepted
from opora_web.accounts.presenters import present_devices
from opora_web.accounts.queries import invitation_by_token
from opora_web.ui.refused import Refused


@login_not_required
@require_POST
def demo_login(request: HttpRequest) -> HttpResponse:
    """Sign in as an invented person; there is no such page outside a demonstration."""
    chosen = request.POST.get("user", "")
    if not chosen.isdecimal():
        raise Http404
    offer = get_object_or_404(demo_users(), user_id=chosen)
    logout(request)
    response: HttpResponse = perform_login(request, offer.user)
    return response


@login_not_required
@never_cache
@sensitive_post_parameters("new_password1", "new_password2")
@require_http_methods(["GET", "HEAD", "POST"])
def accept_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Set the first password by the link and come in."""
    try:
        invitation = check_can_be_accepted(invitation_by_token(token), timezone.now())
        form = SetPasswordForm(invitation.user, request.POST or None)
        if form.is_valid():
            return _accept(request, token, form.cleaned_data["new_password1"])
    except Refused as refused:
        context = {"refused": refused}
        return render(request, "accounts/bad_invitation.html", context, status=HTTPStatus.GONE)
    return _ask_for_password(request, invitation, form)


def _accept(request: HttpRequest, token: str, password: str) -> HttpResponse:
    user = actions.accept(token=token, password=password)
    logout(request)  # the browser may be another person's until now
    record_authentication(request, user, method="password")
    response: HttpResponse = perform_login(request, user)
    return response


def _ask_for_password(
    request: HttpRequest, invitation: Invitation, form: SetPasswordForm
) -> HttpResponse:
    context = {"invitation": invitation, "form": form}
    return render(request, "accounts/invitation.html", context)


@require_safe
def devices(request: HttpRequest) -> HttpResponse:
    """Where the person is signed in."""
    shown = present_devices(request.user, current=request.session.session_key)
    return render(request, "accounts/devices.html", {"devices": shown})


@require_POST
def sign_out_device(request: HttpRequest, device_id: int) -> HttpResponse:
    """End one session; ending one's own is signing out."""
    if not actions.sign_out_device(request.user, device_id=device_id):
        raise Http404
    messages.success(request, "Выход на устройстве выполнен.")
    return redirect("accounts:devices")


@require_POST
def sign_out_others(request: HttpRequest) -> HttpResponse:
    """End every session but this one."""
    ended = actions.sign_out_other_devices(request.user, current=request.session.session_key)
    told = "Выход на остальных устройствах выполнен." if ended else "Других устройств нет."
    messages.success(request, told)
    return redirect("accounts:devices")
