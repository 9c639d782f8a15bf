"""The table of problems."""

import csv
from collections.abc import Callable
from pathlib import Path

from opora.exchange.intake import Intake
from opora.exchange.problems_file import write_problems


def test_a_row_for_each_problem(tmp_path: Path, read_text: Callable[..., Intake]) -> None:
    intake = read_text("Лицей № 1\nОГЭ химия 2023 – 4 из 12 (30,8%)\n=1+1")
    write_problems(tmp_path / "a.csv", intake.problems)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        header, contradiction, unreadable = csv.reader(stream, delimiter=";")
    assert header == [
        *("Номер замечания", "Файл", "Лист", "Строка", "Столбец", "Значение", "Правило"),
        *("Важность", "Школа", "Что не так и как исправить"),
    ]
    assert contradiction[:4] == [intake.problems[0].problem_id, "письмо.txt", "", "2"]
    assert contradiction[6:8] == ["share-contradicts-counts", "предупреждение"]
    assert (contradiction[8], unreadable[8]) == ("Лицей № 1", "")
    assert contradiction[9] == intake.problems[0].message
    assert unreadable[5] == "'=1+1"
