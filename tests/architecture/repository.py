"""The files of the repository, as the architecture tests look at them."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
METHOD = ROOT / "src" / "opora"
THINKING_ROOMS = (
    *("domain", "reference", "rulesets"),
    *("identification", "diagnosis", "statistics", "language", "charts"),
)


def method_modules(*rooms: str) -> list[Path]:
    """Modules of the named rooms of the method, of all of them when none is named."""
    folders = [METHOD / room for room in rooms] or [METHOD]
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def tracked_files() -> list[Path]:
    """Files that are, or are about to be, in the repository; ignored ones do not count."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607  # git is where the person's PATH says
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode("utf-8")
    return sorted(path for name in listing.split("\0") if name and (path := ROOT / name).is_file())


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    """A path as reports name it: from the root, with forward slashes."""
    return path.relative_to(ROOT).as_posix()
