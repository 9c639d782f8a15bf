"""What starts with an underscore stays in its module."""

import ast

import pytest
from tests.architecture.private_imports import private_imports
from tests.architecture.repository import name_of, parsed, tracked_files

SOURCES = [path for path in tracked_files() if path.suffix == ".py"]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_private_names_stay_at_home(path):
    assert private_imports(parsed(path)) == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("from opora.domain.outcome import _check", "opora.domain.outcome._check"),
        ("from opora._inner import check", "opora._inner.check"),
        ("import opora._inner", "opora._inner"),
        ("from . import _inner", "._inner"),
    ],
)
def test_a_private_name_is_caught(source, name):
    assert private_imports(ast.parse(source)) == [name]


@pytest.mark.parametrize(
    "source", ["from opora.domain.outcome import Outcome", "from opora.cli.__main__ import main"]
)
def test_a_public_name_passes(source):
    assert private_imports(ast.parse(source)) == []
