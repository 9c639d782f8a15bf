"""«Статистика по отметкам»: percentages of marks, recovered to counts."""

from pathlib import Path

import pytest
import xlwt
from tests.method.exchange.fis_oko.made_reports import (
    DISTRICT,
    MARKS_HEADER,
    ONE,
    REGION,
    TWO,
    WHOLE,
    head,
    marks_report,
    read_report,
    saved_report,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.domain.marks import Marks
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files

DISTRICT_ROW = [DISTRICT, 2, 96, 16.67, 36.46, 36.46, 10.42]
ONE_ROW = [ONE, None, 62, 12.9, 33.87, 40.32, 12.9]
TWO_ROW = [TWO, None, 34, 23.53, 41.18, 29.41, 5.88]


def test_counts_are_recovered(tmp_path: Path) -> None:
    intake = read_report(tmp_path, marks_report(DISTRICT_ROW, ONE_ROW, TWO_ROW))
    one, two = intake.outcomes
    # 8/62 = 12.903, 21/62 = 33.871, 25/62 = 40.323; 8/34 = 23.529, 14/34 = 41.176.
    assert (one.participants, one.low, one.marks) == (62, 8, Marks(8, 21, 25, 8))
    assert (two.participants, two.low, two.marks) == (34, 8, Marks(8, 14, 10, 2))
    assert (one.school.code, one.school.name) == ("edu990001", "МБОУ «СОШ № 1»")
    assert one.school.municipality == "Каменский район"
    assert intake.problems == ()


def test_territories_are_headings(tmp_path: Path) -> None:
    rows = [[WHOLE, 31234, 1393578, 5.83, 36.76, 43.14, 14.26], [REGION, 412, 96, 25, 25, 25, 25]]
    intake = read_report(tmp_path, marks_report(*rows, DISTRICT_ROW, ONE_ROW, TWO_ROW))
    assert {one.school.region for one in intake.outcomes} == {REGION}
    purposes = [row.purpose.value for row in intake.rows]
    assert (purposes.count("heading"), purposes.count("result")) == (9, 2)


def test_a_region_has_many_municipalities(tmp_path: Path) -> None:
    other = "Город Кедровск(reg99_m013)"
    rows = [
        [REGION, 2, 8, 25, 25, 25, 25],
        [DISTRICT, 1, 4, 25, 25, 25, 25],
        [ONE, None, 4, 25, 25, 25, 25],
        [other, 1, 4, 25, 25, 25, 25],
        [TWO, None, 4, 25, 25, 25, 25],
    ]
    intake = read_report(tmp_path, marks_report(*rows))
    places = {one.school.code: one.school.municipality for one in intake.outcomes}
    assert places == {"edu990001": "Каменский район", "edu990002": "Город Кедровск"}
    assert intake.problems == ()


def test_a_report_of_territories_alone(tmp_path: Path) -> None:
    intake = read_report(tmp_path, marks_report([REGION, 2, 96, 25, 25, 25, 25], DISTRICT_ROW))
    assert intake.outcomes == ()
    told = problem_of(intake, "no-school-rows")
    assert (told.row, "«Статистика по отметкам»" in told.message) == (8, True)


def of_one(folder: Path, *figures: object) -> Intake:
    return read_report(folder, marks_report([ONE, None, *figures]))


def test_shares_that_do_not_sum(tmp_path: Path) -> None:
    intake = of_one(tmp_path, 62, 12.9, 33.87, 40.32, 10.9)
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low, outcome.marks) == (62, None, None)
    assert "97,99 %" in problem_of(intake, "shares-do-not-sum").message
    assert outcome.problem_ids == (problem_of(intake, "shares-do-not-sum").problem_id,)


def test_shares_of_a_territory_that_do_not_sum(tmp_path: Path) -> None:
    intake = read_report(tmp_path, marks_report([DISTRICT, 1, 62, 90, 33, 40, 12], ONE_ROW))
    assert problem_of(intake, "territory-shares-do-not-sum").row == 9
    assert intake.outcomes[0].low == 8


def test_shares_that_no_number_of_pupils_gives(tmp_path: Path) -> None:
    intake = of_one(tmp_path, 61, 12.9, 33.87, 40.32, 12.9)
    assert "При 61 участниках" in problem_of(intake, "shares-fit-no-counts").message
    assert (intake.outcomes[0].participants, intake.outcomes[0].low) == (61, None)


def test_whole_percents_are_ambiguous_and_the_solutions_told(tmp_path: Path) -> None:
    intake = of_one(tmp_path, 200, 13, 34, 40, 13)
    told = problem_of(intake, "counts-ambiguous")
    assert "«2» — 25, «3» — 68, «4» — 80, «5» — 27 или «2» — 25" in told.message
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low) == (200, None)
    assert outcome.printed_share.share * 100 == 13


@pytest.mark.parametrize(
    "shares",
    [
        ("12,90", "33,87", "40,32", "12,90"),
        ("12.9%", "33.87%", "40.32 %", "12,9 %"),
        # A cell that holds the exact share behind its format.
        ("12.9032258065%", "33.8709677419%", "40.3225806452%", "12.9032258065%"),
        # The same kept with less exactness by another program.
        ("12.9032258987%", "33.8709677419%", "40.3225806452%", "12.9032258065%"),
    ],
)
def test_reports_saved_by_hand(tmp_path: Path, shares: tuple[str, ...]) -> None:
    intake = of_one(tmp_path, "62", *shares)
    assert intake.outcomes[0].marks == Marks(8, 21, 25, 8)
    assert intake.problems == ()


def test_an_empty_share_is_nobody_where_the_others_are_all(tmp_path: Path) -> None:
    assert of_one(tmp_path, 3, "–", 33.33, None, 66.67).outcomes[0].marks == Marks(0, 1, 0, 2)


def test_an_empty_share_that_is_missing(tmp_path: Path) -> None:
    intake = of_one(tmp_path, 3, "–", 33.33, "-", 33.33)
    assert rules_of(intake) == ["shares-do-not-sum"]


@pytest.mark.parametrize("share", ["101", "много", "-5"])
def test_a_share_that_is_none(tmp_path: Path, share: str) -> None:
    intake = of_one(tmp_path, 4, share, 25, 25, 25)
    told = problem_of(intake, "bad-share")
    assert (told.column, told.value, intake.outcomes[0].participants) == ("2", share, 4)


def test_nobody_took_part(tmp_path: Path) -> None:
    intake = of_one(tmp_path, 0, 0, 0, 0, 0)
    assert (rules_of(intake), intake.outcomes[0].participants) == (["zero-participants"], 0)


def test_participants_that_are_no_number(tmp_path: Path) -> None:
    intake = of_one(tmp_path, "–", 25, 25, 25, 25)
    assert problem_of(intake, "bad-number").column == "Кол-во участников"
    assert (intake.outcomes[0].participants, intake.outcomes[0].low) == (None, None)


def test_a_school_with_nothing_behind_its_name(tmp_path: Path) -> None:
    intake = read_report(tmp_path, marks_report([ONE], TWO_ROW))
    told = problem_of(intake, "bad-number")
    assert (told.row, told.school) == (9, "МБОУ «СОШ № 1»")
    assert [one.participants for one in intake.outcomes] == [None, 34]


def test_the_same_row_twice(tmp_path: Path) -> None:
    intake = read_report(tmp_path, marks_report(ONE_ROW, ONE_ROW))
    assert (len(intake.outcomes), rules_of(intake)) == (1, ["duplicate-row"])


def test_two_names_for_one_login(tmp_path: Path) -> None:
    renamed = ["МАОУ «Гимназия»(sch990001)", *ONE_ROW[1:]]
    intake = read_report(tmp_path, marks_report(ONE_ROW, renamed))
    assert sorted(rules_of(intake)) == ["duplicate-row", "two-names-for-one-code"]
    assert intake.outcomes[0].school.code == "edu990001"


def test_a_school_without_its_login_is_read_by_name(tmp_path: Path) -> None:
    rows = [DISTRICT_ROW, ["МБОУ СОШ № 1", *ONE_ROW[1:]], TWO_ROW]
    intake = read_report(tmp_path, marks_report(*rows))
    assert "«МБОУ СОШ № 1»" in problem_of(intake, "school-without-login").message
    assert [one.low for one in intake.outcomes] == [8, 8]


@pytest.mark.parametrize("login", ["edu99001", "edu9900011", "edu 990001", "shc990001"])
def test_a_spoiled_login_is_a_problem_and_no_territory(tmp_path: Path, login: str) -> None:
    rows = [[f"МБОУ «СОШ № 1»({login})", *ONE_ROW[1:]], TWO_ROW]
    intake = read_report(tmp_path, marks_report(*rows))
    told = problem_of(intake, "bad-login-of-group")
    assert (told.row, told.value, len(intake.outcomes)) == (9, login, 1)


def test_a_row_without_a_code_that_may_be_a_school(tmp_path: Path) -> None:
    corps = ["Кадетский корпус", None, 4, 25, 25, 25, 25]
    intake = read_report(tmp_path, marks_report(ONE_ROW, corps, TWO_ROW))
    told = problem_of(intake, "taken-for-territory")
    assert (told.row, told.value, len(intake.outcomes)) == (10, "Кадетский корпус", 2)


def test_totals_and_footnotes_beneath_the_schools(tmp_path: Path) -> None:
    region = [REGION, 2, 96, 25, 25, 25, 25]
    beneath = [["Итого", 2, 96, 25, 25, 25, 25], ["Отчёт сформирован 12.05.2026"]]
    intake = read_report(tmp_path, marks_report(region, DISTRICT_ROW, ONE_ROW, TWO_ROW, *beneath))
    assert (problem_of(intake, "report-row-unknown").row, len(intake.problems)) == (14, 1)
    assert len(intake.rows) == 6 + 6


def test_a_territory_as_a_caption(tmp_path: Path) -> None:
    intake = read_report(tmp_path, marks_report(["Каменский район"], ONE_ROW))
    assert intake.outcomes[0].school.municipality == "Каменский район"
    assert intake.problems == ()


def test_rows_and_columns_that_nobody_described(tmp_path: Path) -> None:
    header = [*MARKS_HEADER, "Примечание"]
    rows = [[None, None, "проверено"], [*ONE_ROW, "ок"], [*TWO_ROW, "ок", "да"]]
    intake = read_report(tmp_path, [*head(), header, *rows])
    assert problem_of(intake, "report-row-unknown").row == 9
    assert problem_of(intake, "report-column-unknown").value == "Примечание"
    stray = problem_of(intake, "report-column-unlabelled")
    assert (stray.value, stray.row, "строк: 1" in stray.message) == ("I", 8, True)
    assert len(intake.outcomes) == 2


def test_blank_columns_and_a_header_repeated_on_each_page(tmp_path: Path) -> None:
    def spread(row: list[object]) -> list[object]:
        return [None, row[0], None, *row[1:]]

    rows = [MARKS_HEADER, ONE_ROW, MARKS_HEADER, TWO_ROW]
    intake = read_report(tmp_path, [*head(), *(spread(list(row)) for row in rows)])
    assert [one.low for one in intake.outcomes] == [8, 8]
    assert intake.problems == ()


def test_a_second_report_beneath_the_first_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match=r"строка 10: «статистика .* начало второго отчёта"):
        read_report(tmp_path, [*marks_report(ONE_ROW), *marks_report(TWO_ROW)])


def test_a_column_that_is_missing_or_stands_twice(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match="нет обязательного столбца «5»"):
        read_report(tmp_path, [*head(), MARKS_HEADER[:-1], ONE_ROW])
    with pytest.raises(OporaError, match="столбец «2» стоит дважды"):
        read_report(tmp_path, [*head(), [*MARKS_HEADER, 2], ONE_ROW])


def test_a_report_without_a_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match="не найдена строка заголовков"):
        read_report(tmp_path, [*head(), ONE_ROW])


def test_an_old_workbook(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Лист")
    for number, row in enumerate(marks_report(DISTRICT_ROW, ONE_ROW, TWO_ROW)):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    workbook.save(tmp_path / "17.xls")
    assert [one.low for one in read_files([tmp_path / "17.xls"]).outcomes] == [8, 8]


def test_a_list_with_a_comma_between_the_cells(tmp_path: Path) -> None:
    path = tmp_path / "17.csv"
    rows = [
        [str(cell or "").replace("«", "").replace("»", "") for cell in row]
        for row in marks_report(DISTRICT_ROW, ONE_ROW, TWO_ROW)
    ]
    path.write_text("\n".join(";".join([*row, *[""] * (7 - len(row))]) for row in rows))
    assert [one.low for one in read_files([path]).outcomes] == [8, 8]


def test_two_works_in_two_files(tmp_path: Path) -> None:
    maths = saved_report(tmp_path / "1.xlsx", marks_report(ONE_ROW))
    changes = {"title": "ВПР 2026 Русский язык 5 класс", "subject": "Русский язык"}
    russian = saved_report(tmp_path / "2.xlsx", marks_report(ONE_ROW, **changes))
    assert len(read_files([maths, russian]).outcomes) == 2
