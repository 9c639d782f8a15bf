"""The glossary and the code speak of the same things."""

import ast
import re

import pytest
from docs.build import ROOT

SOURCE = ROOT / "src" / "opora"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| Russian term")
]
# The office has words of its own: an objection, a notice, an upload.
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src").rglob("*.py")))
WORDS = set(re.findall(r"\w+", CODE))


def names(cell: str) -> list[str]:
    return re.findall(r"`(\w+)`", cell)


def public_classes(room: str) -> set[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (SOURCE / room).glob("*.py")]
    return {
        node.name
        for tree in trees
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_is_whole(row):
    assert len(row) == 4
    assert all(row)
    assert re.search("[а-яё]", row[0].lower())
    assert row[3].partition(":")[0] in {"method", "paper", "files", "statistics", "ours"}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_english_name_is_in_the_code_or_comes_later(row):
    if row[1] == "*later*":
        return
    assert names(row[1])
    assert [name for name in names(row[1]) if name not in WORDS] == []


@pytest.mark.parametrize("room", ["domain", "reference", "rulesets"])
def test_every_public_class_is_explained(room):
    explained = {name for row in ROWS for name in names(row[1])}
    assert public_classes(room) - explained == set()


def test_no_term_stands_twice():
    terms = [row[0] for row in ROWS]
    assert sorted(set(terms)) == sorted(terms)


def test_every_kind_of_procedure_is_named():
    (row,) = [row for row in ROWS if "`ProcedureKind`" in row[1]]
    assert set(names(row[2])) == {"vpr", "oge", "ege", "gve", "diagnostic", "monitoring"}
