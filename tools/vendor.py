"""Takes named files of named npm packages: ``python tools/vendor.py [--check]``.

A package is believed only when its sha512 is that of the lock or, for a version that the lock does
not know yet, that which the registry states apart from the archive. The lock holds names, versions
and hashes and no address: everybody's npm knows where its own registry is. With ``--check`` nothing
is fetched; files that differ from the lock are named and the exit code is 1. Only maintainers need
npm; whoever installs Opora gets the files with it.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
WANTED = ROOT / "tools" / "vendored.toml"
LOCK = ROOT / "tools" / "vendored.lock"

_ELEMENT = re.compile(r"<(?!/|svg\b)[^>]*>")
_PATH = re.compile(r'<path d="[^"<>]+" />')
_FRAME = '<path stroke="none" d="M0 0h24v24H0z" fill="none" />'


def main(arguments: Sequence[str]) -> int:
    """Take the files, or check them; returns the exit code."""
    wanted = tomllib.loads(WANTED.read_text(encoding="utf-8"))
    folder = ROOT / wanted["folder"]
    lock = read_lock()
    if "--check" in arguments:
        return _told(differences(wanted["package"], lock, folder))
    taken = {
        package["name"]: take(package, lock.get(package["name"], {}), folder)
        for package in wanted["package"]
    }
    LOCK.write_text(json.dumps(taken, indent=2) + "\n", encoding="utf-8", newline="\n")
    return 0


def read_lock() -> dict[str, Any]:
    """The lock: package → its version, its integrity and the sha256 of each file."""
    locked: dict[str, Any] = json.loads(LOCK.read_text("utf-8")) if LOCK.exists() else {}
    return locked


def differences(
    packages: Sequence[Mapping[str, Any]], lock: Mapping[str, Any], folder: Path
) -> list[str]:
    """Sentences on versions and files that are not those of the lock."""
    versions = {name: entry["version"] for name, entry in lock.items()}
    hashes = {file: sha for entry in lock.values() for file, sha in entry["files"].items()}
    found = {path.name: _sha256(path.read_bytes()) for path in sorted(folder.iterdir())}
    wrong_versions = [
        f"{package['name']}: в списке версия {package['version']}, в замке другая"
        for package in packages
        if versions.get(package["name"]) != package["version"]
    ]
    names = sorted(hashes.keys() | found.keys())
    return wrong_versions + [
        f"{name}: файл не тот, что в замке" for name in names if hashes.get(name) != found.get(name)
    ]


def take(package: Mapping[str, Any], locked: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Write the files of one package into the folder; returns its entry of the lock."""
    name, version = package["name"], package["version"]
    with tempfile.TemporaryDirectory() as cellar:
        archive = _npm("pack", f"{name}@{version}", "--pack-destination", cellar)
        content = (Path(cellar) / archive.splitlines()[-1]).read_bytes()
        believed = (
            locked["integrity"]
            if locked.get("version") == version
            else _npm("view", f"{name}@{version}", "dist.integrity")
        )
        if (integrity := integrity_of(content)) != believed:
            raise SystemExit(f"{name}@{version}: архив {integrity}, а ожидался {believed}")
        files = _files_of(Path(cellar) / archive.splitlines()[-1], package)
    folder.mkdir(parents=True, exist_ok=True)
    for file, data in files.items():
        (folder / file).write_bytes(data)
    hashes = {file: _sha256(data) for file, data in files.items()}
    return {"version": version, "integrity": integrity, "files": hashes}


def integrity_of(archive: bytes) -> str:
    """The hash of an archive as npm writes it."""
    return "sha512-" + base64.b64encode(hashlib.sha512(archive).digest()).decode("ascii")


def sprite(drawings: Mapping[str, str]) -> str:
    """One SVG with a symbol for each drawing; colour and width of lines come from the page.

    Raises SystemExit for a drawing that is more than paths: what else an SVG can hold (scripts,
    references) has no place in a file that we serve as ours.
    """
    symbols = [f"{_symbol(name, drawing)}\n" for name, drawing in drawings.items()]
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{"".join(symbols)}</svg>\n'


def _symbol(name: str, drawing: str) -> str:
    lines = [one for one in _ELEMENT.findall(drawing) if one != _FRAME]
    if not lines or any(_PATH.fullmatch(one) is None for one in lines):
        raise SystemExit(f"{name}: в рисунке не только линии")
    return f'<symbol id="{name}" viewBox="0 0 24 24">{"".join(lines)}</symbol>'


def _files_of(archive: Path, package: Mapping[str, Any]) -> dict[str, bytes]:
    with tarfile.open(archive) as opened:
        files = {file: _member(opened, source) for file, source in package.get("files", {}).items()}
        if plan := package.get("sprite"):
            drawings = {
                name: _member(opened, plan["source"].format(name=name)).decode("utf-8")
                for name in plan["names"]
            }
            files[plan["file"]] = sprite(drawings).encode("utf-8")
    return files


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    # Read one by one and never unpacked: a path in an archive can lead anywhere.
    stream = archive.extractfile(f"package/{name}")
    assert stream is not None, f"{name} is not a file"
    return stream.read()


def _npm(*arguments: str) -> str:
    answer = subprocess.run(
        ["npm", "--silent", *arguments], capture_output=True, check=True, text=True
    )
    return answer.stdout.strip()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _told(sentences: Sequence[str]) -> int:
    for sentence in sentences:
        print(sentence)
    return 1 if sentences else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
