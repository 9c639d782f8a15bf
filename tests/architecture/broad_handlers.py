"""Handlers that would swallow a fault of the programmer together with a fault of the data."""

import ast

TOO_BROAD = frozenset({"Exception", "BaseException"})


def broad_handlers(tree: ast.Module) -> list[int]:
    """Lines of a bare `except:` and of one that names Exception or BaseException."""
    handlers = [node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)]
    return [handler.lineno for handler in handlers if _is_broad(handler.type)]


def _is_broad(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(_is_broad(one) for one in caught.elts)
    return caught is None or (isinstance(caught, ast.Name) and caught.id in TOO_BROAD)
