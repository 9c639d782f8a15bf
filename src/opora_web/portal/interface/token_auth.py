"""Lets a program in by its token, as far as the token and its person reach."""

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import HttpError
from ninja.security import HttpBearer

from opora_web.accounts.actions import note_use_of_token
from opora_web.accounts.models import ApiToken, TokenScope
from opora_web.accounts.policies import check_token_works
from opora_web.accounts.queries import token_by_key
from opora_web.ui.refused import Refused

_UNKNOWN, _FORBIDDEN, _TOO_MANY = 401, 403, 429
_MINUTE = 60


class TokenAuth(HttpBearer):
    """The header ``Authorization: Bearer <key>``; the person is put into ``request.user``."""

    def __init__(self, scope: TokenScope) -> None:
        """`scope` is what the path gives away."""
        super().__init__()
        self._scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken:
        """The token, or the answer that says what is wrong with it."""
        known = known_token(token)
        _count_request(known)
        if self._scope not in known.allows:
            raise HttpError(
                _FORBIDDEN, f"Этот ключ не открывает «{self._scope.label}». Создайте другой."
            )
        note_use_of_token(known, timezone.now())
        request.user = known.user
        return known


def known_token(key: str) -> ApiToken:
    """The token of the key, in force."""
    token = token_by_key(key)
    if token is None:
        raise HttpError(_UNKNOWN, "Такого ключа нет. Проверьте, целиком ли он скопирован.")
    try:
        check_token_works(token, timezone.now())
    except Refused as refusal:
        raise HttpError(_UNKNOWN, str(refusal)) from refusal
    return token


def _count_request(token: ApiToken) -> None:
    """Counted by the minute of the clock: simpler than a sliding window, and as good a guard."""
    minute = int(timezone.now().timestamp()) // _MINUTE
    key = f"program-{token.pk}-{minute}"
    cache.add(key, 0, timeout=2 * _MINUTE)
    if cache.incr(key) > settings.PROGRAM_REQUESTS_A_MINUTE:
        raise HttpError(
            _TOO_MANY,
            f"Больше {settings.PROGRAM_REQUESTS_A_MINUTE} обращений в минуту. Подождите минуту.",
        )
