"""The edge of the command line: its grammar, its language, its failures."""

import io
import os
import re
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from opora.cli.main import main

Opora = Callable[..., object]
RULE = ("--ruleset", "fioko-2023", "--year", "2023")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("нет-такой",),
        ("read",),
        ("read", "a.txt"),
        ("read", "a.txt", "-o"),
        ("identify", "a.parquet", *RULE, "--лишнее"),
        ("identify", "a.parquet", *RULE, "--format", "pdf"),
        ("identify", "a.parquet", *RULE, "--min-participants", "много"),
        ("identify", "a.parquet", "--ruleset", "fioko-2023", "--year", "двадцать"),
        ("identify", "a.parquet", "--ruleset", "fioko-2023", "--year", "2022/25"),
        ("identify", "a.parquet", *RULE, "--threshold", "130%"),
        ("identify", "a.parquet", *RULE, "--threshold", "треть"),
        ("identify", "a.parquet", *RULE, "--kinds", "впр,егэ,иное"),
        ("identify", "a.parquet", *RULE, "--date", "вчера"),
        ("identify", "a.parquet", *RULE, "--set", "порог"),
        ("identify", "a.parquet", *RULE, "--subjects", ","),
        ("identify", "a.parquet", *RULE, "--min-participants", "-5"),
        ("identify", "a.parquet", *RULE, "--scenario=да"),
    ],
)
def test_mistyped_commands_are_refused_in_russian(opora: Opora, arguments: tuple[str, ...]) -> None:
    ran = opora(*arguments)
    assert ran.code == 2
    said, _, message = ran.err.partition("Справка: opora")
    assert re.search("[а-я]{3}", said)
    without_own_names = re.sub(r"--?[a-z-]+|fioko-2023|[a-z]+\.[a-z]+|НАБОР", "", said)
    choices = {"table", "csv", "json", "int", "pdf", *_COMMANDS}
    english = set(re.findall("[A-Za-z]+", without_own_names)) - choices
    assert not english, said
    assert message.strip().endswith("--help")


_COMMANDS = {
    *("template", "check", "read", "identify", "explain", "compare", "rulesets"),
    *("outcomes", "verdicts", "synthetic", "opora"),
}


@pytest.mark.parametrize("command", ["", *sorted(_COMMANDS - {"opora"}), "rulesets show"])
def test_help_is_russian(opora: Opora, command: str) -> None:
    ran = opora(*command.split(), "--help")
    assert ran.code == 0
    assert ran.out.startswith("Как вызвать: opora")
    for english in ("usage", "options:", "positional", "show this", "argument"):
        assert english not in ran.out


@pytest.mark.parametrize(
    ("arguments", "year"), [(("--year", "2023"), 2023), (("--year", "2022/23"), 2023)]
)
def test_both_ways_to_name_a_school_year(
    opora: Opora, kamenka: Path, arguments: tuple[str, ...], year: int
) -> None:
    ran = opora("identify", str(kamenka), "--ruleset", "fioko-2023", *arguments, "--format", "json")
    assert f'"year": {year}' in ran.out


def test_shares_are_understood_however_written(opora: Opora, kamenka: Path) -> None:
    said = {
        opora("identify", str(kamenka), *RULE, "--scenario", "--threshold", text).out
        for text in ("40%", "40 %", "0.4", "0,4", "40,0%")
    }
    assert len(said) == 1


def test_kinds_and_subjects_narrow_a_scenario(opora: Opora, kamenka: Path) -> None:
    narrowed = ("--scenario", "--kinds", "впр,OGE", "--subjects", "Русский, математика")
    ran = opora("identify", str(kamenka), *RULE, *narrowed)
    assert "учитываются только ВПР и ОГЭ" in ran.out
    assert "русский язык и математика" in ran.out


def test_dates_in_both_forms(opora: Opora, kamenka: Path) -> None:
    for text in ("26.12.2023", "2023-12-26"):
        ran = opora("identify", str(kamenka), *RULE, "--date", text, "--report", "a.docx")
        assert ran.code == 0


def test_a_file_that_may_not_be_written_is_one_sentence(
    opora: Opora, kamenka: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for failure, sentence in (
        (PermissionError(13, "no", "список.csv"), "«список.csv»: нет доступа. Закройте файл"),
        (FileNotFoundError(2, "no", "папка/a"), "«папка/a»: он не найден."),
        (OSError(28, "No space left"), "записать файл: на диске нет места."),
        (OSError(99, "Cannot assign"), "записать файл: ошибка системы № 99."),
    ):

        def fail(*_: object, error: OSError = failure) -> None:
            raise error

        monkeypatch.setattr("opora.exchange.outcomes.outcomes_file.read_outcomes", fail)
        ran = opora("identify", str(kamenka), *RULE)
        assert (ran.code, ran.out) == (2, "")
        assert sentence in ran.err


def test_a_reader_that_has_read_enough_ends_it_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    reading_end, writing_end = os.pipe()
    os.close(reading_end)
    with os.fdopen(writing_end, "w") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert main(["rulesets"]) == 0


def test_a_notebook_can_call_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cell = io.StringIO()
    monkeypatch.setattr(sys, "stdout", cell)
    assert import_module("opora.cli.__main__").main(["rulesets"]) == 0
    assert "fioko-2023" in cell.getvalue()


def test_a_console_without_cyrillic_survives(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    assert main(["rulesets"]) == 0
    narrow.flush()
    assert b"fioko-2023" in narrow.buffer.getvalue()
