"""Runs a Python command with DATABASE_URL of a PostgreSQL of its own, which is gone afterwards.

``python tools/with_postgres.py -m pytest tests/office``. The programs are those of an installed
server; the cluster lies in a temporary folder, is spoken to through a socket in it, never through
the network, and forgets nothing but durability.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

PACKAGES = Path("/usr/lib/postgresql")  # Debian keeps every release of the server in a folder here
PATIENCE_SECONDS = 30
OWNER = "opora"
# Nothing here outlives the tests, so nothing has to reach the disk.
NEVER_DURABLE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
SETTINGS = (*NEVER_DURABLE, "listen_addresses=", "max_connections=200", "lc_messages=C")


class NoServerError(Exception):
    """There is no PostgreSQL to run; the text says so to a developer."""


def main(command: list[str]) -> int:
    """Run the command; the exit code is its own, or 0 without a server, except in CI."""
    try:
        programs = server_programs()
    except NoServerError as error:
        print(error)
        return 1 if os.environ.get("CI") else 0
    with cluster(programs) as url:
        surroundings = {**os.environ, "DATABASE_URL": url}
        return subprocess.run([sys.executable, *command], env=surroundings, check=False).returncode


def server_programs() -> Path:
    """The folder of the server's programs: the newest release, else where PATH says."""
    if os.name == "nt":
        raise NoServerError("PostgreSQL: skipped, on Windows this was never tried.")
    releases = [one for one in PACKAGES.glob("*/bin") if (one / "initdb").exists()]
    if releases:
        return max(releases, key=lambda one: float(one.parent.name))
    found = shutil.which("initdb")
    if found is None:
        raise NoServerError(
            "PostgreSQL: skipped, this machine has no server (initdb is neither in "
            f"{PACKAGES}/*/bin nor in PATH). Debian, Ubuntu: apt install postgresql."
        )
    return Path(found).resolve().parent


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """A running cluster; gives its address."""
    with tempfile.TemporaryDirectory(prefix="opora-pg-") as folder:
        home = Path(folder)
        servant = _servant_of(home)
        _make(programs / "initdb", home, servant)
        process = _start(programs / "postgres", home, servant)
        try:
            yield _when_it_answers(process, home)
        finally:
            process.send_signal(signal.SIGINT)  # at once, without waiting for who is connected
            process.wait(PATIENCE_SECONDS)


def _servant_of(home: Path) -> dict[str, Any]:
    """PostgreSQL refuses to be run by root: then the folder is given to somebody without rights."""
    if os.geteuid() != 0:
        return {}
    import pwd  # Windows, where the command ends before this line, does not have it

    nobody = pwd.getpwnam("nobody")
    os.chown(home, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _make(program: Path, home: Path, servant: dict[str, Any]) -> None:
    options = (f"--username={OWNER}", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8")
    command = [str(program), *options, "--no-sync", f"--pgdata={home / 'data'}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=home, **servant)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def _start(program: Path, home: Path, servant: dict[str, Any]) -> "subprocess.Popen[bytes]":
    options = [f"-c{one}" for one in (*SETTINGS, f"unix_socket_directories={home}")]
    with (home / "log").open("wb") as log:
        return subprocess.Popen(
            [str(program), "-D", str(home / "data"), *options],
            stdout=log,
            stderr=log,
            cwd=home,
            start_new_session=True,  # Ctrl+C is for the tests; they go before their database
            **servant,
        )


def _when_it_answers(process: "subprocess.Popen[bytes]", home: Path) -> str:
    url = f"postgres://{OWNER}@/postgres?host={home}"
    deadline = time.monotonic() + PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return url
    raise SystemExit((home / "log").read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
