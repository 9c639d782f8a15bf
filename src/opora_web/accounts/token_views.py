"""The page of programs that read in a person's name."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from opora_web.accounts.actions import make_token_of_program, revoke_token_of_program
from opora_web.accounts.confirmation import recently_confirmed
from opora_web.accounts.presenters import present_tokens
from opora_web.accounts.queries import tokens_of
from opora_web.accounts.token_form import TokenForm
from opora_web.ui.refused import Refused


@require_safe
def tokens(request: HttpRequest) -> HttpResponse:
    """Keys of the person's programs."""
    shown = present_tokens(tokens_of(request.user), timezone.now())
    return render(request, "accounts/tokens.html", {"tokens": shown})


@recently_confirmed
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_token(request: HttpRequest) -> HttpResponse:
    """Make a key. The answer itself shows it: kept for the next page, it would be kept."""
    form = TokenForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        made = make_token_of_program(by=request.user, **form.cleaned_data)
        return render(request, "accounts/made_token.html", {"made": made})
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "accounts/new_token.html", {"form": form}, status=status)


@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a program in no more."""
    token = get_object_or_404(tokens_of(request.user), pk=pk)
    try:
        revoke_token_of_program(token, by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"Ключ «{token}» отозван: программа больше ничего не прочитает.")
    return redirect("accounts:tokens")
