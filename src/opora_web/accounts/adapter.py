"""How the library of sign-in behaves in the office."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from opora_web.accounts.models import User
from opora_web.audit.actions import record

# The library writes these letters to the user, and the journal keeps what they tell.
_VERB_OF_LETTER = {
    "account/email/password_changed": "changed_password",
    "account/email/password_set": "set_password",
    "account/email/password_reset": "reset_password",
    "mfa/email/totp_activated": "added_second_factor",
    "mfa/email/totp_deactivated": "removed_second_factor",
    "mfa/email/recovery_codes_generated": "made_recovery_codes",
    "socialaccount/email/account_connected": "connected_openid",
}


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by invitation only, told in Russian and kept in the journal."""

    error_messages = {  # noqa: RUF012  # the library declares it so
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "Почта или пароль указаны неверно.",
        "too_many_login_attempts": "Слишком много неудачных попыток. Повторите через пять минут.",
        "rate_limited": "Слишком много попыток. Повторите через пять минут.",
        "incorrect_password": "Пароль указан неверно.",
        "enter_current_password": "Введите нынешний пароль.",
        "incorrect_code": "Код неверен.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers; people are invited."""
        _ = request
        return False

    def post_login(self, request: HttpRequest, user: User, **details: Any) -> HttpResponse:
        """Journal the sign-in; who has just shown a password need not show it again at once."""
        with transaction.atomic():
            record("signed_in", user, by=user)
        if _showed_what_only_they_have(request, user):
            record_authentication(request, user, method="password", reauthenticated=True)
        return super().post_login(request, user, **details)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the account's pages, for the form has done its work."""
        _ = request
        return reverse("accounts:devices")

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Journal what the letter tells of, then send it.

        The library calls this when its own change is in the database already: a row of the journal
        cannot stand in the same transaction, as it does for every change that is ours.
        """
        with transaction.atomic():
            record(_VERB_OF_LETTER[template_prefix], user, by=user)
        super().send_notification_mail(template_prefix, user, context, email)


def _showed_what_only_they_have(request: HttpRequest, user: User) -> bool:
    records = get_authentication_records(request, user)
    return bool(records) and records[-1]["method"] in {"password", "mfa"}
