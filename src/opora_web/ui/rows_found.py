"""Rows that are few enough to be sought in without a column of folded text."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import QuerySet

from opora.domain.search_query import fits, search_query

Rows = TypeVar("Rows", bound=QuerySet[Any, Any])


def rows_found(rows: Rows, words: str, text_of: Callable[[Any], str]) -> Rows:
    """The rows in whose text every word stands in some form; all rows for no word.

    For what a district has some dozens of. Schools and acts have a column of their own and are
    sought in by the database: see ``text_search``.
    """
    query = search_query(words)
    if not query:
        return rows
    return rows.filter(pk__in=[one.pk for one in rows if fits(query, text_of(one))])
