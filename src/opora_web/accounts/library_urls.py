"""Pages that the library of sign-in makes, at our addresses and in our templates.

The library looks its pages up by its own names, our templates by ``accounts:…``: each address
has both.
"""

from collections.abc import Callable
from typing import NamedTuple

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import URLPattern, path, re_path
from django.views.generic import View

from opora_web.accounts.demo import demo_users


class Page(NamedTuple):
    """One page: where it is, how the library calls it and how we do."""

    route: str
    library_name: str
    name: str
    view: type[View]
    template: str


_RESET = "parol/vosstanovlenie"
_FACTOR = "vtoroj-faktor"
PAGES = (
    Page("vojti/", "account_login", "login", account.LoginView, "login"),
    Page("vyjti/", "account_logout", "logout", account.LogoutView, "logout"),
    Page("vhod-zakryt/", "account_inactive", "closed", account.AccountInactiveView, "closed"),
    Page(
        "parol/",
        "account_change_password",
        "password",
        account.PasswordChangeView,
        "password",
    ),
    Page(
        "parol/zadat/",
        "account_set_password",
        "set_password",
        account.PasswordSetView,
        "set_password",
    ),
    Page(
        "parol/podtverzhdenie/",
        "account_reauthenticate",
        "confirm",
        account.ReauthenticateView,
        "confirm",
    ),
    Page(
        f"{_RESET}/",
        "account_reset_password",
        "reset",
        account.PasswordResetView,
        "reset",
    ),
    Page(
        f"{_RESET}/otpravleno/",
        "account_reset_password_done",
        "reset_sent",
        account.PasswordResetDoneView,
        "reset_sent",
    ),
    Page(
        f"{_RESET}/gotovo/",
        "account_reset_password_from_key_done",
        "reset_done",
        account.PasswordResetFromKeyDoneView,
        "reset_done",
    ),
    Page(
        # The key has hyphens of its own, which the plain kind of route would divide.
        rf"^{_RESET}/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        "account_reset_password_from_key",
        "new_password",
        account.PasswordResetFromKeyView,
        "new_password",
    ),
    Page(f"{_FACTOR}/", "mfa_index", "second_factor", mfa.IndexView, "second_factor"),
    Page(f"{_FACTOR}/kod/", "mfa_authenticate", "code", mfa.AuthenticateView, "code"),
    Page(
        f"{_FACTOR}/podtverzhdenie/",
        "mfa_reauthenticate",
        "confirm_by_code",
        mfa.ReauthenticateView,
        "confirm",
    ),
    Page(
        f"{_FACTOR}/podklyuchit/",
        "mfa_activate_totp",
        "activate",
        totp.ActivateTOTPView,
        "activate",
    ),
    Page(
        f"{_FACTOR}/otklyuchit/",
        "mfa_deactivate_totp",
        "deactivate",
        totp.DeactivateTOTPView,
        "deactivate",
    ),
    Page(
        f"{_FACTOR}/zapasnye-kody/",
        "mfa_view_recovery_codes",
        "recovery_codes",
        recovery_codes.ViewRecoveryCodesView,
        "recovery_codes",
    ),
    Page(
        f"{_FACTOR}/zapasnye-kody/novye/",
        "mfa_generate_recovery_codes",
        "new_recovery_codes",
        recovery_codes.GenerateRecoveryCodesView,
        "new_recovery_codes",
    ),
)

VIEWS = {
    page.name: page.view.as_view(
        template_name=f"accounts/{page.template}.html",
        extra_context={"demo_users": demo_users} if page.name == "login" else None,
    )
    for page in PAGES
}


def _addresses(name_of: Callable[[Page], str]) -> list[URLPattern]:
    return [
        (re_path if page.route.startswith("^") else path)(
            page.route, VIEWS[page.name], name=name_of(page)
        )
        for page in PAGES
    ]


urlpatterns = _addresses(lambda page: page.library_name)
our_urlpatterns = _addresses(lambda page: page.name)
