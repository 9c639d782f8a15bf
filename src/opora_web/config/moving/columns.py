"""The columns of a table, by how their values travel."""

from collections.abc import Iterator

from django.contrib.auth import get_user_model
from django.db import models

from opora_web.config.moving.tables import TABLES, Table, table_of

Schema = dict[str, list[str]]


def plain_columns(table: Table) -> Iterator[models.Field]:
    """Columns whose values stand in the archive as they are."""
    for column in _columns(table):
        if not isinstance(column, models.ForeignKey | models.FileField):
            yield column


def file_columns(table: Table) -> Iterator[models.FileField]:
    """Columns that name a file."""
    return (column for column in _columns(table) if isinstance(column, models.FileField))


def keys_into(table: Table) -> Iterator[tuple[models.ForeignKey, Table]]:
    """Keys to rows that travel as well, each with their table."""
    for column in _columns(table):
        if isinstance(column, models.ForeignKey) and (other := table_of(column.related_model)):
            yield column, other


def person_keys(table: Table) -> Iterator[models.ForeignKey]:
    """Keys to people, of whom the name travels."""
    for column in _columns(table):
        if isinstance(column, models.ForeignKey) and column.related_model is get_user_model():
            yield column


def many_keys(table: Table) -> Iterator[tuple[models.ManyToManyField, Table]]:
    """Keys to many rows that travel as well."""
    for column in table.model._meta.many_to_many:  # noqa: SLF001  # Django's documented name
        if other := table_of(column.related_model):
            yield column, other


def schema() -> Schema:
    """Every column of every table: archives of another layout are refused."""
    return {
        table.label: sorted(
            [column.name for column in _columns(table)]
            + [column.name for column, _ in many_keys(table)]
        )
        for table in TABLES
    }


def _columns(table: Table) -> Iterator[models.Field]:
    for column in table.model._meta.concrete_fields:  # noqa: SLF001  # Django's documented name
        if not column.primary_key:
            yield column
