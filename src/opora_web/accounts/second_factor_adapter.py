"""How the library of the second factor behaves in the office."""

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

from opora_web.accounts.second_factor import needs_second_factor


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets unreadable in the database, and obligatory where roles say so."""

    error_messages = {  # noqa: RUF012  # the library declares it so
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Код неверен. Проверьте, верно ли идут часы телефона.",
        "cannot_delete_authenticator": "Для вашей роли второй фактор обязателен.",
        "cannot_generate_recovery_codes": "Сначала подключите приложение с кодами.",
    }

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not while the person's role demands it; a lost telephone is the administrator's."""
        return not needs_second_factor(authenticator.user)

    def encrypt(self, text: str) -> str:
        """Under the secret of the installation: a stolen database alone makes no codes."""
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Under the secret of today or one of the former ones."""
        return _box().decrypt(encrypted_text.encode()).decode()


def _box() -> MultiFernet:
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([Fernet(_key_of(secret)) for secret in secrets])


def _key_of(secret: str) -> bytes:
    return base64.urlsafe_b64encode(
        hashlib.sha256(b"opora.second-factor:" + secret.encode()).digest()
    )
