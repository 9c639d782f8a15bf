"""The database as a file and back, by the means of each engine."""

import sqlite3
from unittest.mock import patch

import pytest
from django.db import connection

from opora.domain.errors import OporaError
from opora_web.accounts.models import User
from opora_web.config.backups import database_copy
from opora_web.config.backups.database_copy import put_back

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="a file of SQLite")
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@on_sqlite
def test_a_database_that_is_damaged_is_not_put_back(tmp_path):
    for content in (b"not a database at all" * 100, b""):
        damaged = tmp_path / "damaged"
        damaged.write_bytes(content)
        if content:
            with pytest.raises(OporaError, match="испорчена"):
                put_back(damaged)
    with sqlite3.connect(damaged) as database:
        database.execute("CREATE TABLE t (a)")
    database.close()
    content = bytearray(damaged.read_bytes())
    content[4096 + 3] = 200
    damaged.write_bytes(content)
    with pytest.raises(OporaError, match="испорчена"):
        put_back(damaged)
    assert User.objects.exists()


def test_a_machine_without_the_tools_of_postgresql():
    with (
        patch.object(database_copy.shutil, "which", return_value=None),
        pytest.raises(OporaError, match="нет программы pg_dump"),
    ):
        database_copy._postgresql("pg_dump")


def test_a_tool_that_succeeds_says_nothing():
    with patch.object(database_copy.shutil, "which", return_value="/bin/ls"):
        assert database_copy._postgresql("pg_dump", "/") is None


def test_a_tool_that_fails_is_quoted():
    with (
        patch.object(database_copy.shutil, "which", return_value="/bin/ls"),
        pytest.raises(OporaError, match=r"pg_dump не справилась: .*no-such"),
    ):
        database_copy._postgresql("pg_dump", "/no-such-folder")


def test_where_postgresql_is_comes_from_the_settings():
    known = {"NAME": "office", "HOST": "", "PORT": 5433, "USER": "o", "PASSWORD": "p"}
    with patch.object(
        database_copy, "connection", settings_dict={**known, "OPTIONS": {"host": "/run"}}
    ):
        assert database_copy._settings() == {
            "PGDATABASE": "office",
            "PGHOST": "/run",
            "PGPORT": "5433",
            "PGUSER": "o",
            "PGPASSWORD": "p",
        }


def test_putting_back_is_tried_three_times(tmp_path):
    with (
        patch.object(database_copy, "connection", vendor="postgresql"),
        patch.object(database_copy, "connections"),
        patch.object(database_copy, "_settings", return_value={"PGDATABASE": "office"}),
        patch.object(database_copy, "_postgresql", side_effect=OporaError("deadlock")) as ran,
    ):
        with pytest.raises(OporaError, match="deadlock"):
            put_back(tmp_path / "dump")
        assert ran.call_count == 3
        ran.side_effect = [OporaError("deadlock"), None]
        put_back(tmp_path / "dump")
    assert ran.call_count == 5


def test_postgresql_is_dumped_and_put_back_by_its_own_tools(tmp_path):
    with (
        patch.object(database_copy, "connection", vendor="postgresql"),
        patch.object(database_copy, "connections"),
        patch.object(database_copy, "_settings", return_value={"PGDATABASE": "office"}),
        patch.object(database_copy, "_postgresql") as ran,
    ):
        database_copy.copy_database(tmp_path / "dump")
        database_copy.put_back(tmp_path / "dump")
    assert [one.args[0] for one in ran.call_args_list] == ["pg_dump", "pg_restore"]
    assert "--single-transaction" in ran.call_args.args
