"""The three layouts: recognised by content, and what each says of schools and of the work."""

from dataclasses import replace

import openpyxl
import pytest
from tests.method.exchange.told_problems import problem_of, rules_of
from tests.method.exchange.vpr.made_protocols import (
    MATHEMATICS,
    YEARS,
    a_pupil,
    absent,
    classes_2022,
    protocol,
    read,
    sheet_of,
    table_2020,
    table_2021,
    table_2022,
)

from opora.domain.errors import OporaError
from opora.domain.marks import Marks
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.file_facts import FileFacts
from opora.exchange.known_layouts import LAYOUTS
from opora.exchange.read_files import read_files
from opora.exchange.row_taken import RowPurpose

CLASS = [
    a_pupil("50001", total="6", tasks=("6", "x", "0")),
    a_pupil("50002", total="7", tasks=("7", "Х", "не пройд.")),
    a_pupil("50003", total="15", tasks=("8", "4", "3")),
    absent("50004"),
]


@pytest.mark.parametrize("year", YEARS)
def test_each_layout_is_recognised_by_itself_alone(year):
    sheets = protocol(year, CLASS)
    assert [one.code for one in LAYOUTS if one.recognises(sheets)] == [f"vpr-{year}"]


@pytest.mark.parametrize(
    "header",
    [
        ["Школа", "Муниципалитет", "Предмет", "Участников", "Ниже минимума"],
        ["№", "Школа", "Основание"],
        ["Школа 1: 4 чел. из 12 (30,8%)"],
        [cell for cell in table_2021([])[0] if not cell.startswith("балл")],
    ],
)
def test_other_tables_are_none_of_them(header):
    sheets = [sheet_of([header, ["1"] * len(header)])]
    assert not any(one.recognises(sheets) for one in LAYOUTS if one.code.startswith("vpr"))


@pytest.mark.parametrize("year", YEARS)
def test_a_class_is_counted(year):
    intake = read(protocol(year, CLASS))
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low, outcome.marks) == (3, 1, Marks(1, 1, 0, 1))
    assert outcome.mean_score == pytest.approx(28 / 3)
    assert outcome.max_score == 20
    assert outcome.school.code == "edu990001"
    assert outcome.procedure.title == "ВПР, математика, 5 класс, весна 2021"
    assert intake.problems == ()
    assert [row.purpose for row in intake.rows][-4:] == [RowPurpose.RESULT] * 3 + [
        RowPurpose.ABSENT
    ]


@pytest.mark.parametrize(
    ("year", "name", "municipality"),
    [
        (2020, "edu990001", "reg99_m026"),
        (2021, "edu990001", "Район m026"),
        (2022, "Школа 0001", "Муниципалитет reg99_m026"),
    ],
)
def test_how_the_school_is_called(year, name, municipality):
    (outcome,) = read(protocol(year, CLASS)).outcomes
    assert (outcome.school.name, outcome.school.municipality) == (name, municipality)


def test_one_school_in_three_years_is_called_by_its_name():
    # Where one file calls the municipality by its login and another by its name, the name wins,
    # however many rows stand behind the login.
    taken = []
    for year in YEARS:
        sheets = protocol(year, [one.but(class_name="Чеканиха") for one in CLASS])
        (layout,) = (one for one in LAYOUTS if one.recognises(sheets))
        taken += layout.rows(sheets, f"{year}.xlsx", said_of(year))
    intake = assembled(taken, NameDecisions(), Resolutions())
    (school,) = {outcome.school for outcome in intake.outcomes}
    assert (school.code, school.name) == ("edu990001", "Школа 0001")
    assert school.municipality in {"Район m026", "Муниципалитет reg99_m026"}
    assert len(intake.outcomes) == 3


def said_of(year: int) -> FileFacts:
    return FileFacts(year, Season.SPRING, ProcedureKind.VPR, "математика", 5)


def test_a_group_of_no_municipality_leaves_it_unknown():
    table = table_2020(CLASS)
    for row in table[1:]:
        row[0] = "99-RU-REG,vpr2019.math5"
    (outcome,) = read([sheet_of(table)]).outcomes
    assert outcome.school.municipality == ""


@pytest.mark.parametrize("year", [2021, 2022])
def test_what_the_content_does_not_say_is_asked_for_by_name(year):
    with pytest.raises(OporaError) as refusal:
        read(protocol(year, CLASS), FileFacts())
    assert str(refusal.value) == (
        "Файл «протокол.xlsx» не говорит, что это за работа: год, вид процедуры, предмет, класс и "
        "сезон. Укажите, например: --year 2021 --kind впр --subject математика --grade 5 "
        "--season весна; для нескольких файлов составьте перечень (--manifest)."
    )


def test_the_groups_of_2020_say_that_it_is_vpr():
    facts = FileFacts(year=2020, season=Season.AUTUMN, subject="математика", grade=5)
    (outcome,) = read(protocol(2020, CLASS), facts).outcomes
    assert outcome.procedure.kind is ProcedureKind.VPR
    with pytest.raises(OporaError, match="по содержанию файла — ВПР, а указано — мониторинг"):
        read(protocol(2020, CLASS), FileFacts(kind=ProcedureKind.MONITORING))


def test_groups_that_speak_of_nothing_say_nothing():
    table = table_2020(CLASS)
    table[1][0] = "99-RU-REG,EAST"
    with pytest.raises(OporaError, match="вид процедуры"):
        read([sheet_of(table)], FileFacts(year=2020, season=Season.AUTUMN, subject="м", grade=5))


def test_a_moved_work_is_marked_by_the_scale_of_the_year_it_stands_for():
    facts = FileFacts(2020, Season.AUTUMN, ProcedureKind.VPR, "математика", 5, 6)
    (outcome,) = read(protocol(2020, CLASS), facts).outcomes
    assert (outcome.procedure.school_year.closing, outcome.low) == (2020, 1)
    assert "отметки по шкале" in outcome.source


@pytest.mark.parametrize("before_resits", [True, False, None])
def test_what_a_person_says_of_resits_is_told_of_the_outcomes(before_resits):
    said = replace(MATHEMATICS, before_resits=before_resits)
    assert read(protocol(2021, CLASS), said).outcomes[0].before_resits is before_resits


def test_an_unknown_subject_is_remarked_at_the_header():
    facts = FileFacts(2021, Season.SPRING, ProcedureKind.VPR, "астрономия", 5)
    problem = problem_of(read(protocol(2021, CLASS), facts), "unknown-subject")
    assert problem.row == 1


def test_without_a_scale_every_school_says_that_no_mark_can_be_derived():
    facts = FileFacts(2021, Season.SPRING, ProcedureKind.VPR, "французский язык", 7)
    pupils = [*CLASS, *(one.but(digits="990002") for one in CLASS)]
    intake = read(protocol(2021, pupils), facts)
    assert [(one.participants, one.low, one.marks) for one in intake.outcomes] == [
        (3, None, None)
    ] * 2
    assert rules_of(intake) == ["no-mark-derivable"] * 2


def test_a_work_of_another_maximum_is_not_marked_by_the_scale():
    table = table_2022(CLASS)
    table[0][8] = "1 (9б)"
    intake = read([sheet_of(table)])
    assert [one.low for one in intake.outcomes] == [None]
    message = problem_of(intake, "no-mark-derivable").message
    assert "в файле наибольший балл 21, а по шкале 20" in message


def test_a_file_without_pupils_is_refused():
    with pytest.raises(OporaError, match="под заголовками нет ни одного ученика"):
        read([sheet_of([*table_2021([]), table_2021([])[0]])])


def test_sheets_of_two_works_are_refused():
    short = [row[:8] + row[9:] for row in table_2022(CLASS)]
    with pytest.raises(OporaError, match="на листах «А», «Б» разные задания"):
        read([sheet_of(table_2022(CLASS), "А"), sheet_of(short, "Б")])


def test_a_school_on_two_sheets_is_counted_once():
    more = [one.but(code=f"6{one.code}") for one in CLASS]
    sheets = [sheet_of(table_2021(CLASS), "А"), sheet_of(table_2021(more), "Б")]
    (outcome,) = read(sheets).outcomes
    assert outcome.participants == 6
    assert outcome.source.startswith("протокол.xlsx, лист «А», строки 2–5; лист «Б», строки 2–5;")


def test_a_sheet_without_the_header_is_named():
    notes = sheet_of([["примечание"], ["ещё"]], "Заметки")
    intake = read([*protocol(2021, CLASS), notes])
    problem = problem_of(intake, "sheet-without-protocol")
    assert (problem.sheet, problem.row, problem.value) == ("Заметки", 1, "Заметки")
    assert len(intake.rows) == 1 + len(CLASS) + 2


def test_rows_above_the_header_and_the_header_once_more_are_headings():
    table = table_2021(CLASS)
    intake = read([sheet_of([["Протокол"], table[0], *table[1:3], table[0], *table[3:]])])
    purposes = [row.purpose for row in intake.rows]
    assert purposes.count(RowPurpose.HEADING) == 3
    assert [one.participants for one in intake.outcomes] == [3]


def test_columns_are_found_wherever_they_stand():
    table = table_2021(CLASS)
    turned = [[row[2], row[1], row[0], *row[3:]] for row in table]
    assert read([sheet_of(turned)]).outcomes[0].participants == 3


def test_a_column_that_the_layout_does_not_know_is_named_once():
    # What stands in it is not taken for cells that have been shifted.
    table = [[*row, "Примечание" if at == 0 else "болел"] for at, row in enumerate(full_width())]
    intake = read([sheet_of(table)])
    problem = problem_of(intake, "column-not-read")
    assert (problem.row, problem.value) == (1, "Примечание")
    assert rules_of(intake) == ["column-not-read"]


def full_width() -> list[list[str]]:
    header, *rows = table_2021(CLASS)
    return [header, *([*row, *[""] * (len(header) - len(row))] for row in rows)]


def test_a_value_above_which_no_header_stands_is_told_once_for_each_column():
    textbook = "Виленкин Н.Я. Математика 5 класс"
    pupils = [one.but(behind=("", "", textbook, "ещё")) for one in CLASS]
    intake = read(protocol(2021, pupils))
    told = [one for one in intake.problems if one.rule == "column-without-header"]
    assert [(one.row, one.column, one.value) for one in told] == [
        (2, "16-й столбец", textbook),
        (2, "17-й столбец", "ещё"),
    ]
    assert "(строк: 4)" in told[0].message


def test_a_school_of_the_list_of_classes_that_has_no_protocol_is_named():
    classes = [("990001", "m026"), ("990002", "m026"), ("990002", "m026"), ("990001", "m026")]
    sheets = [sheet_of(classes_2022(classes), "Классы"), protocol(2022, CLASS)[1]]
    intake = read(sheets)
    problem = problem_of(intake, "school-without-results")
    assert (problem.sheet, problem.row, problem.school) == ("Классы", 3, "Школа 0002")
    purposes = [row.purpose for row in intake.rows if row.where.sheet == "Классы"]
    assert purposes == [
        *(RowPurpose.HEADING, RowPurpose.HEADING),
        *(RowPurpose.SCHOOL, RowPurpose.HEADING, RowPurpose.HEADING),
    ]


def test_a_school_of_the_list_of_classes_whose_code_is_none_is_told():
    classes = classes_2022([("990001", "m026")])
    classes.append(["кто-то", "99", "Регион", "м", "Школа без кода"])
    classes.append(["кто-то"])
    intake = read([sheet_of(classes, "Классы"), protocol(2022, CLASS)[1]])
    told = [one for one in intake.problems if one.rule == "class-of-unknown-school"]
    assert [(one.row, one.value) for one in told] == [(3, "Школа без кода"), (4, "")]


def test_another_sheet_beside_a_protocol_of_2022_is_named():
    intake = read(
        [*protocol(2022, CLASS), sheet_of([["примечание"]], "Заметки"), sheet_of([], "П")]
    )
    assert problem_of(intake, "sheet-without-protocol").sheet == "Заметки"


def test_the_list_of_classes_contradicts_the_protocol():
    sheets = [sheet_of(classes_2022([("990001", "m033")]), "Классы"), protocol(2022, CLASS)[1]]
    problem = problem_of(read(sheets), "municipality-differs")
    assert (problem.sheet, problem.row) == ("Классы", 2)


@pytest.mark.parametrize("year", YEARS)
def test_a_workbook_from_beginning_to_end(tmp_path, year):
    path = tmp_path / "что угодно.xlsx"
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in protocol(year, CLASS):
        page = workbook.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append([float(cell) if cell.isdigit() else cell for cell in row.cells])
    workbook.save(path)
    intake = read_files([path], said=MATHEMATICS)
    assert [(one.participants, one.low) for one in intake.outcomes] == [(3, 1)]
    assert intake.problems == ()
