"""How long files and functions are."""

import ast
from collections.abc import Iterator

LONGEST_FILE = 300
LONGEST_FUNCTION = 45
USUAL_FUNCTION = 30


def function_lengths(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Name and number of lines of each function with a body, its docstring not counted."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        body = node.body[1:] if ast.get_docstring(node) is not None else node.body
        if body:
            yield node.name, (node.end_lineno or body[-1].lineno) - body[0].lineno + 1
