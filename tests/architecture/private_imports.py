"""Names that one module keeps for itself and another takes all the same."""

import ast


def private_imports(tree: ast.Module) -> list[str]:
    """Imported names, and modules on the way to them, that start with one underscore."""
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names += [f"{node.module or ''}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
    return [name for name in names if any(_is_private(part) for part in name.split("."))]


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")
