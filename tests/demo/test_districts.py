"""The five demo districts are whole, read without an error, and hold nobody real."""

import csv
import re
from pathlib import Path

import pytest

from demo import make_context_forms
from opora.domain.school_year import SchoolYear
from opora.domain.verdict import Verdict
from opora.exchange.context.read_context_form import read_context_form
from opora.exchange.decisions.name_decisions import read_name_decisions
from opora.exchange.read_files import read_files
from opora.identification.adverse_conditions import AdverseStanding, adverse_conditions
from opora.identification.identify import identify
from opora.identification.terms import Terms
from opora.reference.adverse_index_library import adverse_indexes
from opora.rulesets.build import build
from opora.rulesets.library import risk_zones, ruleset_document

DEMO = Path(__file__).resolve().parents[2] / "demo"
DISTRICTS = ["boguchany", "kamenka", "ochyor", "petrozavodsk", "shkotovo"]
INVENTED = ["ochyor", "shkotovo"]
NAMES = ["boguchany", "kamenka"]
FORMS = {"boguchany": (2021, 21), "ochyor": (2023, 4), "shkotovo": (2021, 2)}
FORM = "context-form-invented.csv"


def listed_in(district: str, year: int) -> dict[str, set[str]]:
    ruleset = build(ruleset_document("fioko-2023"), risk_zones())
    intake = read_files([DEMO / district / "results-invented.csv"])
    run = identify(intake.outcomes, {}, Terms(ruleset, SchoolYear(year), ruleset.readings))
    return {
        reading.name: {r.record.school.name for r in results if r.verdict is Verdict.LISTED}
        for reading, results in run.results.items()
    }


def test_there_are_five():
    folders = {path.name for path in DEMO.iterdir() if path.is_dir() and path.name[0].isalpha()}
    # The people and schools of the office's demonstration lie beside the districts.
    assert sorted(folders - {"office"}) == DISTRICTS


@pytest.mark.parametrize("district", DISTRICTS)
def test_a_readme_says_that_the_data_is_a_demonstration(district):
    text = (DEMO / district / "README.ru.md").read_text(encoding="utf-8")
    assert "\nДемонстрационные данные: " in text


@pytest.mark.parametrize("district", DISTRICTS)
def test_a_readme_names_every_file_and_no_other(district):
    text = (DEMO / district / "README.ru.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([^`]+)` \|", text, flags=re.MULTILINE))
    there = {path.name for path in (DEMO / district).iterdir()} - {"README.ru.md"}
    assert named == there


@pytest.mark.parametrize("district", NAMES)
def test_who_decides_is_invented_and_gives_a_reason(district):
    decisions = read_name_decisions(DEMO / district / "names.csv").decisions
    assert len(decisions) >= 2
    assert all("вымышленное лицо" in one.who and one.why for one in decisions)


@pytest.mark.parametrize("district", INVENTED)
def test_invented_results_are_read_without_a_remark(district):
    intake = read_files([DEMO / district / "results-invented.csv"])
    assert len(intake.outcomes) == intake.rows_seen - 1  # all rows but the header
    assert intake.problems == ()


@pytest.mark.parametrize("district", INVENTED)
def test_a_readme_says_that_the_results_are_invented(district):
    text = (DEMO / district / "README.ru.md").read_text(encoding="utf-8")
    assert "Вымышлены все числа в `results-invented.csv`" in text


@pytest.mark.parametrize("district", FORMS)
def test_invented_context_forms_are_read_without_a_remark(district):
    year, schools = FORMS[district]
    forms = read_context_form(DEMO / district / FORM)
    assert (forms.year, len(forms.forms)) == (SchoolYear(year), schools)
    assert forms.problems == ()


@pytest.mark.parametrize("district", FORMS)
def test_a_readme_says_that_the_answers_are_invented(district):
    text = (DEMO / district / "README.ru.md").read_text(encoding="utf-8")
    assert f"Вымышлены все ответы в `{FORM}`" in text


@pytest.mark.parametrize("district", FORMS)
def test_no_login_is_that_of_a_real_school(district):
    """No region has the number 99."""
    forms = read_context_form(DEMO / district / FORM).forms
    assert all(re.fullmatch(r"edu99\d{4}", form.school.code) for form in forms)


def test_the_script_makes_the_forms_that_lie_here(tmp_path, monkeypatch):
    monkeypatch.setattr(make_context_forms, "DEMO", tmp_path)
    for district in FORMS:
        (tmp_path / district).mkdir()
    make_context_forms.main()
    for district in FORMS:
        assert (tmp_path / district / FORM).read_bytes() == (DEMO / district / FORM).read_bytes()


def standings(district: str) -> dict[str, AdverseStanding]:
    forms = read_context_form(DEMO / district / FORM).forms
    (index,) = adverse_indexes()
    return {one.school.name: one.standing for one in adverse_conditions(forms, index)}


def test_one_school_of_ochyor_is_in_both_lists():
    listed = {name for name, one in standings("ochyor").items() if one is AdverseStanding.ADVERSE}
    assert listed == {"МБОУ «Павловская СОШ»"}
    assert listed < listed_in("ochyor", 2023)["total"]


def test_boguchany_has_every_standing_and_schools_that_differ():
    """Twenty and more forms are what a comparison of like schools needs."""
    found = list(standings("boguchany").values())
    assert {one: found.count(one) for one in AdverseStanding} == {
        AdverseStanding.ADVERSE: 11,
        AdverseStanding.USUAL: 9,
        AdverseStanding.NOT_ASSESSABLE: 1,
    }
    forms = read_context_form(DEMO / "boguchany" / FORM).forms
    for asked in ("internet_speed", "club_attendance", "career_guidance", "parents_as_helpers"):
        assert len({form.answers[asked] for form in forms}) >= 2, asked
    for part, whole in (
        ("teachers_highest_category", "teachers"),
        ("teachers_pension_age", "teachers"),
        ("teachers_on_medium_courses", "teachers"),
        ("computers_outdated", "computers"),
    ):
        shares = [form.answers[part] / form.answers[whole] for form in forms]
        assert max(shares) - min(shares) > 0.2, part


def test_ochyors_invented_results_fit_its_printed_list():
    received = {"МБОУ «Очёрская СОШ №2»", "МБОУ «Павловская СОШ»"}
    assert listed_in("ochyor", 2022)["total"] == received


def test_ochyors_next_year_shows_that_readings_differ():
    by_reading = listed_in("ochyor", 2023)
    assert by_reading["total"] == {"МБОУ «Очёрская СОШ №2»", "МБОУ «Павловская СОШ»"}
    assert by_reading["last-year"] == {"МБОУ «Очёрская СОШ №2»"}


def test_shkotovos_invented_results_fit_its_printed_list():
    assert listed_in("shkotovo", 2019)["total"] == {
        "МБОУ «СОШ № 14 пос. Подъяпольское»",
        "МБОУ «СОШ № 28 с. Анисимовка»",
    }


def test_shkotovos_calendar_names_acts_as_printed():
    with (DEMO / "shkotovo" / "calendar.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [row["Уровень"] for row in rows] == [
        "федеральный",
        "региональный",
        "муниципальный",
        "муниципальный",
        "муниципальный",
    ]
    acts = " ".join(row["Акт"] for row in rows)
    assert all(number in acts for number in ("№ 59", "№ 976-а", "№ 122"))
    assert "«О введении АИС»" in rows[-1]["Замечание"]


def test_no_file_leads_outside_the_repository():
    texts = [path for path in DEMO.rglob("*") if path.suffix in {".md", ".csv", ".txt", ".py"}]
    assert len(texts) >= 15
    assert [path for path in texts if "../" in path.read_text(encoding="utf-8")] == []
