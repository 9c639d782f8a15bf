"""opora identify: an explained list in every form it is asked for."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

import opora

SOURCE = str(Path(opora.__file__).parent.parent)
Opora = Callable[..., object]
RULE = ("--ruleset", "fioko-2023", "--year", "2023")


def listed(data: dict, reading: str) -> set[str]:
    return {s["school_name"] for s in data["readings"][reading] if s["verdict"] == "listed"}


@pytest.mark.usefixtures("kamenka")
def test_kamenka_under_three_readings(opora: Opora) -> None:
    ran = opora("identify", "outcomes.parquet", *RULE, "--format", "json")
    assert ran.code == 0
    data = json.loads(ran.out)
    everybody = {
        "МОУ СОШ с. Покровская Арчада",
        "МОУ СОШ с. Головинщино",
        "МОУ СОШ с. Кикино",
    }
    assert listed(data, "total") == everybody
    assert listed(data, "last-year") == everybody
    assert listed(data, "each-year") == everybody - {"МОУ СОШ с. Кикино"}
    assert data["ruleset"]["id"] == "fioko-2023"
    assert data["ruleset"]["status"] == "released"
    assert data["year"] == 2023
    assert data["scenario"] is False


@pytest.mark.usefixtures("kamenka")
def test_json_of_one_school(opora: Opora) -> None:
    data = json.loads(opora("identify", "outcomes.parquet", *RULE, "--format", "json").out)
    archada = next(s for s in data["readings"]["total"] if "Арчада" in s["school_name"])
    assert archada["municipality"] == "Каменский район"
    assert archada["criteria_met"] == ["criterion-1", "criterion-2"]
    assert archada["criteria_undecidable"] == []
    assert archada["low_procedures"][0] == {
        "year": 2022,
        "season": None,
        "school_year": 2022,
        "kind": "oge",
        "subject": "математика",
        "grade": None,
        "participants": 12,
        "low": 6,
        "share": 0.5,
        "contradiction": None,
    }
    assert "30,8" in archada["low_procedures"][1]["contradiction"]
    assert archada["robustness"]["pupils_to_change_verdict"] == 1
    assert {p["rule"] for p in archada["problems"]} >= {
        "share-contradicts-counts",
        "counts-missing-stated-low",
    }
    assert "в источнике напечатано 30,8" in archada["explanation"]


@pytest.mark.usefixtures("kamenka")
def test_table_for_the_eye(opora: Opora) -> None:
    ran = opora("identify", "outcomes.parquet", *RULE)
    assert "Статус: расчётный список." in ran.out
    told = " ".join(ran.out.split())
    assert "К прочитанным данным есть 3 замечания" in told
    assert "противоречие" in told
    assert "недостаточно" in told


@pytest.mark.usefixtures("kamenka")
def test_csv_to_the_screen(opora: Opora) -> None:
    ran = opora("identify", "outcomes.parquet", *RULE, "--reading", "total", "--format", "csv")
    rows = list(csv.DictReader(ran.out.splitlines(), delimiter=";"))
    assert [row["Решение: две процедуры всего за два года"] for row in rows] == ["в списке"] * 3


@pytest.mark.usefixtures("kamenka")
def test_files_of_every_kind(opora: Opora, tmp_path: Path) -> None:
    names = ("a.json", "a.csv", "a.xlsx")
    files = [part for name in names for part in ("-o", name)]
    assert opora("identify", "outcomes.parquet", *RULE, *files, "--report", "a.docx").code == 0
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["Школы", "Основания", "Результаты", "Замечания", "Правило"]
    assert book["Школы"].max_row == 1 + 3
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["year"] == 2023
    text = ZipFile(tmp_path / "a.docx").read("word/document.xml").decode()
    assert "АНАЛИТИЧЕСКАЯ СПРАВКА" in text


def test_same_input_gives_the_same_bytes_in_another_process(kamenka: Path, tmp_path: Path) -> None:
    made = []
    for seed, zone in (("1", "Europe/Moscow"), ("2", "Asia/Vladivostok")):
        folder = tmp_path / seed
        folder.mkdir()
        files = ("-o", "r.json", "-o", "r.csv", "-o", "r.xlsx", "--report", "r.docx")
        subprocess.run(
            [sys.executable, "-m", "opora.cli", "identify", str(kamenka), *RULE, *files],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            stdout=subprocess.DEVNULL,
        )
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert len(made[0]) == 4
    assert made[0] == made[1]


@pytest.mark.usefixtures("kamenka")
def test_received_list_stands_beside_and_may_disagree(opora: Opora, tmp_path: Path) -> None:
    (tmp_path / "letter.csv").write_text(
        "Школа;Муниципалитет\nМОУ СОШ с. Кикино;Каменский район\nМОУ СОШ с. Иная;Каменский район\n",
        encoding="utf-8",
    )
    received = ("--received", "Письмо министерства=letter.csv")
    ran = opora("identify", "outcomes.parquet", *RULE, *received, "--format", "json")
    data = json.loads(ran.out)
    places = {s["school_name"]: s["received_lists"] for s in data["readings"]["total"]}
    assert places["МОУ СОШ с. Кикино"] == [{"list": "Письмо министерства", "place": "listed"}]
    assert places["МОУ СОШ с. Головинщино"] == []
    assert [s["school_name"] for s in data["received_without_outcomes"]] == ["МОУ СОШ с. Иная"]


@pytest.mark.usefixtures("kamenka")
def test_scenario_is_watermarked_everywhere(opora: Opora, tmp_path: Path) -> None:
    changes = ("--scenario", "--threshold", "40%", "--min-participants", "10")
    files = ("-o", "a.json", "-o", "a.csv", "--report", "a.docx")
    ran = opora("identify", "outcomes.parquet", *RULE, *changes, *files)
    assert "СЦЕНАРИЙ — не официальный список" in ran.out
    data = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert data["scenario"] is True
    assert [change.replace("\u00a0", " ") for change in data["scenario_changes"]] == [
        "порог низкого результата — 40,0 %",
        "учитываются результаты от 10 участников",
    ]
    assert "СЦЕНАРИЙ" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    parts = ZipFile(tmp_path / "a.docx")
    headers = [parts.read(n).decode() for n in parts.namelist() if "header" in n]
    assert headers
    assert all("СЦЕНАРИЙ" in header for header in headers)


@pytest.mark.usefixtures("kamenka")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--ruleset", "fioko-2023", "--year", "2022"), "действует для года 2023"),
        (("--ruleset", "perm-2023", "--year", "2022"), "черновик"),
        (("--ruleset", "perm-2023", "--year", "2022", "--scenario"), "не известны числа"),
        (("--ruleset", "нет", "--year", "2023"), "Набора правил «нет» нет"),
        ((*RULE, "--threshold", "40%"), "Официальное правило не меняют"),
        ((*RULE, "--reading", "иное"), "Прочтения «иное» нет. Есть: total, last-year"),
        ((*RULE, "--risk-zone", "иная"), "Определения зоны риска «иная» нет"),
        ((*RULE, "-o", "a.pdf"), "укажите .xlsx, .csv или .json"),
        ((*RULE, "--report", "a.pdf"), "назовите файл .docx"),
        ((*RULE, "-o", "no/folder/a.csv"), "Нет папки"),
        ((*RULE, "--scenario", "--set", "нет=1"), "Параметр «нет» в сценарии не меняют"),
        ((*RULE, "--scenario", "--set", "нет.min_low=1"), "нет параметра «нет.min_low»"),
        ((*RULE, "--scenario", "--set", "low_result.threshold=abc"), "не доля"),
    ],
)
def test_refusals_end_with_2(opora: Opora, arguments: tuple[str, ...], sentence: str) -> None:
    ran = opora("identify", "outcomes.parquet", *arguments)
    assert ran.code == 2
    assert sentence in ran.err
    assert ran.out == ""


@pytest.mark.usefixtures("kamenka")
def test_what_cannot_be_written_whole_is_not_written_at_all(opora: Opora, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    files = ("-o", "a.csv", "-o", "a.json", "-o", "a.xlsx", "--report", "нет/a.docx")
    assert opora("identify", "outcomes.parquet", *RULE, *files).code == 2
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.usefixtures("kamenka")
def test_a_draft_runs_as_a_scenario_once_its_numbers_are_given(opora: Opora) -> None:
    numbers = {
        "low_result.threshold": "0.3",
        "criteria.listed.min_low": "1",
        "severity.severe.min_low": "2",
        "severity.moderate.min_low": "1",
    }
    settings = [part for path, value in numbers.items() for part in ("--set", f"{path}={value}")]
    rule = ("--ruleset", "perm-2023", "--year", "2023", "--scenario")
    ran = opora("identify", "outcomes.parquet", *rule, *settings, "--format", "json")
    schools = json.loads(ran.out)["readings"]["default"]
    assert {s["severity"] for s in schools} == {"сильно неуспевающие"}
    assert "сильно" in opora("identify", "outcomes.parquet", *rule, *settings).out


@pytest.mark.usefixtures("kamenka")
def test_same_procedure_alone_as_a_scenario(opora: Opora) -> None:
    rule = ("--ruleset", "rosobrnadzor-2025", "--year", "2023", "--scenario")
    only = ("--criterion", "same-procedure", "--format", "json")
    data = json.loads(opora("identify", "outcomes.parquet", *rule, *only).out)
    assert listed(data, "default") == {"МОУ СОШ с. Покровская Арчада", "МОУ СОШ с. Головинщино"}


@pytest.mark.usefixtures("kamenka")
def test_risk_zone_is_told_as_unconfirmed(opora: Opora) -> None:
    zone = ("--risk-zone", "one-low-last-year")
    ran = opora("identify", "outcomes.parquet", *RULE, *zone, "--luck-rate", "20%")
    assert "определение не подтверждено" in ran.out


@pytest.mark.usefixtures("kamenka")
def test_paper_takes_its_particulars(opora: Opora, tmp_path: Path) -> None:
    opora(
        "identify",
        "outcomes.parquet",
        *RULE,
        *(
            "--report",
            "a.docx",
            "--organisation",
            "Управление образования",
            "--place",
            "г. Каменка",
        ),
        *(
            "--date",
            "26.12.2023",
            "--number",
            "5",
            "--post",
            "Начальник",
            "--signer",
            "И.И. Иванов",
        ),
    )
    text = ZipFile(tmp_path / "a.docx").read("word/document.xml").decode().replace("\u00a0", " ")
    for part in ("Управление образования", "г. Каменка", "26 декабря 2023 г.", "Начальник"):
        assert part in text
