"""Public names without a word about what they are."""

import ast

DEFINITIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def missing_docstrings(tree: ast.Module) -> list[str]:
    """Names of the module, its public classes and functions that have no docstring.

    Methods are left out: many are one line of a name that says it all, and a forced sentence
    would only repeat it.
    """
    silent = [] if ast.get_docstring(tree) else ["module"]
    public = [n for n in tree.body if isinstance(n, DEFINITIONS) and not n.name.startswith("_")]
    return silent + [node.name for node in public if not ast.get_docstring(node)]
