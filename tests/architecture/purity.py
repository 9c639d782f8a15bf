"""What the thinking part of the method may not call: the clock, files, the network, dice.

It takes values and returns values; today and the school year are arguments. Only then can the
same list be made again years later.
"""

import ast
from collections.abc import Iterator

FORBIDDEN_MODULES = frozenset(
    {"os", "io", "pathlib", "shutil", "tempfile", "glob", "subprocess", "time", "secrets", "uuid"}
    | {"socket", "ssl", "urllib", "http", "ftplib", "smtplib", "asyncio", "locale"}
)
CLOCK = frozenset(
    {"datetime.datetime.now", "datetime.datetime.today", "datetime.datetime.utcnow"}
    | {"datetime.date.today"}
)
FILE_METHODS = frozenset({"read_text", "read_bytes", "write_text", "write_bytes", "open"})
DICE = ("random.", "numpy.random.")
SEEDED = frozenset({"random.Random", "numpy.random.default_rng"})


def impurities(tree: ast.Module) -> list[str]:
    """Findings as «line: what», in the order of the lines; empty for a pure module."""
    names = _imported_names(tree)
    found = [*_forbidden_imports(tree), *_forbidden_calls(tree, names)]
    return [f"{line}: {what}" for line, what in sorted(found)]


def _imported_names(tree: ast.Module) -> dict[str, str]:
    """Local name → the full dotted name that it stands for."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                bound = alias.asname or alias.name.partition(".")[0]
                names[bound] = alias.name if alias.asname else bound
        elif isinstance(node, ast.ImportFrom):
            names |= {a.asname or a.name: f"{node.module}.{a.name}" for a in node.names}
    return names


def _forbidden_imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules = [node.module]
        for module in modules:
            if module.partition(".")[0] in FORBIDDEN_MODULES:
                yield node.lineno, f"imports {module}"


def _forbidden_calls(tree: ast.Module, names: dict[str, str]) -> Iterator[tuple[int, str]]:
    packaged_data = any(full.startswith("importlib.resources") for full in names.values())
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _dotted(node.func, names)
        if name in CLOCK:
            yield node.lineno, f"reads the clock by {name}"
        elif name == "open" or (_method(node) in FILE_METHODS and not packaged_data):
            yield node.lineno, f"touches a file by {name or _method(node)}"
        elif name.startswith(DICE) and not (name in SEEDED and (node.args or node.keywords)):
            yield node.lineno, f"throws dice by {name} without a seed"


def _dotted(function: ast.expr, names: dict[str, str]) -> str:
    """The full name of what is called, or an empty text when it is not a plain name."""
    parts = []
    while isinstance(function, ast.Attribute):
        parts.append(function.attr)
        function = function.value
    if not isinstance(function, ast.Name):
        return ""
    return ".".join([names.get(function.id, function.id), *reversed(parts)])


def _method(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""
