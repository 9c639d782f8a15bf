"""The Kamenka demo, read and judged, gives what the district's own document says."""

import zipfile
from fractions import Fraction
from pathlib import Path

import pytest
from demo.make_files import write_results

from opora.domain.problem import Severity
from opora.domain.school_year import SchoolYear
from opora.domain.verdict import Verdict
from opora.exchange.decisions.name_decisions import read_name_decisions
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files
from opora.identification.criterion_finding import Finding
from opora.identification.identify import Identification, identify
from opora.identification.terms import Terms
from opora.rulesets.build import build
from opora.rulesets.library import risk_zones, ruleset_document

KAMENKA = Path(__file__).resolve().parents[2] / "demo" / "kamenka"
ARCHADA = "МОУ СОШ с. Покровская Арчада"
KIKINO = "МОУ СОШ с. Кикино"
GOLOVINSHCHINO = "МОУ СОШ с. Головинщино"
GOLOVINSHCHINO_IN_FULL = "МОУ СОШ им. А.И. Панкова с. Головинщино"


def read(file: str = "results.txt", *, decided: bool = False) -> Intake:
    decisions = read_name_decisions(KAMENKA / "names.csv") if decided else None
    return read_files([KAMENKA / file], decisions=decisions)


def judged(intake: Intake, ruleset_id: str = "fioko-2023", **changes: object) -> Identification:
    document = ruleset_document(ruleset_id).with_changes(changes)
    ruleset = build(document, risk_zones())
    problems = {problem.problem_id: problem for problem in intake.problems}
    return identify(intake.outcomes, problems, Terms(ruleset, SchoolYear(2023), ruleset.readings))


def listed(run: Identification) -> dict[str, set[str]]:
    return {
        reading.name: {r.record.school.name for r in results if r.verdict is Verdict.LISTED}
        for reading, results in run.results.items()
    }


def rules(intake: Intake) -> list[str]:
    return sorted(problem.rule for problem in intake.problems)


def test_every_printed_result_is_read():
    read_results = {
        (o.school.name, o.procedure.title, o.low, o.participants) for o in read().outcomes
    }
    assert read_results == {
        (ARCHADA, "ВПР, русский язык, 5 класс, 2022", None, None),
        (ARCHADA, "ОГЭ, математика, 2022", 6, 12),
        (ARCHADA, "ОГЭ, математика, 2023", 4, 12),
        (GOLOVINSHCHINO, "ОГЭ, математика, 2022", 4, 12),
        (GOLOVINSHCHINO, "ОГЭ, математика, 2023", 7, 10),
        (KIKINO, "ОГЭ, русский язык, 2023", 3, 8),
        (KIKINO, "ОГЭ, математика, 2023", 3, 8),
    }


def test_the_place_and_the_resits_are_read():
    outcomes = read().outcomes
    assert {(o.school.municipality, o.school.region) for o in outcomes} == {
        ("Каменский район", "Пензенская область")
    }
    assert {o.before_resits for o in outcomes if o.has_counts} == {True}


def test_what_is_wrong_in_the_document_is_told_and_nothing_else():
    assert rules(read()) == [
        "counts-missing-stated-low",
        "school-without-results",
        "season-not-stated",
        "share-contradicts-counts",
        "two-spellings",
    ]


def test_no_number_of_the_demo_is_an_error():
    assert all(problem.severity is not Severity.ERROR for problem in read().problems)


def test_the_contradiction_names_both_counts():
    (told,) = [p for p in read().problems if p.rule == "share-contradicts-counts"]
    for part in ("30,8", "33,3", "4 из 12", "4 из 13"):
        assert part in told.message.replace("\N{NO-BREAK SPACE}", " ")


def test_decisions_settle_the_names_and_leave_the_numbers_in_doubt():
    intake = read(decided=True)
    assert {o.school.name for o in intake.outcomes} == {ARCHADA, GOLOVINSHCHINO_IN_FULL, KIKINO}
    assert rules(intake) == [
        "counts-missing-stated-low",
        "name-decision-applied",
        "name-decision-applied",
        "season-not-stated",
        "share-contradicts-counts",
    ]


@pytest.mark.parametrize("file", ["results.txt", "results.xlsx"])
def test_three_readings_of_the_federal_rule(file):
    everyone = {ARCHADA, GOLOVINSHCHINO, KIKINO}
    assert listed(judged(read(file))) == {
        "total": everyone,
        "last-year": everyone,
        "each-year": {ARCHADA, GOLOVINSHCHINO},
    }


def test_in_the_last_year_kikino_is_listed_by_criterion_1_the_others_by_criterion_2():
    by_reading = {r.name: results for r, results in judged(read()).results.items()}
    met = {
        result.record.school.name: [f.criterion.code for f in result.with_finding(Finding.MET)]
        for result in by_reading["last-year"]
    }
    assert met == {
        ARCHADA: ["criterion-2"],
        GOLOVINSHCHINO: ["criterion-2"],
        KIKINO: ["criterion-1"],
    }


def test_the_rule_of_2025_would_list_the_same_three():
    run = judged(read(), "rosobrnadzor-2025")
    assert listed(run) == {"default": {ARCHADA, GOLOVINSHCHINO, KIKINO}}


def test_the_same_procedure_in_both_years_is_not_kikinos_case():
    document = ruleset_document("rosobrnadzor-2025")
    alone = {"same-procedure": document.data["criteria"]["same-procedure"]}
    run = judged(read(), "rosobrnadzor-2025", criteria=alone)
    assert listed(run) == {"default": {ARCHADA, GOLOVINSHCHINO}}


def test_decisions_change_a_name_and_no_verdict():
    assert listed(judged(read(decided=True)))["total"] == {ARCHADA, GOLOVINSHCHINO_IN_FULL, KIKINO}


def test_the_workbook_says_the_same_as_the_text():
    def said(file: str) -> set[tuple[object, ...]]:
        return {
            (o.school, o.procedure, o.low, o.participants, o.printed_share, o.stated_low)
            for o in read(file).outcomes
        }

    assert said("results.xlsx") == said("results.txt")


def test_a_printed_percentage_keeps_its_digits_in_the_workbook():
    shares = {
        (o.printed_share.share, o.printed_share.decimals)
        for o in read("results.xlsx").outcomes
        if o.printed_share
    }
    assert (Fraction(7, 10), 0) in shares
    assert (Fraction(308, 1000), 1) in shares


def test_the_committed_workbook_is_what_the_script_makes(tmp_path):
    write_results(KAMENKA / "results.txt", tmp_path / "results.xlsx")
    assert parts(KAMENKA / "results.xlsx") == parts(tmp_path / "results.xlsx")


def parts(workbook: Path) -> dict[str, bytes]:
    """Contents, not bytes: compression differs between builds of zlib."""
    with zipfile.ZipFile(workbook) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
