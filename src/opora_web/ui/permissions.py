"""Who sees the pages of this app."""

from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string


def may_see_samples(user: Any) -> bool:
    """The gallery is for whoever builds and runs the office; in the demonstration for everybody.

    Who is an administrator is known to an app that this one may not import, so the settings name
    the question: a path to a function of the user.
    """
    question = settings.ADMINISTRATOR_RULE
    return settings.DEMO or bool(question and import_string(question)(user))
