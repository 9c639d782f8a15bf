"""Makes the generated pages of the reference: ``python docs/build.py [--check]``.

With ``--check`` nothing is written; stale pages are named and the exit code is 1.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    # Run as a script, Python puts only this folder on the path, and the pages import each other.
    sys.path.insert(0, str(ROOT))

from docs.pages.reference import reference_pages  # noqa: E402  # the path is set above

REFERENCE = ROOT / "docs" / "reference"


def main(arguments: Sequence[str], folder: Path = REFERENCE) -> int:
    """Write the pages, or check them; returns the exit code."""
    pages = reference_pages(folder)
    if "--check" in arguments:
        return _check(stale_pages(pages, folder))
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"Страниц записано: {len(pages)}")
    return 0


def stale_pages(pages: Mapping[str, str], folder: Path) -> list[str]:
    """Names of the pages that are missing or differ from what would be written now."""
    return [name for name, text in pages.items() if _written(folder / name) != text]


def _check(stale: list[str]) -> int:
    for name in stale:
        print(f"Страница docs/reference/{name} устарела: запустите make docs.")
    return 1 if stale else 0


def _written(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
