"""A project of its own for each test, and a stand-in for the processes that start.py starts."""

import subprocess

import pytest

import start


class Children:
    """Stands in for subprocess: remembers the commands, answers as told, makes what venv makes."""

    def __init__(self):
        self.commands = []
        self.answers = {}

    def run(self, command, **_settings):
        """Answer with the first planted answer whose key is a word of the command."""
        self.commands.append(command)
        code, words = next((a for key, a in self.answers.items() if key in command), (0, ""))
        if isinstance(code, BaseException):
            raise code
        if "venv" in command and code == 0:
            python = start.python_of(start.Path(command[-1]))
            python.parent.mkdir(parents=True)
            python.touch()
            (start.Path(command[-1]) / "pyvenv.cfg").touch()
        return subprocess.CompletedProcess(command, code, stdout=words)

    def said(self, word):
        """Commands with this word in them."""
        return [command for command in self.commands if word in command]

    def installs(self):
        """Commands that install from a pinned list."""
        return [command for command in self.said("install") if "--require-hashes" in command]


@pytest.fixture
def children(monkeypatch):
    stand_in = Children()
    monkeypatch.setattr(start.subprocess, "run", stand_in.run)
    return stand_in


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An environment's place, in a project of its own."""
    project = tmp_path / "проект с пробелом"
    (project / "requirements").mkdir(parents=True)
    (project / "requirements" / "run.txt").write_text("duckdb==1\n")
    (project / "requirements" / "dev.txt").write_text("duckdb==1\npytest==1\n")
    (project / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(start, "ROOT", project)
    monkeypatch.delenv("OPORA_VENV", raising=False)
    return project / ".venv"
