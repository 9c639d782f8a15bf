"""Rows that are written once."""

from typing import Any, NoReturn

from django.db import models


class AppendOnlyError(RuntimeError):
    """The programmer's failure: something tried to change what is written once."""


def refuse() -> NoReturn:
    """Say it in one place."""
    raise AppendOnlyError("the journal is append-only: nothing in it is changed or removed")


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Reads; the writing of Django that would go past the model is refused."""

    def update(self, **_values: Any) -> NoReturn:
        """Refused."""
        refuse()

    def delete(self) -> NoReturn:
        """Refused."""
        refuse()

    def bulk_create(self, *_arguments: Any, **_options: Any) -> NoReturn:
        """Refused: entries are linked one by one."""
        refuse()

    def bulk_update(self, *_arguments: Any, **_options: Any) -> NoReturn:
        """Refused."""
        refuse()
