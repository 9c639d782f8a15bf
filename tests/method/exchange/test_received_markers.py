"""Received markers: read as printed, refused whole."""

import pytest

from opora.domain.errors import OporaError
from opora.exchange.lists.received_markers import PrintedSchoolMarkers, read_received_markers


def read(folder, text, name="признаки.csv"):
    path = folder / name
    path.write_text(text, "utf-8")
    return read_received_markers(path)


def test_a_school_has_its_markers_once(tmp_path):
    text = (
        "Школа;Муниципалитет;Логин;Признак\n"
        "СОШ  № 1;Район;edu990001;5 МА, 4 РУ\n"
        "СОШ № 2;Район;;ОГЭ РУ\n"
        "СОШ № 1;Район;edu990001;5 МА\n"
    )
    assert read(tmp_path, text) == (
        PrintedSchoolMarkers("СОШ № 1", "Район", "edu990001", ("5 МА", "4 РУ")),
        PrintedSchoolMarkers("СОШ № 2", "Район", None, ("ОГЭ РУ",)),
    )


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Школа;Признак\nСОШ № 1;\n", "нужны и школа, и признак"),
        ("Школа;Признак\n;5 МА\n", "нужны и школа, и признак"),
        (f"Школа;Признак\nСОШ № 1;{'а' * 301}\n", "длиннее 300"),
        ("Школа;Признак\n", "столбцами «Школа» и «Признак»"),
        ("Школа;Признак\nСОШ № 1;5 МА;лишнее\n", "нет заголовка столбца"),
    ],
)
def test_a_broken_table_is_refused(tmp_path, text, refusal):
    with pytest.raises(OporaError, match=refusal):
        read(tmp_path, text)
