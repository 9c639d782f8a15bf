"""A file fits in one reading and a function on half a screen."""

import ast

import pytest
from tests.architecture.repository import ROOT, method_modules, name_of, parsed, tracked_files
from tests.architecture.sizes import (
    LONGEST_FILE,
    LONGEST_FUNCTION,
    USUAL_FUNCTION,
    function_lengths,
)

# Name → why it may be longer. A name that no longer needs its place here fails the test below.
EXEMPT_FILES = {
    "start.py": "one file that a person can be given alone, before anything is installed",
}
EXEMPT_FUNCTIONS: dict[str, str] = {}

# Migrations are written by Django and read by nobody.
SOURCES = [
    path for path in tracked_files() if path.suffix == ".py" and path.parent.name != "migrations"
]


def length(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def long_functions():
    return {
        f"{name_of(path)}:{name}"
        for path in SOURCES
        for name, lines in function_lengths(parsed(path))
        if lines > LONGEST_FUNCTION
    }


def test_files_fit_in_one_reading():
    assert {name_of(path) for path in SOURCES if length(path) > LONGEST_FILE} == set(EXEMPT_FILES)


def test_functions_fit_on_half_a_screen():
    assert long_functions() == set(EXEMPT_FUNCTIONS)


def test_nine_functions_of_ten_are_short():
    lengths = [n for path in method_modules() for _, n in function_lengths(parsed(path))]
    short = sum(n <= USUAL_FUNCTION for n in lengths)
    assert short >= 0.9 * len(lengths)


@pytest.mark.parametrize("reason", [*EXEMPT_FILES.values(), *EXEMPT_FUNCTIONS.values()])
def test_exemptions_have_a_reason(reason):
    assert len(reason.split()) >= 5


def test_the_measure_counts_lines_without_the_docstring():
    source = 'def told():\n    """One.\n\n    Two.\n    """\n    a = 1\n    return a\n'
    assert list(function_lengths(ast.parse(source))) == [("told", 2)]


def test_the_measure_sees_methods_and_inner_functions():
    source = (
        "class A:\n    def outer(self):\n        def inner():\n            pass\n        inner()\n"
    )
    assert dict(function_lengths(ast.parse(source))) == {"outer": 3, "inner": 1}


def test_the_repository_is_seen():
    assert ROOT / "start.py" in SOURCES
