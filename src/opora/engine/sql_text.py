"""Values of Python as text of SQL, for the places where DuckDB takes no parameters."""

from collections.abc import Iterable, Sequence
from pathlib import Path


def literal(text: str) -> str:
    """An SQL string."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def literals(texts: Iterable[str]) -> str:
    """A list to stand after IN, in the order of the alphabet: equal rules give equal SQL."""
    return ", ".join(literal(text) for text in sorted(texts))


def name(text: str) -> str:
    """A column's name that may hold any sign."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def parquet(paths: Sequence[Path], *, numbered: bool = False) -> str:
    """The rows of Parquet files; ``numbered`` adds the row's number as file_row_number.

    A path means itself even with the signs of a search pattern in it: «итоги[1].parquet».
    """
    files = ", ".join(literal(_exact(path)) for path in paths)
    option = ", file_row_number = true" if numbered else ""
    return f"read_parquet([{files}], union_by_name = true{option})"


def write_parquet(query: str, path: Path) -> str:
    """A command that writes the rows of a query."""
    return f"COPY ({query}) TO {literal(str(path))} (FORMAT parquet, COMPRESSION zstd)"


def _exact(path: Path) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in str(path))
