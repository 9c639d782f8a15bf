"""Every attack ends in one Russian sentence, exit code 2 and nothing else."""

import re

import pytest
from tests.method.exchange.guarded.attacks import ATTACKS, honest, nothing_300_mb

from opora.cli.main import main
from opora.exchange.guarded.standing_guard import standing_guard


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_in_one_sentence(attack, tmp_path, capfd):
    made, sentence = ATTACKS[attack]
    path, output = tmp_path / "файл.xls", tmp_path / "итоги.parquet"
    path.write_bytes(made())
    assert main(["read", str(path), "-o", str(output)]) == 2
    told = capfd.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    assert line.startswith("Файл «файл.xls»")
    assert line.endswith(".")
    assert re.search(sentence, line)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_of_300_mb_is_not_even_opened(tmp_path, capfd):
    path = tmp_path / "пусто.xlsx"
    with path.open("wb") as stream:
        stream.truncate(300 * 1024 * 1024)
    assert main(["read", str(path), "-o", str(tmp_path / "a.parquet")]) == 2
    assert capfd.readouterr().err == "Файл «пусто.xlsx» больше 200 МБ; разделите его на части.\n"


def test_the_files_are_small():
    assert len(nothing_300_mb()) < 1024 * 1024
    assert len(honest()) < 10_000


def test_an_honest_file_is_read_after_any_attack():
    (sheet,) = standing_guard().read(honest(), "a")
    assert sheet.rows[0].cells == ("Школа", "1")
