"""A file of context forms → one form a school; every row is a form or a remark."""

from pathlib import Path

import pytest
from tests.method.exchange.context.made_form import (
    HEADERS,
    NAMES,
    YEAR,
    a_row,
    read_rows,
    rules_of,
    written,
    written_table,
)

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.exchange.context.context_forms import ContextForms, FormRow
from opora.exchange.context.form_column import AnswerKind
from opora.exchange.context.form_layout import form_layout
from opora.exchange.context.read_context_form import read_context_form
from opora.exchange.where import Where


def test_a_school_with_its_answers(tmp_path: Path) -> None:
    forms = read_rows(tmp_path, a_row())
    (form,) = forms.forms
    assert (form.school.code, form.school.name) == ("edu990001", "Школа на Горке")
    assert (form.school.region, form.school.municipality) == ("99", "")
    assert (form.year, form.source) == (YEAR, "форма.csv, строка 2")
    assert form.answers["teachers"] == 12
    assert form.answers["teaches_secondary"] is False
    assert form.answers["settlement_kind"] == "city"
    assert form.answers["transport_link"] is None
    assert forms.problems == ()
    assert forms.rows == (FormRow(Where("форма.csv", "", 2), "edu990001"),)


def test_answers_hold_every_column_and_cannot_be_changed(tmp_path: Path) -> None:
    (form,) = read_rows(tmp_path, a_row()).forms
    assert list(form.answers) == [n for n in NAMES if n not in {"login", "region", "school_name"}]
    with pytest.raises(TypeError):
        form.answers["teachers"] = 13  # type: ignore[index]  # that it is read-only is the test


def test_a_workbook_says_the_same(tmp_path: Path) -> None:
    rows = [a_row(), a_row(login="sch990002", teachers=13, percent_primary="75%")]
    text = read_context_form(written(tmp_path / "a.csv", rows), year=YEAR)
    book = read_context_form(written(tmp_path / "a.xlsx", rows), year=YEAR)
    assert [form.answers for form in book.forms] == [form.answers for form in text.forms]
    assert book.forms[1].answers["percent_primary"] == 75


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "форма.txt"
    lines = [["Контекстные данные"], HEADERS, [str(cell) for cell in a_row().values()]]
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line] for line in lines]
    text = "\n".join(delimiter.join(line) for line in quoted)
    path.write_text(text, encoding="cp1251", errors="replace")
    (form,) = read_context_form(path, year=YEAR).forms
    assert form.answers["teachers"] == 12


def test_a_broken_table_is_no_form(tmp_path: Path) -> None:
    path = tmp_path / "сломана.csv"
    path.write_text(f'"{"а" * 140_000}', encoding="utf-8")
    with pytest.raises(OporaError, match="не форма контекстных данных"):
        read_context_form(path, year=YEAR)


@pytest.mark.parametrize("last", [1, 5])
def test_a_quote_left_open_does_not_swallow_schools(tmp_path: Path, last: int) -> None:
    rows = [a_row(login=f"sch99000{number}") for number in range(last + 1)]
    path = written(tmp_path / "a.csv", rows)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("sch990001,99,", 'sch990001,99,"'), encoding="utf-8")
    with pytest.raises(OporaError, match="в строке 3 не закрыта кавычка"):
        read_context_form(path, year=YEAR)


def test_an_unclear_answer_leaves_the_rest(tmp_path: Path) -> None:
    forms = read_rows(tmp_path, a_row(teachers="много", teaches_primary="?"))
    assert rules_of(forms) == ["context-yes-no-unclear", "context-number-unclear"]
    (form,) = forms.forms
    assert (form.answers["teachers"], form.answers["teaches_primary"]) == (None, None)
    assert form.answers["rooms"] == 14
    problem = forms.problems[1]
    assert (problem.file, problem.row, problem.value) == ("форма.csv", 2, "много")
    assert problem.school == "Школа на Горке"


def test_old_and_new_logins_are_one_code_and_others_stay_apart(tmp_path: Path) -> None:
    logins = ["SCH990001", "edu990002", "KSH990001", "spo220001"]
    forms = read_rows(tmp_path, *(a_row(login=login) for login in logins))
    codes = [form.school.code for form in forms.forms]
    assert codes == ["edu990001", "edu990002", "ksh990001", "spo220001"]
    assert forms.problems == ()


def test_a_school_without_a_name_goes_by_its_code(tmp_path: Path) -> None:
    (form,) = read_rows(tmp_path, a_row(school_name="")).forms
    assert form.school.name == "edu990001"


@pytest.mark.parametrize(
    ("login", "rule"),
    [
        ("", "context-login-missing"),
        ("Итого", "context-login-unclear"),
        ("логин", "context-login-unclear"),
        ("990001", "context-login-unclear"),
        ("sch 990001", "context-login-unclear"),
    ],
)
def test_a_row_without_a_login_is_named_and_not_counted(
    tmp_path: Path, login: str, rule: str
) -> None:
    forms = read_rows(tmp_path, a_row(), a_row(login=login))
    assert rules_of(forms) == [rule]
    assert forms.problems[0].row == 3
    assert len(forms.forms) == 1
    assert forms.rows[1] == FormRow(Where("форма.csv", "", 3), None)


def test_a_shifted_row_is_named_and_not_counted(tmp_path: Path) -> None:
    cells = list(a_row(login="sch990002").values())
    table = [HEADERS, list(a_row().values()), [*cells[:40], "лишнее", *cells[40:-1], "10"]]
    path = written_table(tmp_path / "форма.csv", table)
    forms = read_context_form(path, year=YEAR)
    assert rules_of(forms) == ["context-row-shifted"]
    assert "«10»" in forms.problems[0].message
    assert [form.school.code for form in forms.forms] == ["edu990001"]


def test_a_row_moved_within_the_header_is_named_and_not_counted(tmp_path: Path) -> None:
    cells = list(a_row(login="sch990002").values())
    # The last question is left open, so nothing stands beyond the header.
    table = [HEADERS, list(a_row().values()), [*cells[:5], "", *cells[5:-1]]]
    forms = read_context_form(written_table(tmp_path / "форма.csv", table), year=YEAR)
    assert rules_of(forms) == ["context-row-misplaced"]
    assert [form.school.code for form in forms.forms] == ["edu990001"]
    assert forms.rows[1].school_code is None


def test_two_answers_of_another_kind_are_slips(tmp_path: Path) -> None:
    numbers = [one.name for one in form_layout(YEAR).answers if one.kind is AnswerKind.COUNT][:2]
    forms = read_rows(tmp_path, a_row(**dict.fromkeys(numbers, "Да")))
    assert rules_of(forms).count("context-number-unclear") == 2
    assert len(forms.forms) == 1


def test_the_same_form_twice_counts_once(tmp_path: Path) -> None:
    forms = read_rows(tmp_path, a_row(), a_row(login="edu990001"))
    assert rules_of(forms) == ["context-form-twice"]
    assert "(форма.csv, строка 2)" in forms.problems[0].message
    assert len(forms.forms) == 1
    assert forms.forms[0].answers["teachers"] == 12
    assert [row.school_code for row in forms.rows] == ["edu990001"] * 2


def test_what_two_forms_of_a_school_answer_differently_is_not_counted(tmp_path: Path) -> None:
    forms = read_rows(tmp_path, a_row(), a_row(teachers="13", rooms=""))
    assert rules_of(forms) == ["context-forms-differ"]
    (form,) = forms.forms
    assert (form.answers["teachers"], form.answers["rooms"]) == (None, None)
    assert form.answers["computers"] == 20
    message = forms.problems[0].message
    assert "Сколько всего в школе учителей" in message
    assert "Сколько в школе учебных классов" in message


def test_other_sheets_are_named(tmp_path: Path) -> None:
    import openpyxl

    path = written(tmp_path / "форма.xlsx", [a_row()])
    workbook = openpyxl.load_workbook(path)
    workbook.create_sheet("Пояснения").append(["Заполните до пятницы"])
    workbook.create_sheet("Пусто")
    workbook.save(path)
    forms = read_context_form(path, year=YEAR)
    assert [(p.rule, p.value, p.row) for p in forms.problems] == [
        ("context-sheet-not-read", "Пояснения", None)
    ]


def test_what_is_wrong_with_the_header_is_told_at_its_row(tmp_path: Path) -> None:
    headers = ["ФИО директора" if header == "никак" else header for header in HEADERS]
    forms = read_context_form(written(tmp_path / "a.csv", [a_row()], headers), year=YEAR)
    assert rules_of(forms) == ["context-column-unknown", "context-column-missing"]
    assert {problem.row for problem in forms.problems} == {1}
    assert forms.forms[0].answers["nothing_after_courses"] is None


@pytest.mark.parametrize("change", ["missing", "twice"])
def test_a_form_without_one_column_of_logins_is_refused(tmp_path: Path, change: str) -> None:
    headers = (
        ["Школа", *HEADERS[1:]] if change == "missing" else ["x", *HEADERS[1:-2], *["логин"] * 2]
    )
    with pytest.raises(OporaError, match=r"«a.csv».+нет столбца «логин» или их несколько"):
        read_context_form(written(tmp_path / "a.csv", [a_row()], headers), year=YEAR)


def test_a_form_of_another_year_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", [a_row()])
    with pytest.raises(OporaError, match="назван 2020/2021 учебный год, а указан 2021/22"):
        read_context_form(path, year=SchoolYear(2022))


def test_a_form_that_names_no_year_is_believed(tmp_path: Path) -> None:
    headers = ["Обучающихся" if "учебном году" in header else header for header in HEADERS]
    forms = read_context_form(
        written(tmp_path / "a.csv", [a_row()], headers), year=SchoolYear(2022)
    )
    assert forms.year == SchoolYear(2022)
    assert forms.forms[0].answers["pupils"] is None


def test_an_empty_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match=r"«a\.csv»: форма пуста"):
        read_context_form(written(tmp_path / "a.csv", []), year=YEAR)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_another_table_is_refused(tmp_path: Path, name: str) -> None:
    path = written_table(tmp_path / name, [["Школа", "Год"], ["Лицей", "2021"]])
    with pytest.raises(OporaError, match=f"«{name}» — не форма контекстных данных"):
        read_context_form(path, year=YEAR)


def test_a_lost_row_is_our_failure() -> None:
    row = FormRow(Where("a.csv", "", 2), None)
    with pytest.raises(AssertionError, match="no form and no problem"):
        ContextForms(YEAR, (), (), (row,))


def test_a_school_with_two_forms_and_a_problem_told_twice_are_our_failures(tmp_path: Path) -> None:
    forms = read_rows(tmp_path, a_row(teachers="?"))
    with pytest.raises(AssertionError, match="two forms"):
        ContextForms(YEAR, forms.forms * 2, ())
    with pytest.raises(AssertionError, match="given twice"):
        ContextForms(YEAR, forms.forms, forms.problems * 2)
