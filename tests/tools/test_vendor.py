"""Files of others are what the lock says, and a package that is not is refused."""

import io
import json
import tarfile
from pathlib import Path

import pytest

from tools import vendor

PATH = '<path d="M3 6l3 -3l3 3" />'
FRAME = '<path stroke="none" d="M0 0h24v24H0z" fill="none" />'
PACKAGE = {
    "name": "@example/font",
    "version": "1.0.0",
    "files": {"font.woff2": "files/font.woff2"},
    "sprite": {"file": "icons.svg", "source": "icons/{name}.svg", "names": ["stairs"]},
}


def archive(**files):
    """A package as npm packs it."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as packed:
        for name, content in files.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(content)
            packed.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


@pytest.fixture(autouse=True)
def npm(monkeypatch):
    """An npm that knows one package and states its integrity."""
    content = archive(
        **{
            "files/font.woff2": b"font",
            "icons/stairs.svg": f"<svg a='b'>{FRAME}{PATH}</svg>".encode(),
        }
    )
    stated = [vendor.integrity_of(content)]

    def answer(command, *arguments):
        if command == "view":
            return stated[0]
        Path(arguments[-1], "font.tgz").write_bytes(content)
        return "font.tgz"

    monkeypatch.setattr(vendor, "_npm", answer)
    return stated


def test_what_is_committed_is_what_the_lock_says(capsys):
    assert vendor.main(["--check"]) == 0
    assert capsys.readouterr().out == ""


def test_the_lock_holds_no_address():
    assert "http" not in vendor.LOCK.read_text("utf-8")


def test_the_named_files_are_taken_and_locked(npm, tmp_path):
    entry = vendor.take(PACKAGE, {}, tmp_path)
    assert (tmp_path / "font.woff2").read_bytes() == b"font"
    assert 'id="stairs"' in (tmp_path / "icons.svg").read_text("utf-8")
    assert entry["version"] == "1.0.0"
    assert entry["integrity"] == npm[0]
    assert vendor.differences([PACKAGE], {"@example/font": entry}, tmp_path) == []


def test_an_archive_that_the_registry_did_not_state_is_refused(npm, tmp_path):
    npm[0] = "sha512-another"
    with pytest.raises(SystemExit, match="а ожидался sha512-another"):
        vendor.take(PACKAGE, {}, tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_a_known_version_must_be_that_of_the_lock_whatever_the_registry_says(tmp_path):
    with pytest.raises(SystemExit, match="а ожидался sha512-first"):
        vendor.take(PACKAGE, {"version": "1.0.0", "integrity": "sha512-first"}, tmp_path)


def test_a_new_version_is_asked_for_anew(tmp_path):
    locked = {"version": "0.9.0", "integrity": "sha512-first"}
    assert vendor.take(PACKAGE, locked, tmp_path)["version"] == "1.0.0"


def test_a_changed_a_lost_and_an_added_file_are_named(tmp_path):
    lock = {"@example/font": vendor.take(PACKAGE, {}, tmp_path)}
    (tmp_path / "font.woff2").write_bytes(b"changed")
    (tmp_path / "icons.svg").unlink()
    (tmp_path / "stranger.js").write_text("")
    told = vendor.differences([{**PACKAGE, "version": "2.0.0"}], lock, tmp_path)
    assert [sentence.partition(":")[0] for sentence in told] == [
        "@example/font",
        "font.woff2",
        "icons.svg",
        "stranger.js",
    ]


@pytest.mark.parametrize(
    "inside",
    ["", FRAME, f"{PATH}<script>alert(1)</script>", '<path d="M0 0" onclick="x" />', "<image />"],
)
def test_a_drawing_that_is_more_than_lines_is_refused(inside):
    with pytest.raises(SystemExit, match="не только линии"):
        vendor.sprite({"stairs": f"<svg>{inside}</svg>"})


def test_taking_writes_files_and_lock(npm, monkeypatch, tmp_path):
    wanted = tmp_path / "vendored.toml"
    wanted.write_text(
        'folder = "static"\n[[package]]\nname = "@example/font"\nversion = "1.0.0"\n'
        '[package.files]\n"font.woff2" = "files/font.woff2"\n'
    )
    monkeypatch.setattr(vendor, "ROOT", tmp_path)
    monkeypatch.setattr(vendor, "WANTED", wanted)
    monkeypatch.setattr(vendor, "LOCK", tmp_path / "vendored.lock")
    assert vendor.main([]) == 0
    assert json.loads(vendor.LOCK.read_text())["@example/font"]["integrity"] == npm[0]
    assert vendor.main(["--check"]) == 0
    (tmp_path / "static" / "font.woff2").write_bytes(b"changed")
    assert vendor.main(["--check"]) == 1
