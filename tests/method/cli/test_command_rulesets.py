"""opora rulesets and opora template."""

from collections.abc import Callable
from pathlib import Path

import pytest

from opora.rulesets.library import ruleset_ids

Opora = Callable[..., object]


def test_list_names_all_and_says_which_are_drafts(opora: Opora) -> None:
    ran = opora("rulesets")
    assert ran.code == 0
    for ruleset_id in ruleset_ids():
        assert ruleset_id in ran.out
    assert ran.out.count("черновик") == 3
    assert "one-low-last-year" in ran.out


@pytest.mark.parametrize("ruleset_id", ruleset_ids())
def test_each_can_be_shown(opora: Opora, ruleset_id: str) -> None:
    ran = opora("rulesets", "show", ruleset_id)
    assert ran.code == 0
    assert "low_result.threshold = " in ran.out


def test_shown_whole(opora: Opora) -> None:
    out = opora("rulesets", "show", "fioko-2023").out
    assert "не менее 30% от" in out
    assert "Прочтение total (по умолчанию)" in out
    assert (
        "Ещё список: стабильно высокие результаты" in opora("rulesets", "show", "novosibirsk").out
    )
    assert "неизвестно" in opora("rulesets", "show", "perm-2023").out


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_template_is_written(opora: Opora, tmp_path: Path, name: str) -> None:
    ran = opora("template", name)
    assert ran.code == 0
    assert (tmp_path / name).stat().st_size > 100


def test_filled_template_is_read_back(opora: Opora, tmp_path: Path) -> None:
    opora("template", "a.csv")
    header = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()[0].split(";")
    row = {
        "Школа": "МОУ СОШ с. Кикино",
        "Год": "2023",
        "Вид процедуры": "ОГЭ",
        "Предмет": "математика",
        "Участников": "8",
        "Ниже минимума": "3",
    }
    line = ";".join(row.get(title.strip('"'), "") for title in header)
    (tmp_path / "b.csv").write_text(f"{';'.join(header)}\n{line}\n", encoding="utf-8")
    assert opora("read", "b.csv", "-o", "b.parquet").code == 0
