"""A program that asks the interface."""

from opora_web.accounts.actions import make_token_of_program
from opora_web.accounts.models import TokenScope

ALL = frozenset(TokenScope)


def key_of(user, scopes=ALL, days=30):
    """A key for a program of the user."""
    return make_token_of_program(by=user, title="Сайт", scopes=scopes, days=days).key


def ask(client, path, key=None, **asked):
    """The answer of the interface to a program with the key."""
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return client.get(f"/api/v1{path}", asked, headers=headers)
