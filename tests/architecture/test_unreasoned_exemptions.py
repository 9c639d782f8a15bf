"""Whoever silences a checker says why."""

import pytest
from tests.architecture.repository import name_of, tracked_files
from tests.architecture.unreasoned_exemptions import unreasoned_exemptions

SOURCES = [path for path in tracked_files() if path.suffix == ".py"]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_exemptions_say_why(path):
    assert unreasoned_exemptions(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "mark",
    [
        "# noqa",
        "# noqa: S607",
        "# noqa  # because I was in a hurry",
        "# type: ignore",
        "# type: ignore  # the library is untyped here",
        "# type: ignore[no-any-return]",
        "# pragma: no cover",
        "# pragma: no branch — later",
    ],
)
def test_a_silent_mark_is_caught(mark):
    assert unreasoned_exemptions(f"a = 1\nb = 2  {mark}\n") == [f"2: {mark}"]


@pytest.mark.parametrize(
    "mark",
    [
        "# noqa: S607  # git is where the PATH says",
        "# noqa: S607, S603 — the words are our own",
        "# type: ignore[no-any-return]  # the library is untyped here",
        "# pragma: no cover — only Windows comes here",
        "# an ordinary comment",
    ],
)
def test_a_reasoned_mark_passes(mark):
    assert unreasoned_exemptions(f"b = 2  {mark}\n") == []


def test_a_text_about_a_mark_is_not_a_mark():
    assert unreasoned_exemptions('a = "# noqa"\n') == []
