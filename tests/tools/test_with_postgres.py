"""A database for the length of one command, or a plain word that there is none."""

import sys
from pathlib import Path

import psycopg
import pytest

from tools import with_postgres

ASK = "import os, psycopg; psycopg.connect(os.environ['DATABASE_URL']).close(); raise SystemExit(7)"


@pytest.fixture
def _no_server(monkeypatch, tmp_path):
    monkeypatch.setattr(with_postgres, "PACKAGES", tmp_path)
    monkeypatch.setattr(with_postgres.shutil, "which", lambda _: None)


@pytest.fixture
def programs():
    try:
        return with_postgres.server_programs()
    except with_postgres.NoServerError as error:
        if "CI" in with_postgres.os.environ:
            raise
        pytest.skip(str(error))


@pytest.mark.usefixtures("_no_server")
@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_without_a_server_it_is_said_and_only_ci_fails(monkeypatch, capsys, ci, code):
    monkeypatch.setenv("CI", ci)
    assert with_postgres.main(["-c", "raise SystemExit(9)"]) == code
    assert "skipped" in capsys.readouterr().out


def test_the_newest_release_is_taken(monkeypatch, tmp_path):
    monkeypatch.setattr(with_postgres, "PACKAGES", tmp_path)
    for release in ("9.6", "15", "13"):
        (tmp_path / release / "bin").mkdir(parents=True)
        (tmp_path / release / "bin" / "initdb").touch()
    (tmp_path / "18" / "bin").mkdir(parents=True)  # clients alone
    assert with_postgres.server_programs() == tmp_path / "15" / "bin"


def test_elsewhere_path_says_where(monkeypatch, tmp_path):
    monkeypatch.setattr(with_postgres, "PACKAGES", tmp_path)
    (tmp_path / "initdb").touch()
    monkeypatch.setattr(with_postgres.shutil, "which", lambda _: str(tmp_path / "initdb"))
    assert with_postgres.server_programs() == tmp_path.resolve()


def test_the_cluster_answers_on_its_socket_alone_and_leaves_nothing(programs):
    with with_postgres.cluster(programs) as url:
        home = Path(url.partition("host=")[2])
        with psycopg.connect(url) as connection:
            assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
            assert connection.execute("SELECT lower('ШКОЛА')").fetchone() == ("школа",)
        connection.close()
        assert home.is_dir()
    assert not home.exists()


@pytest.mark.usefixtures("programs")
def test_the_exit_code_is_that_of_the_command():
    assert with_postgres.main(["-c", ASK]) == 7


def test_a_server_that_does_not_start_tells_why(tmp_path):
    (tmp_path / "log").write_text("FATAL: no room")
    process = with_postgres.subprocess.Popen([sys.executable, "-c", "pass"])
    process.wait()
    with pytest.raises(SystemExit, match="no room"):
        with_postgres._when_it_answers(process, tmp_path)


def test_a_cluster_that_is_not_made_tells_why(tmp_path):
    with pytest.raises(SystemExit, match="username"):
        with_postgres._make(Path(sys.executable), tmp_path, {})
