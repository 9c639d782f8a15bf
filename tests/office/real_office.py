"""An office with a database of its own, spoken to by processes of its own."""

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_SECONDS = 120


@dataclass(frozen=True)
class RealOffice:
    """Its folder, and the environment its processes get."""

    home: Path
    environment: dict[str, str]
    started: list[subprocess.Popen] = field(default_factory=list)

    def start(self, *arguments: str, **options) -> subprocess.Popen:
        """A process of this office."""
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            **options,
        )
        self.started.append(process)
        return process

    def leave(self) -> None:
        """End whatever a test left running, and close what it was heard through."""
        for process in self.started:
            if process.poll() is None:
                process.kill()
                process.wait(_PATIENCE_SECONDS)
            process.stdout.close()

    def command(self, *arguments: str) -> tuple[int, str]:
        """`opora-office …` to its end: exit code and everything it said."""
        return self.finish(self.start("-m", "opora_web.config.office", *arguments))

    def script(self, text: str, *arguments: str) -> subprocess.Popen:
        """Python of a test, in the office."""
        prepared = "import django; django.setup()\n" + text
        return self.start("-c", prepared, *arguments)

    def run(self, text: str, *arguments: str) -> str:
        """Python of a test to its end, which is a good one."""
        code, said = self.finish(self.script(text, *arguments))
        assert code == 0, said
        return said.strip()

    @staticmethod
    def finish(process: subprocess.Popen) -> tuple[int, str]:
        """Wait for it."""
        said, _ = process.communicate(timeout=_PATIENCE_SECONDS)
        return process.returncode, said


@contextmanager
def real_office(home: Path) -> Iterator[RealOffice]:
    """On SQLite in this folder, or in a new database beside that of DATABASE_URL."""
    with _database() as url:
        environment = {
            **os.environ,
            "OPORA_HOME": str(home),
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "tests.office.real_settings",
            "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
            "PYTHONUNBUFFERED": "1",
        }
        office = RealOffice(home, environment)
        try:
            yield office
        finally:
            office.leave()


@contextmanager
def _database() -> Iterator[str]:
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield ""
        return
    name = f"opora_{uuid.uuid4().hex}"
    with psycopg.connect(_with_name(url, "postgres"), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")  # the name is made above
        try:
            yield _with_name(url, name)
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")  # the name is made above


def _with_name(url: str, name: str) -> str:
    address, _, options = url.partition("?")
    return f"{address.rsplit('/', 1)[0]}/{name}?{options}"
