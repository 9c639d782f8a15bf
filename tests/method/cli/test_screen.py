"""What is printed fits the window."""

from collections.abc import Iterator

import pytest

from opora.cli.screen import on_screen, screen_width

SENTENCE = "  Строк 9 = учтено 9 + отсутствовали 0 + не учтено с замечанием 0; кроме них — 3"


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A person at a window of sixty columns."""
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    return monkeypatch


@pytest.mark.usefixtures("window")
def test_a_long_line_is_broken_between_words_and_stepped_in():
    assert list(on_screen([SENTENCE, "коротко"])) == [
        "  Строк 9 = учтено 9 + отсутствовали 0 + не учтено с",
        "      замечанием 0; кроме них — 3",
        "коротко",
    ]


@pytest.mark.usefixtures("window")
def test_no_word_is_cut_and_none_is_lost():
    line = "протокол-" * 9 + " и ещё"
    broken = list(on_screen([line]))
    assert broken == ["протокол-" * 9, "    и ещё"]


def test_a_file_gets_whole_lines(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    assert list(on_screen([SENTENCE])) == [SENTENCE]


@pytest.mark.parametrize(("columns", "width"), [("80", 80), ("59", 60), ("60", 60), ("200", 200)])
def test_the_width_is_that_of_the_window_but_never_too_narrow(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert screen_width() == width


def test_without_a_window_a_page_is_filled(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("shutil.os.get_terminal_size", _no_window)
    assert screen_width() == 112


def _no_window(_: int) -> None:
    raise OSError
