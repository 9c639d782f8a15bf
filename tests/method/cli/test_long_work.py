"""opora synthetic, outcomes and verdicts: tables in, whole tables out, told on the way."""

import json
import sys
from pathlib import Path

import duckdb
import pytest
from tests.method.engine.stored_rows import stored_rows

from opora.cli import long_work

RULE = ("--ruleset", "fioko-2023", "--year", "2023")


@pytest.fixture
def pupils(opora, tmp_path) -> Path:
    assert opora("synthetic", "--schools", "6", "-o", "pupils.parquet").code == 0
    return tmp_path / "pupils.parquet"


@pytest.fixture
def outcomes(opora, pupils, tmp_path) -> Path:
    assert opora("outcomes", str(pupils), "-o", "outcomes.parquet").code == 0
    return tmp_path / "outcomes.parquet"


def test_pupils_become_outcomes(opora, pupils):
    ran = opora("outcomes", str(pupils), "-o", "outcomes.parquet")
    assert (ran.code, ran.out) == (0, "Записано: outcomes.parquet.\n")
    assert ran.err.replace("\u00a0", " ").splitlines() == [
        "Результаты учеников сводятся в итоги школ…",
        "Сведено: строк учеников 6 336, итогов 528.",
    ]
    assert len(stored_rows(Path("outcomes.parquet"))) == 528


def test_outcomes_become_verdicts_that_identify_gives_too(opora, outcomes):
    ran = opora("verdicts", str(outcomes), *RULE, "-o", "verdicts.parquet")
    assert (ran.code, ran.out) == (
        0,
        "Записано: verdicts.parquet. Статус: расчётный список.\n",
    )
    rows = stored_rows(Path("verdicts.parquet"))
    assert {row["list_status"] for row in rows} == {"расчётный список"}
    listed = {(row["reading"], row["school_code"]) for row in rows if row["verdict"] == "listed"}
    explained = json.loads(opora("identify", str(outcomes), *RULE, "--format", "json").out)
    named = {
        (reading, school["school_code"])
        for reading, schools in explained["readings"].items()
        for school in schools
        if school["verdict"] == "listed"
    }
    assert listed == named != set()


def test_one_reading_can_be_chosen(opora, outcomes):
    opora("verdicts", str(outcomes), *RULE, "--reading", "total", "-o", "verdicts.parquet")
    assert {row["reading"] for row in stored_rows(Path("verdicts.parquet"))} == {"total"}


def test_a_scenario_is_marked_in_every_row(opora, outcomes):
    ran = opora(
        *("verdicts", str(outcomes), *RULE, "--scenario", "--threshold", "35%"),
        *("-o", "verdicts.parquet"),
    )
    assert "СЦЕНАРИЙ — не официальный список" in ran.out
    (status,) = {row["list_status"] for row in stored_rows(Path("verdicts.parquet"))}
    assert status == "СЦЕНАРИЙ — не официальный список"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ((*RULE, "--threshold", "35%"), "Официальное правило не меняют"),
        (("--ruleset", "fioko-2023", "--year", "2022"), "действует для года 2023"),
        (("--ruleset", "perm-2023", "--year", "2022"), "чернов"),
    ],
)
def test_what_is_not_official_is_refused(opora, outcomes, options, sentence):
    ran = opora("verdicts", str(outcomes), *options, "-o", "verdicts.parquet")
    assert ran.code == 2
    assert sentence in ran.err
    assert not Path("verdicts.parquet").exists()


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (("outcomes", "pupils.parquet", "-o", "o.csv"), "файл .parquet, а не «o.csv»"),
        (("outcomes", "pupils.parquet", "-o", "./pupils.parquet"), "исходный файл"),
        (("verdicts", "pupils.parquet", *RULE, "-o", "pupils.parquet"), "исходный файл"),
        (("outcomes", "none.parquet", "-o", "o.parquet"), "none.parquet» не найден"),
        (("outcomes", "pupils.parquet", "-o", "no/o.parquet"), "Нет папки «no»"),
        (
            ("outcomes", "pupils.parquet", "-o", "o.parquet", "--memory", "5"),
            "--memory не меньше 100",
        ),
        (("synthetic", "--schools", "0", "-o", "o.parquet"), "Школ может быть от 1 до"),
    ],
)
def test_a_refusal_leaves_nothing_behind(opora, pupils, command, sentence):
    ran = opora(*command)
    assert ran.code == 2
    assert sentence in ran.err
    assert list(Path().iterdir()) == [Path(pupils.name)]


@pytest.mark.usefixtures("pupils")
def test_a_result_that_stood_there_survives_a_refusal(opora, tmp_path):
    (tmp_path / "o.parquet").write_text("прежний", encoding="utf-8")
    with duckdb.connect() as connection:
        rows = connection.sql("SELECT * REPLACE ('пять' AS mark) FROM 'pupils.parquet'")
        rows.write_parquet("wrong.parquet")
    ran = opora("outcomes", "wrong.parquet", "-o", "o.parquet")
    assert ran.code == 2
    assert "значение, которое не подходит своему столбцу" in ran.err
    assert (tmp_path / "o.parquet").read_text(encoding="utf-8") == "прежний"


def test_a_person_sees_percents_on_one_line(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = long_work.told_progress()
    progress.stage("Начато…")
    progress.percent(7)
    progress.stage("Сделано.")
    assert capsys.readouterr().err == "\rНачато…\n\r  7 %\rСделано.\n"


def test_a_pipe_gets_sentences_alone():
    assert long_work.told_progress().percent is None
