"""Protocols saved as text: the headers are found below a title, commas in cells do no harm."""

from dataclasses import replace

import pytest
from tests.method.exchange.vpr.made_protocols import (
    MATHEMATICS,
    a_pupil,
    absent,
    table_2020,
    table_2021,
)

from opora.domain.season import Season
from opora.exchange.read_files import read_files

CLASS = [*(a_pupil(f"5000{number}") for number in range(1, 4)), absent("50004")]


@pytest.mark.parametrize(
    "above", ["sep=;\r\n", "Протокол ВПР. Математика, 5 класс\r\n\r\n", "Школа;;\n\n"]
)
@pytest.mark.parametrize("encoding", ["cp1251", "utf-8-sig", "utf-16"])
def test_a_text_with_lines_above_its_headers(tmp_path, above, encoding):
    lines = "\r\n".join(";".join(row) for row in table_2021(CLASS))
    path = tmp_path / "протокол.csv"
    path.write_bytes((above + lines).encode(encoding))
    intake = read_files([path], said=MATHEMATICS)
    assert [one.participants for one in intake.outcomes] == [3]
    assert f"строки {above.count(chr(10)) + 2}–" in intake.outcomes[0].source


def test_running_text_with_many_commas_is_no_table(tmp_path):
    path = tmp_path / "письмо.txt"
    path.write_text(
        'Справка, письмо, "итоги, год\nМОУ «Лицей № 1»\n'
        "ОГЭ математика 2022 – 6 чел. из 12 (50,0%)\n",
        encoding="utf-8",
    )
    assert [one.low for one in read_files([path]).outcomes] == [6]


def test_commas_in_the_cells_of_a_text_do_not_cut_it(tmp_path):
    pupils = table_2020(CLASS)
    rows = [pupils[0], *([row[0] + ",group" * 90, *row[1:]] for row in pupils[1:])]
    path = tmp_path / "протокол.csv"
    path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    said = replace(MATHEMATICS, year=2020, season=Season.AUTUMN)
    assert [one.participants for one in read_files([path], said=said).outcomes] == [3]
