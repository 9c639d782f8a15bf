"""Emptying every table between tests, which the journal otherwise rightly refuses."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.commands import flush

from opora_web.audit.triggers import installing, removing


@contextmanager
def tables_can_be_emptied() -> Iterator[None]:
    """After a transactional test Django empties every table; let it, as long as this lasts."""
    plain = flush.sql_flush

    def without_refusal(style, connection, **options):
        emptying = plain(style, connection, **options)
        return [*removing(connection), *emptying, *installing(connection)]

    flush.sql_flush = without_refusal
    try:
        yield
    finally:
        flush.sql_flush = plain
