"""The layout of protocols: recognised by headers, Russian or English, in workbooks old and new."""

from pathlib import Path

import pytest
import xlwt
from tests.method.exchange.exams.protocols_made import (
    OGE_HEADER,
    PERSON,
    counts,
    exam,
    oge,
    read,
    saved,
    sheet,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.domain.name_key import name_words
from opora.exchange.known_layouts import layout_of
from opora.exchange.read_files import read_files

RUSSIAN = "01 - Русский язык 2025.06.09"
MATHS = "02 - Математика 2025.06.03"


def test_a_column_that_stands_twice_is_refused() -> None:
    header = ("Код ОО", "Первичный балл", "Первичный\nбалл", "Оценка")
    with pytest.raises(OporaError, match="«Первичный балл» стоит в протоколе дважды"):
        read(sheet(exam(MATHS, [[201005, 1, 1, 2]], header)))


def test_unknown_and_untitled_columns_are_named_without_their_values() -> None:
    lines = exam(MATHS, [[*oge(201005, "1", 9, 3), "тайное", "Скрытнов"]], (*OGE_HEADER, "Эксперт"))
    more = exam(RUSSIAN, [[*oge(201005, "1", 9, 3), "тайное"]], (*OGE_HEADER, "Эксперт"))
    intake = read(sheet(lines, more))
    assert problem_of(intake, "unknown-protocol-column").value == "Эксперт"
    problem = problem_of(intake, "untitled-protocol-column")
    assert "В столбце O есть значения, а заголовка нет (строк: 1)" in problem.message
    assert "Скрытнов" not in repr(intake)
    assert "тайное" not in repr(intake)


ENGLISH = ("School code", "Class", "Participant code", "Surname", "Name", "Primary score", "Grade")


def test_english_headers_are_read_with_a_doubt(tmp_path: Path) -> None:
    rows = [[201005, "9А", "1", *PERSON[:2], 9, 3], [201005, "9А", "2", *PERSON[:2], 3, 2]]
    page = sheet(exam(MATHS, rows, ENGLISH))
    layout = layout_of([page])
    assert layout is not None
    assert (layout.code, layout.is_confirmed) == ("exam-protocol-english", False)
    intake = read_files([saved(tmp_path / "a.xlsx", {"Protocol": exam(MATHS, rows, ENGLISH)})])
    assert counts(intake) == {("201005", "математика"): (1, 2)}
    assert set(rules_of(intake)) == {"layout-unconfirmed", "personal-data-dropped"}


def test_english_headers_not_described_refuse_the_file() -> None:
    page = sheet(exam(MATHS, [[201005, "9А", "1", *PERSON[:2], 9, 3, 1]], (*ENGLISH, "Bonus")))
    with pytest.raises(OporaError, match="столбец «Bonus» в протоколах с английскими заголовками"):
        read(page)


def test_workbooks_old_and_new(tmp_path: Path) -> None:
    lines = exam(MATHS, [oge(201005.0, "1", 9, 3), oge(201006.0, "2", 6, 2)])
    new = saved(tmp_path / "новый.xlsx", {"Протокол": lines})
    workbook = xlwt.Workbook()
    page = workbook.add_sheet("Протокол")
    for number, line in enumerate(lines):
        for place, cell in enumerate(line):
            page.write(number, place, cell)
    old = tmp_path / "старый.xls"
    workbook.save(str(old))
    expected = {("201005", "математика"): (0, 1), ("201006", "математика"): (1, 1)}
    assert counts(read_files([new])) == counts(read_files([old])) == expected


@pytest.mark.parametrize(
    "header",
    [
        ("Школа", "Муниципалитет", "Год", "Предмет", "Участников", "Ниже минимума"),
        ("логин школы", "регион", "номер", "код обучающегося", "вариант", "всего баллов"),
        ("ОО", "Муниципалитет", "Код участника", "Класс", "Первичный балл", "Отметка"),
        ("Группы участников", "Кол-во ОО", "Кол-во участников", "2", "3", "4", "5"),
        ("Код школы", "Оценка условий"),
    ],
)
def test_tables_of_other_kinds_are_not_recognised(header: tuple[str, ...]) -> None:
    layout = layout_of([sheet([header, ["1"] * len(header)])])
    assert layout is None or not layout.code.startswith("exam-protocol")


def test_names_of_pupils_are_not_remembered_as_keys() -> None:
    name_words.cache_clear()
    read(sheet(exam(MATHS, [oge(201005, "1", 9, 3)])))
    before = name_words.cache_info().currsize
    for word in PERSON:
        name_words(word)
    assert name_words.cache_info().currsize == before + len(PERSON)


def test_rows_under_spoiled_headers_do_not_vanish() -> None:
    spoiled = exam(MATHS, [oge(201005, "1", 9, 3), oge(201005, "2", 9, 3)], ["?", *OGE_HEADER[2:]])
    intake = read(sheet(spoiled, exam(RUSSIAN, [oge(201005, "1", 9, 2)])))
    assert counts(intake) == {("201005", "русский язык"): (1, 1)}
    told = [one.row for one in intake.problems if one.rule == "row-above-headers"]
    assert told == [4, 5, 6]


def test_a_lone_name_before_the_next_title_is_told() -> None:
    lines = [*exam(MATHS, [oge(201005, "1", 9, 3)]), [PERSON[0]]]
    intake = read(sheet(lines, exam(RUSSIAN, [oge(201005, "1", 9, 2)])))
    assert problem_of(intake, "not-a-pupil").row == 8
    assert PERSON[0] not in repr(intake)
