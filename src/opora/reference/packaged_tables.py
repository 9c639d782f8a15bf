"""The files of a dated table that come with the method."""

from importlib.resources import files


def packaged_tables(table: str) -> tuple[tuple[str, bytes], ...]:
    """Name and bytes of each file of a table's folder, in alphabetical order."""
    folder = files("opora.reference") / table
    children = sorted(folder.iterdir(), key=lambda child: child.name)
    return tuple((f"{table}/{child.name}", child.read_bytes()) for child in children)
