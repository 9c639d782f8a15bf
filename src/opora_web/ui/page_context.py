"""What every page shows beside its own content."""

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from opora_web.ui import menu


def page_context(request: HttpRequest) -> dict[str, Any]:
    """The menu and whether this is the demonstration.

    The menu is called by the template, for it asks the database who may see what: a part of a page
    that has no menu does not pay for it. The names are long because what a view says goes before
    them.
    """
    user = getattr(request, "user", None)
    return {
        "demo": settings.DEMO,
        "menu_sections": partial(menu.items, menu.Place.SECTIONS, user, request.path),
        "menu_person": partial(menu.items, menu.Place.PERSON, user, request.path),
    }
