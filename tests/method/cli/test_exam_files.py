"""Protocols of one exam in several files, through the command line."""

from pathlib import Path

import pytest
from tests.method.exchange.exams.protocols_made import counts, exam, oge, saved

from opora.exchange.outcomes.outcomes_file import read_outcomes

DAY = "02 - Математика 2025.06.03"


@pytest.fixture
def two_days(tmp_path: Path) -> Path:
    """The main day, and a reserve day whose title leaves out the date."""
    main = [oge(201005, "1", 9, 2), oge(201005, "2", 9, 3)]
    saved(tmp_path / "день.xlsx", {"Протокол": exam(DAY, main)})
    reserve = [oge(201005, "3", 9, 2)]
    saved(tmp_path / "резерв.xlsx", {"Протокол": exam("02 - Математика", reserve)})
    (tmp_path / "перечень.csv").write_text(
        "Файл;Год\nрезерв.xlsx;2025\nдень.xlsx;\n", encoding="utf-8"
    )
    return tmp_path


@pytest.mark.usefixtures("two_days")
def test_files_of_a_list_add_up(opora):
    ran = opora("read", "--manifest", "перечень.csv", "-o", "итоги.parquet")
    assert ran.code == 0, ran.err
    assert "conflicting-rows" not in ran.out
    assert counts(read_outcomes(Path("итоги.parquet"))) == {("201005", "математика"): (2, 3)}


@pytest.mark.usefixtures("two_days")
def test_a_check_tells_that_files_are_counted_together(opora):
    ran = opora("check", "--manifest", "перечень.csv")
    assert "участников 3, ниже минимума 2; считая вместе с файлом «день.xlsx»" in ran.out
    assert "Строк 1 = учтено 1 + " in ran.out.replace("\xa0", " ")
