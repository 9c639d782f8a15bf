"""Generated pages are fresh, and the check fails when they are not."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from docs.build import REFERENCE, ROOT, main, stale_pages
from docs.pages import reference
from docs.pages.reference import reference_pages

from opora.rulesets.library import ruleset_document

PAGES = reference_pages(REFERENCE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    by_hand = (REFERENCE / "identification-json.md").read_text(encoding="utf-8")
    (tmp_path / "identification-json.md").write_text(by_hand, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", PAGES)
def test_a_committed_page_is_fresh(name):
    assert (REFERENCE / name).read_text(encoding="utf-8") == PAGES[name], "run make docs"


# Its Russian twin is a page of the office, made from the running program and tried there.
BY_HAND = {"program-interface.md"}


def test_every_committed_page_is_made_or_indexed():
    index = (REFERENCE / "README.md").read_text(encoding="utf-8")
    committed = {path.name for path in REFERENCE.glob("*.md")} - {"README.md"}
    assert committed == {*PAGES, *BY_HAND}
    assert {name for name in committed if f"]({name})" not in index} == set()


def test_written_pages_pass_the_check(folder):
    assert main([], folder) == 0
    assert main(["--check"], folder) == 0


def test_a_missing_page_and_an_edited_one_are_named(folder, capsys):
    main([], folder)
    (folder / "rulebook.md").unlink()
    with (folder / "template.md").open("a", encoding="utf-8") as page:
        page.write("дописано рукой\n")
    assert main(["--check"], folder) == 1
    told = capsys.readouterr().out
    assert "rulebook.md" in told
    assert "template.md" in told
    assert "cli.md" not in told


def test_the_check_writes_nothing(folder):
    main(["--check"], folder)
    assert [path.name for path in folder.iterdir()] == ["identification-json.md"]


def test_a_changed_ruleset_makes_the_rule_book_stale(folder, monkeypatch):
    main([], folder)

    def changed(ruleset_id: str):
        return ruleset_document(ruleset_id).with_changes({"window_years": 3})

    monkeypatch.setattr(reference, "ruleset_document", changed)
    assert stale_pages(reference_pages(folder), folder) == ["rulebook.md"]
    assert main(["--check"], folder) == 1


def test_two_builds_give_the_same_bytes(folder):
    main([], folder)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    main([], folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_it_runs_as_a_script_from_anywhere(tmp_path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "build.py"), "--check"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", PAGES)
def test_no_table_is_ragged(name):
    for block in re.findall(r"(?:^\|.*\n)+", PAGES[name], flags=re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
        assert len(widths) == 1, block


@pytest.mark.parametrize("name", sorted(set(PAGES) - {"identification-json.md"}))
def test_a_page_says_first_that_it_is_generated(name):
    assert PAGES[name].splitlines()[2].startswith("*Эта страница создаётся командой `make docs`")
