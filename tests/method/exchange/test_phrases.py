"""The table of phrases: what is written in a line, and what is read out of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from opora.exchange.row_taken import ReadResult, RowTaken
from opora.exchange.text.pasted_text import text_rows

ABOVE = "МОУ СОШ с. Кикино"
SECTIONS = yaml.safe_load((Path(__file__).parent / "phrases.yaml").read_text(encoding="utf-8"))


def cases() -> Iterator[Any]:
    for section in SECTIONS:
        for case in section["cases"]:
            yield pytest.param(case, id=" / ".join(lines_of(case)))


def lines_of(case: dict[str, Any]) -> list[str]:
    return case.get("lines") or [case["line"]]


def told(result: ReadResult) -> str:
    """A result as the table writes it."""
    figures = result.figures
    school = "" if result.school.name == ABOVE else f"{result.school.name} — "
    low = ", низкий" if figures.stated_low else ""
    resits = ", до пересдач" if result.before_resits else ""
    return f"{school}{result.procedure.title}: {figures.printed}{low}{resits}".replace(
        "\u00a0", " "
    )


def rules_in(rows: Sequence[RowTaken]) -> list[str]:
    remarks = [
        remark
        for row in rows
        for remark in (*row.remarks, *(one for result in row.results for one in result.remarks))
    ]
    return [remark.rule.code for remark in remarks if remark.rule.code != "season-not-stated"]


@pytest.mark.parametrize("case", list(cases()))
def test_phrase(case: dict[str, Any]) -> None:
    rows = list(text_rows([ABOVE, *lines_of(case)], "письмо.txt"))[1:]
    outcomes = [told(result) for row in rows for result in row.results]
    assert outcomes == case.get("outcomes", [])
    assert rules_in(rows) == case.get("rules", [])
    if "schools" in case:
        assert [school.name for row in rows for school in row.schools] == case["schools"]


def test_no_phrase_stands_twice() -> None:
    written = [" / ".join(lines_of(case)) for section in SECTIONS for case in section["cases"]]
    assert sorted(set(written)) == sorted(written)
