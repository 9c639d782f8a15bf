"""Rows named so that a person finds them, from wherever they are read about."""

from opora.exchange.pupils.row_places import row_places, row_seen_from
from opora.exchange.where import Where

HERE = Where("а.xlsx", "П", 2)


def test_rows_of_one_sheet():
    rows = [Where("а.xlsx", "П", number) for number in (7, 3, 4)]
    assert row_places(rows) == "а.xlsx, лист «П», строки 3–4, 7"
    assert row_places(rows, HERE) == "строки 3–4, 7"
    assert row_places([Where("т.csv", "", 5)]) == "т.csv, строка 5"


def test_rows_of_several_sheets():
    rows = [HERE, Where("а.xlsx", "Р", 5), Where("а.xlsx", "Р", 6)]
    assert row_places(rows) == "а.xlsx, лист «П», строка 2; лист «Р», строки 5–6"
    assert row_places(rows, HERE) == "лист «П», строка 2; лист «Р», строки 5–6"
    assert row_places(rows[1:], HERE) == "лист «Р», строки 5–6"


def test_rows_of_several_files():
    rows = [HERE, Where("б.csv", "", 9)]
    assert row_places(rows, HERE) == "а.xlsx, лист «П», строка 2; б.csv, строка 9"
    assert row_places(rows[1:], HERE) == "б.csv, строка 9"


def test_a_row_seen_from_another():
    assert row_seen_from(HERE, Where("а.xlsx", "П", 5)) == "5"
    assert row_seen_from(HERE, Where("а.xlsx", "Р", 5)) == "5 листа «Р»"
    assert row_seen_from(HERE, Where("б.xlsx", "П", 5)) == "5 листа «П» файла «б.xlsx»"
    assert row_seen_from(HERE, Where("б.csv", "", 5)) == "5 файла «б.csv»"
