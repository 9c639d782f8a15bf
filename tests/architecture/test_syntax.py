"""The method speaks Python 3.11, and start.py speaks what the oldest Python understands."""

import ast
import sys

import pytest
from tests.architecture.repository import ROOT, method_modules, name_of

START = (ROOT / "start.py").read_text(encoding="utf-8")


def imported_packages(source: str) -> set[str]:
    nodes = list(ast.walk(ast.parse(source)))
    plain = {a.name for node in nodes if isinstance(node, ast.Import) for a in node.names}
    taken = {node.module or "." for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in plain | taken}


@pytest.mark.parametrize("path", method_modules(), ids=name_of)
def test_the_method_speaks_python_3_11(path):
    source = path.read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 11))
    assert "__future__" not in imported_packages(source)


def test_an_old_python_understands_start():
    ast.parse(START, feature_version=(3, 6))


@pytest.mark.parametrize(
    "source", ["if (n := 1): pass", "def f(a, /): pass", "match a:\n    case 1: pass"]
)
def test_newer_syntax_is_caught(source):
    with pytest.raises(SyntaxError):
        ast.parse(source, feature_version=(3, 6))


def test_an_old_python_can_evaluate_the_annotations_of_start():
    annotations = [
        node.annotation if isinstance(node, ast.arg) else node.returns
        for node in ast.walk(ast.parse(START))
        if isinstance(node, ast.arg | ast.FunctionDef)
    ]
    newer = (
        ast.Subscript | ast.BinOp
    )  # list[str] and A | B fail when Python 3.8 defines the function
    assert not [a for a in annotations if a is not None and isinstance(a, newer)]


def test_start_needs_the_standard_library_alone():
    assert imported_packages(START) <= sys.stdlib_module_names


def test_a_foreign_package_is_caught():
    imported = imported_packages("import duckdb.typing\nfrom opora import cli\nimport os.path")
    assert imported - sys.stdlib_module_names == {"duckdb", "opora"}
