"""Whoever waits for many files sees which one is read."""

import sys

from opora.cli.told_files import told_files


def test_a_person_at_a_terminal_is_told(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    told_files(3)(2, "ма.xlsx")
    assert capsys.readouterr().err == "Читается файл 2 из 3: ма.xlsx\n"


def test_a_lone_file_and_a_pipe_are_read_in_silence(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    told_files(1)(1, "ма.xlsx")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False, raising=False)
    told_files(3)(1, "ма.xlsx")
    assert capsys.readouterr().err == ""
