"""The office starts with nothing said, keeps its secret to itself, and speaks to two databases."""

import stat

import pytest
from django.core.management import call_command

from opora_web.config.databases import database_of
from opora_web.config.secrets_file import secret_key


def test_the_checks_of_django_find_nothing():
    call_command("check", fail_level="WARNING")


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True)


def test_the_secret_is_made_once_for_its_owner_alone(tmp_path):
    first = secret_key(tmp_path)
    assert secret_key(tmp_path) == first
    assert len(first) > 50
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_without_an_address_the_database_is_a_file_at_home(tmp_path):
    settings = database_of("", tmp_path)
    assert settings["NAME"] == str(tmp_path / "office.sqlite3")
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_of_sqlite_keeps_the_ways_of_speaking_to_it(tmp_path):
    settings = database_of("sqlite:////var/opora/office.sqlite3", tmp_path)
    assert settings["NAME"] == "/var/opora/office.sqlite3"
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]


def test_an_address_of_postgresql_keeps_its_own_options(tmp_path):
    settings = database_of("postgres:///office?host=/var/run/postgresql", tmp_path)
    assert settings["ENGINE"].endswith("postgresql")
    assert "transaction_mode" not in settings.get("OPTIONS", {})
