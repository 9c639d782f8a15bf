"""A step that is one button: do it, say what came of it, go on."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from opora.domain.errors import OporaError


def do_step(
    request: HttpRequest, step: Callable[[], Any], *, done: str, following: str
) -> HttpResponse:
    """A refusal is told on the page that follows, too: there stands what it is about."""
    try:
        step()
    except OporaError as refusal:
        for sentence in refusal.sentences:
            messages.error(request, sentence)
    else:
        messages.success(request, done)
    return redirect(following)
