"""An archive into this office: all of it or nothing."""

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from opora.domain.errors import OporaError
from opora_web.accounts.actions import person_of_the_past, settle_purpose
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.audit.actor import SYSTEM
from opora_web.audit.carried import keep_carried
from opora_web.config.moving.archive import HISTORY, ArchiveReader, Manifest, part_of, suffix_of
from opora_web.config.moving.columns import (
    file_columns,
    keys_into,
    many_keys,
    person_keys,
    plain_columns,
    schema,
)
from opora_web.config.moving.numbers_within import renumbered, renumbered_input
from opora_web.config.moving.refusals import check_code_is_free, check_there_is_room
from opora_web.config.moving.tables import TABLES, Table
from opora_web.identification.models import Run
from opora_web.registry.models import SchoolCode

Values = dict[str, Any]


def import_municipality(source: Path) -> Manifest:
    """Take the archive in; raises OporaError, and nothing has happened then."""
    reader = ArchiveReader(source)
    try:
        if reader.manifest.schema != schema():
            raise OporaError(
                "Архив сделан другой версией Опоры: таблицы не совпадают. Поставьте на обе машины "
                "одну версию программы и сделайте архив заново."
            )
        with ExitStack() as undoing:
            with transaction.atomic():
                _Import(reader, undoing).run()
            undoing.pop_all()
    finally:
        reader.close()
    return reader.manifest


class _Import:
    """One import under way; ``_keys`` are the rows of this database by their numbers.

    Files are no part of the transaction: ``_undoing`` removes them when it fails.
    """

    def __init__(self, reader: ArchiveReader, undoing: ExitStack) -> None:
        self._reader = reader
        self._undoing = undoing
        self._keys: dict[str, dict[int, Any]] = {}
        self._people: dict[str, User] = {}

    def run(self) -> None:
        """Rows table by table, then their history."""
        settle_purpose(demo=self._reader.manifest.is_demo)
        check_there_is_room(self._reader)
        for table in TABLES:
            self._keys[table.label] = {}
            try:
                with transaction.atomic():
                    self._take_in(table)
            except IntegrityError as conflict:
                raise OporaError(
                    f"«{table.plural}» из архива спорят с тем, что уже есть в этой Опоре. "
                    "Ничего не загружено. Загрузите архив в Опору, где этого муниципалитета "
                    "ещё не было."
                ) from conflict
        for told in self._reader.lines(HISTORY):
            table = told.pop("table")
            keep_carried(kind=table.lower(), key=self._key(table, told.pop("number")), told=told)
        manifest = self._reader.manifest
        title = f"{manifest.municipality}, архив от {manifest.made_at}"
        record("carried_in", None, by=SYSTEM, title=title)

    def _take_in(self, table: Table) -> None:
        keys = self._keys[table.label]
        for number, values in enumerate(self._reader.lines(part_of(table.label)), start=1):
            row = table.model(**self._plain(table, values))
            known = _known_here(table, row)
            keys[number] = known.pk if known else self._enter(table, row, values)

    def _enter(self, table: Table, row: Any, values: Values) -> Any:
        if isinstance(row, SchoolCode):
            check_code_is_free(row)
        for column in file_columns(table):
            self._write_file(row, column.name, values)
        row.save(force_insert=True)
        _restore_moments(table, row, values)
        for many, other in many_keys(table):
            getattr(row, many.name).set([self._key(other.label, n) for n in values[many.name]])
        return row.pk

    def _plain(self, table: Table, values: Values) -> Values:
        values = renumbered(table.label, values, self._key)
        plain = {one.name: one.to_python(values[one.name]) for one in plain_columns(table)}
        for column, other in keys_into(table):
            plain[column.attname] = self._key(other.label, values[column.name])
        for person in person_keys(table):
            name = values[person.name]
            plain[person.name] = None if name is None else self._person(name)
        return plain

    def _person(self, name: str) -> User:
        if name not in self._people:
            self._people[name] = person_of_the_past(name)
        return self._people[name]

    def _write_file(self, row: Any, name: str, values: Values) -> None:
        part = values[name]
        if not part:
            return
        content = self._reader.content(part)
        if isinstance(row, Run):
            content = self._turned(row, values, content)
        file = getattr(row, name)
        file.save(f"{Path(part).stem[:32]}{suffix_of(part)}", ContentFile(content), save=False)
        self._undoing.callback(file.storage.delete, file.name)

    def _turned(self, run: Run, values: Values, content: bytes) -> bytes:
        """The input of a run under the numbers of this office, and the run's sums with it."""
        with tempfile.TemporaryDirectory() as name:
            source, target = Path(name) / "source.parquet", Path(name) / "target.parquet"
            source.write_bytes(content)
            turned = renumbered_input(values, source, target, self._key)
            run.fingerprint, run.digest = turned["fingerprint"], turned["digest"]
            return target.read_bytes()

    def _key(self, label: str, number: int | None) -> Any:
        return None if number is None else self._keys[label][number]


def _known_here(table: Table, row: Any) -> Any:
    """The row of the region that is here already: it is shared by its municipalities."""
    if not table.same_by or getattr(row, "municipality_id", None):
        return None
    values = {name: getattr(row, name) for name in table.same_by}
    return table.rows.filter(**values).order_by("pk").first()


def _restore_moments(table: Table, row: Any, values: Values) -> None:
    """Moments that a row takes from the clock when it is entered are those of the archive."""
    moments = {
        column.name: column.to_python(values[column.name])
        for column in plain_columns(table)
        if getattr(column, "auto_now_add", False) or getattr(column, "auto_now", False)
    }
    if moments:
        table.rows.filter(pk=row.pk).update(**moments)
