"""Every file has a name of its own, as short as it can be."""

from pathlib import Path

import pytest
from tests.method.exchange.vpr.made_protocols import MATHEMATICS, a_pupil, table_2021

from opora.domain.errors import OporaError
from opora.exchange.file_facts import FileFacts
from opora.exchange.file_names import names_of
from opora.exchange.read_files import read_files


def names(*paths: str) -> list[str]:
    return list(names_of([Path(path) for path in paths]).values())


def test_a_name_alone_is_enough_where_it_does_not_repeat() -> None:
    assert names("/а/1.xlsx", "/а/2.xlsx") == ["1.xlsx", "2.xlsx"]


def test_folders_are_told_up_to_the_one_that_differs() -> None:
    assert names("/д/2020/мат/п.xlsx", "/д/2021/мат/п.xlsx", "/д/2021/мат/р.xlsx") == [
        *("2020/мат/п.xlsx", "2021/мат/п.xlsx", "р.xlsx")
    ]


def test_a_file_that_lies_as_the_end_of_another_tells_all_its_folders() -> None:
    assert names("/мат/п.xlsx", "/2021/мат/п.xlsx") == ["/мат/п.xlsx", "2021/мат/п.xlsx"]


def test_a_file_given_twice_is_refused() -> None:
    with pytest.raises(OporaError, match="указан дважды"):
        names("/а/1.xlsx", "/а/../а/1.xlsx")


def test_rows_of_files_named_alike_are_not_taken_for_one_another(tmp_path: Path) -> None:
    said = {}
    for subject in ("математика", "физика"):
        folder = tmp_path / subject / "5 класс"
        folder.mkdir(parents=True)
        lines = [";".join(row) for row in table_2021([a_pupil("1"), a_pupil("2", total="")])]
        (folder / "протокол.csv").write_text("\n".join(lines), encoding="utf-8")
        said[folder / "протокол.csv"] = FileFacts(
            MATHEMATICS.year, MATHEMATICS.season, MATHEMATICS.kind, subject, 5
        )
    intake = read_files(list(said), said=said)
    assert sum(problem.rule == "empty-total" for problem in intake.problems) == 2
    assert all(len(row.outcome_ids) <= 1 for row in intake.rows)
