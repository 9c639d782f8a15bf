"""A person who waits for many files sees how far the reading is."""

import pytest

from opora.cli.progress import progress_of_files


def at_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed is captured all the same; a fixture would see another stream."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)


def test_each_file_is_counted_and_the_line_is_wiped_away(capsys, monkeypatch):
    at_a_window(monkeypatch)
    with progress_of_files(2) as after_each:
        after_each()
        after_each()
    told = capsys.readouterr()
    first, second, blank, rest = told.err.split("\r")[1:]
    assert (first, second) == ("Прочитано файлов: 1 из 2", "Прочитано файлов: 2 из 2")
    assert (blank, rest) == (" " * len(second), "")
    assert told.out == ""


def test_it_is_wiped_away_before_a_refusal_too(capsys, monkeypatch):
    at_a_window(monkeypatch)

    def read() -> None:
        with progress_of_files(2) as after_each:
            after_each()
            raise ValueError("отказ")

    with pytest.raises(ValueError, match="отказ"):
        read()
    assert capsys.readouterr().err.endswith(" \r")


def test_for_one_file_there_is_nothing_to_count(capsys, monkeypatch):
    at_a_window(monkeypatch)
    with progress_of_files(1) as after_each:
        after_each()
    assert capsys.readouterr().err == ""


def test_a_file_of_messages_is_not_filled_with_it(capsys):
    with progress_of_files(2) as after_each:
        after_each()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", [("check",), ("read", "-o", "итоги.parquet")])
def test_commands_over_several_files_show_it(opora, tmp_path, command, monkeypatch):
    at_a_window(monkeypatch)
    for name in ("а.txt", "б.txt"):
        (tmp_path / name).write_text("МОУ СОШ с. Кикино\nОГЭ математика 2023 – 3 чел. из 8\n")
    ran = opora(*command, "а.txt", "б.txt")
    assert "\rПрочитано файлов: 2 из 2\r" in ran.err
