"""Modules whose name says where code was put and not what it is about."""

from pathlib import PurePath

WITHOUT_SUBJECT = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "shared"})


def nameless_modules(paths: list[PurePath]) -> list[PurePath]:
    """Paths with a folder or a module that has no subject: a helper gets a subject instead."""
    return [path for path in paths if WITHOUT_SUBJECT & {*path.parts[:-1], path.stem}]
