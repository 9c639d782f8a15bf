"""Every public name of the method says what it is."""

import ast

import pytest
from tests.architecture.missing_docstrings import missing_docstrings
from tests.architecture.repository import method_modules, name_of, parsed


@pytest.mark.parametrize("path", method_modules(), ids=name_of)
def test_public_names_have_docstrings(path):
    assert missing_docstrings(parsed(path)) == []


def test_silent_names_are_caught():
    source = "class Outcome:\n    x: int\n\ndef judge(): ...\n\nasync def read(): ..."
    assert missing_docstrings(ast.parse(source)) == ["module", "Outcome", "judge", "read"]


def test_private_and_told_names_pass():
    source = '"""Told."""\n\ndef judge():\n    """Told too."""\n\ndef _step(): ...\n'
    assert missing_docstrings(ast.parse(source)) == []
