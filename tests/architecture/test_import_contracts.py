"""The contracts of pyproject.toml hold, and they would notice a breach."""

import os
import shutil
import subprocess
import sys

import pytest
from tests.architecture.repository import METHOD, ROOT

LINT = [sys.executable, "-c", "from importlinter import cli; cli.lint_imports_command()"]


@pytest.fixture
def copy(tmp_path):
    """The method and the office in a place where they may be spoiled."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(METHOD.parent, tmp_path / "src", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder):
    surroundings = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [*LINT, "--no-logo", "--no-cache"],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_contracts_hold(copy):
    outcome = lint(copy)
    assert outcome.returncode == 0, outcome.stdout


@pytest.mark.parametrize(
    ("place", "breach", "told"),
    [
        (
            "language/spoiled.py",
            "import opora.cli",
            "only those below it BROKEN",
        ),
        (
            "exchange/spoiled.py",
            "import opora.documents",
            "not allowed to import opora.documents",
        ),
        (
            "domain/spoiled.py",
            "import urllib.request",
            "no network BROKEN",
        ),
        (
            "exchange/rules/spoiled.py",
            "import opora.exchange.text",
            "rules at the bottom BROKEN",
        ),
        ("newroom/__init__.py", "", "newroom"),
        ("domain/spoiled.py", "import opora_web.audit", "no network BROKEN"),
        ("../opora_web/audit/spoiled.py", "import opora_web.registry", "to its right BROKEN"),
    ],
)
def test_a_breach_is_noticed(copy, place, breach, told):
    spoiled = copy / "src" / "opora" / place
    spoiled.parent.mkdir(exist_ok=True)
    spoiled.write_text(f"{breach}\n", encoding="utf-8")
    outcome = lint(copy)
    assert outcome.returncode != 0
    assert told in outcome.stdout + outcome.stderr
