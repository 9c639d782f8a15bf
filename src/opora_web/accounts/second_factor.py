"""Who must have a second factor, and who has it."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.module_loading import import_string

from opora_web.accounts.models import User


def nobody(user: User) -> bool:
    """The rule while roles are unknown: the second factor is a choice."""
    _ = user
    return False


def needs_second_factor(user: User) -> bool:
    """Is the second factor obligatory for the user; never in a demonstration.

    Roles are the registry's, which this app may not know: SECOND_FACTOR_RULE names its function.
    """
    if settings.DEMO:
        return False
    return bool(import_string(settings.SECOND_FACTOR_RULE)(user))


def has_second_factor(user: User) -> bool:
    """Has the user set up an application that makes codes."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def forget_second_factor(user: User) -> None:
    """Remove the application and the spare codes of the user; only actions call it."""
    Authenticator.objects.filter(user=user).delete()
