"""The database as one file, and back, while others read and write it."""

import os
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from django.db import connection, connections

from opora.domain.errors import OporaError

_ATTEMPTS = 3


def copy_database(target: Path) -> None:
    """One consistent moment of the database, in this file."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        # In one step: in several it would begin anew at every write of somebody else.
        with closing(sqlite3.connect(target)) as copy:
            connection.connection.backup(copy)
    else:
        _postgresql("pg_dump", "--format=custom", "--no-owner", f"--file={target}")


def put_back(source: Path) -> None:
    """Everything in the database becomes what it is in this file, at once or not at all."""
    connections.close_all()
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(source)) as copy:
            _check_sound(copy)
            copy.backup(connection.connection)
    else:
        _put_back_postgresql(source)


def _put_back_postgresql(source: Path) -> None:
    """In one transaction. Whoever writes in that moment fails whole, or makes ours fail whole.

    PostgreSQL resolves the deadlock of the two by ending either; then we ask again.
    """
    options = ("--clean", "--if-exists", "--no-owner", "--single-transaction")
    database = f"--dbname={_settings()['PGDATABASE']}"
    for _ in range(_ATTEMPTS - 1):
        with suppress(OporaError):
            return _postgresql("pg_restore", *options, database, str(source))
    return _postgresql("pg_restore", *options, database, str(source))


def _matches(pattern: str, text: str | None) -> bool | None:
    return None if text is None else re.search(pattern, text) is not None


def _check_sound(copy: sqlite3.Connection) -> None:
    # quick_check and not integrity_check: indexes on lower(…) are by our own function, see
    # sqlite_russian, which a bare connection does not have. The checks of rows, which are tried
    # too, look for patterns, and that is a function of Django.
    copy.create_function("REGEXP", 2, _matches, deterministic=True)
    try:
        (said,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as broken:
        said = str(broken)
    if said != "ok":
        raise OporaError("База данных в копии испорчена. Возьмите другую копию.")


def _postgresql(program: str, *arguments: str) -> None:
    """Run a tool of PostgreSQL; the password goes by the environment, which others cannot read."""
    path = shutil.which(program)
    if path is None:
        raise OporaError(
            f"На этой машине нет программы {program}. Поставьте клиент PostgreSQL того же выпуска, "
            "что и сервер, и повторите."
        )
    done = subprocess.run(  # noqa: S603  # the program is PostgreSQL's own, the arguments are ours
        [path, *arguments],
        env={**os.environ, **_settings()},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise OporaError(f"Программа {program} не справилась: {done.stderr.strip()[-1000:]}")


def _settings() -> dict[str, str]:
    known: dict[str, Any] = connection.settings_dict
    options: dict[str, Any] = known.get("OPTIONS", {})
    values = {
        "PGDATABASE": known["NAME"],
        "PGHOST": known["HOST"] or options.get("host", ""),
        "PGPORT": known["PORT"] or options.get("port", ""),
        "PGUSER": known["USER"],
        "PGPASSWORD": known["PASSWORD"],
    }
    return {name: str(value) for name, value in values.items() if value}
