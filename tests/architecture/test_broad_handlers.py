"""Nothing is swallowed: a handler names what it expects."""

import ast

import pytest
from tests.architecture.broad_handlers import broad_handlers
from tests.architecture.repository import ROOT, name_of, parsed, tracked_files

SOURCES = [
    path
    for path in tracked_files()
    if path.suffix == ".py" and not path.is_relative_to(ROOT / "tests")
]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_handlers_name_what_they_expect(path):
    assert broad_handlers(parsed(path)) == []


@pytest.mark.parametrize(
    "caught", ["", " Exception", " BaseException as e", " (ValueError, Exception)"]
)
def test_a_broad_handler_is_caught(caught):
    assert broad_handlers(ast.parse(f"try:\n    a()\nexcept{caught}:\n    pass")) == [3]


@pytest.mark.parametrize("caught", ["ValueError", "(OSError, KeyError)", "zipfile.BadZipFile"])
def test_a_narrow_handler_passes(caught):
    assert broad_handlers(ast.parse(f"try:\n    a()\nexcept {caught}:\n    pass")) == []
