"""Pages lead to pages that are there, and every decision is in the index."""

import pytest
from tests.architecture.dead_links import dead_links
from tests.architecture.repository import ROOT, name_of, tracked_files

PAGES = [path for path in tracked_files() if path.suffix == ".md"]
DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page):
    assert dead_links(page) == []


def test_a_dead_link_is_caught(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("[a](page.md#part) [b](gone.md) ![c](https://example.org/c.png) [d](#here)")
    assert dead_links(page) == ["gone.md"]


@pytest.mark.parametrize("decision", DECISIONS, ids=name_of)
def test_every_decision_is_in_the_index(decision):
    index = (decision.parent / "README.md").read_text(encoding="utf-8")
    assert f"]({decision.name})" in index


@pytest.mark.parametrize("decision", DECISIONS, ids=name_of)
@pytest.mark.parametrize("part", ["Decision", "Reason", "Rejected", "What would change our mind"])
def test_a_decision_says_what_was_rejected_and_why(decision, part):
    assert f"**{part}.**" in decision.read_text(encoding="utf-8")
