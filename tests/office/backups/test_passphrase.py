"""Where the passphrase comes from."""

from unittest.mock import patch

import pytest

from opora.domain.errors import OporaError
from opora_web.config.backups.passphrase import asked_passphrase

LONG = "четыре верных слова"


@pytest.fixture(autouse=True)
def _nothing_given(monkeypatch):
    monkeypatch.delenv("OPORA_BACKUP_PASSPHRASE", raising=False)


def test_from_a_file(tmp_path):
    (tmp_path / "words").write_text(f"{LONG}\n", "utf-8")
    assert asked_passphrase(tmp_path / "words", twice=True) == LONG


def test_from_a_file_that_is_not_there(tmp_path):
    with pytest.raises(OporaError, match="не читается"):
        asked_passphrase(tmp_path / "words", twice=True)


def test_from_the_environment(monkeypatch):
    monkeypatch.setenv("OPORA_BACKUP_PASSPHRASE", LONG)
    assert asked_passphrase(None, twice=True) == LONG


@pytest.mark.parametrize("twice", [True, False])
def test_from_the_person(twice):
    with patch("getpass.getpass", return_value=LONG) as asked:
        assert asked_passphrase(None, twice=twice) == LONG
    assert asked.call_count == 1 + twice


def test_two_that_differ():
    with (
        patch("getpass.getpass", side_effect=[LONG, "другие слова"]),
        pytest.raises(OporaError, match="не совпали"),
    ):
        asked_passphrase(None, twice=True)


def test_too_short():
    with (
        patch("getpass.getpass", return_value="короткий"),
        pytest.raises(OporaError, match="короче 12 знаков"),
    ):
        asked_passphrase(None, twice=False)
