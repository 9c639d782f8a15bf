"""Running text: what people paste from letters, line by line."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.intake import Intake
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken
from opora.exchange.text.pasted_text import text_rows

Read = Callable[..., Intake]


def rows_of(*lines: str) -> list[RowTaken]:
    return list(text_rows(lines, "письмо.txt"))


def result_of(line: str) -> ReadResult:
    """The only result of a line under a school."""
    (result,) = rows_of("МОУ СОШ с. Кикино", line)[1].results
    return result


@pytest.mark.parametrize(
    "line",
    [
        "ОГЭ математика 2022 – 6 чел. из 12 (50,0%)",
        "ОГЭ математика 2022 - 6 из 12",
        "ОГЭ, математика, 2022 г. — 6 человек из 12 (50 %)",
        "2022 ОГЭ математика: 6 из 12",
        "математика ОГЭ 2022 год 50 % 6 из 12",
        "1) ОГЭ по математике за 2022 год – не преодолели 6 обучающихся из 12",
        "• огэ МАТЕМАТИКА 2022 6\u00a0из\u00a012 участников",
        "ОГЭ математика 2022 – 6 чел (50%) из 12",
        "ОГЭ математика 2022 – 6 чел. ( 50,0 % ) из 12 чел.",
        "ОГЭ\tматематика\t2022\t6 (50%)\tиз 12",
    ],
)
def test_one_result_in_many_words(line: str) -> None:
    result = result_of(line)
    assert result.procedure.title == "ОГЭ, математика, 2022"
    assert (result.figures.low, result.figures.participants) == (6, 12)
    assert result.remarks == ()


@pytest.mark.parametrize(
    "line",
    [
        "ВПР русский язык 5 класс осень 2022 – 3 из 8",
        "ВПР осенью 2022 русский 5 класс 3 из 8",
        "Осень 2022 г., ВПР, 5 кл., русский язык: 3 из 8",
    ],
)
def test_season_and_grade(line: str) -> None:
    procedure = result_of(line).procedure
    assert (procedure.kind, procedure.grade) == (ProcedureKind.VPR, 5)
    assert procedure.season is Season.AUTUMN
    assert procedure.subject == "русский язык"


@pytest.mark.parametrize(
    ("word", "before_resits"),
    [("до пересдач", True), ("после пересдачи", False), ("", None)],
)
def test_resits(word: str, before_resits: object) -> None:
    assert result_of(f"ОГЭ математика 2022 {word} – 6 из 12").before_resits is before_resits


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ГВЭ математика 2022 1 из 2", ProcedureKind.GVE),
        ("ЕГЭ математика профиль 2022 1 из 2", ProcedureKind.EGE),
        ("Диагностическая работа по математике 2020 1 из 2", ProcedureKind.DIAGNOSTIC),
        ("Мониторинг математика 2022 1 из 2", ProcedureKind.MONITORING),
    ],
)
def test_kinds(text: str, kind: ProcedureKind) -> None:
    assert result_of(text).procedure.kind is kind


def test_low_in_words() -> None:
    assert result_of("ОГЭ математика 2022 низкий результат 6 из 12").figures.stated_low


def test_a_year_and_a_count_are_no_school_year() -> None:
    assert result_of("ОГЭ математика 2022 – 6 из 12").procedure.year == 2022


def test_several_results_with_the_school_on_one_line() -> None:
    (row,) = rows_of(
        "МОУ СОШ с. Кикино: ОГЭ русский язык 2023 – 3 из 8 (37,5%); ОГЭ математика 2023 – 3 из 8, "
        "2022 ВПР русский 5 класс"
    )
    assert [school.name for school in row.schools] == ["МОУ СОШ с. Кикино"]
    assert [result.procedure.title for result in row.results] == [
        "ОГЭ, русский язык, 2023",
        "ОГЭ, математика, 2023",
        "ВПР, русский язык, 5 класс, 2022",
    ]


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("МОУ СОШ с. Кикино – ОГЭ математика 2023 – 3 из 8", "МОУ СОШ с. Кикино"),
        ("МОУ СОШ с. Кикино русский язык ОГЭ 2023 – 3 из 8", "МОУ СОШ с. Кикино"),
        ("МОУ СОШ с. Кикино ОГЭ русский язык 2023 – 3 из 8", "МОУ СОШ с. Кикино"),
        ("Октябрьская СШ № 9 ОГЭ химия 2023 – 3 из 8", "Октябрьская СШ № 9"),
        ("2. Хребтовская школа; ОГЭ химия 2023 – 3 из 8", "Хребтовская школа"),
    ],
)
def test_school_before_the_result(line: str, school: str) -> None:
    (row,) = rows_of(line)
    assert ([one.name for one in row.schools], len(row.results)) == ([school], 1)


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("1. МОУ СОШ с. Покровская Арчада", "МОУ СОШ с. Покровская Арчада"),
        ("МБОУ «Очёрская СОШ №1»:", "МБОУ «Очёрская СОШ №1»"),
        ("— Лицей № 1;", "Лицей № 1"),
        (
            "СОШ № 36 с углублённым изучением иностранных языков",
            "СОШ № 36 с углублённым изучением иностранных языков",
        ),
        ("Начальная школа – детский сад № 3", "Начальная школа – детский сад № 3"),
    ],
)
def test_school_on_a_line_of_its_own(line: str, school: str) -> None:
    (row,) = rows_of(line)
    assert row.purpose is RowPurpose.SCHOOL
    assert [one.name for one in row.schools] == [school]


@pytest.mark.parametrize(
    "line",
    [
        "Школа показала низкий результат",
        "Кикино",
        "Результаты ниже минимума получены в школе № 3",
        "школа " + "слово " * 40,
    ],
)
def test_prose_is_no_school(line: str) -> None:
    (row,) = rows_of(line)
    assert row.schools == ()
    assert [remark.rule.code for remark in row.remarks] == ["unreadable-row"]


@pytest.mark.parametrize(
    "line",
    [
        "Кикино: ОГЭ математика 2023 – 3 из 8",
        "Кикино ОГЭ математика 2023 – 3 из 8",
        "Кикино: математика 2023 – 3 из 8",
        "ОГЭ математика 2023 МОУ СОШ с. Кикино 3 из 8",
    ],
)
def test_a_strangers_result_is_not_given_to_the_school_above(line: str) -> None:
    row = rows_of("МОУ СОШ с. Арчада", line)[1]
    assert row.results == ()
    assert [remark.rule.code for remark in row.remarks] == ["result-without-school"]


def test_school_before_a_result_without_a_kind() -> None:
    row, after = rows_of("МОУ СОШ с. Кикино: математика 2023 – 3 из 8", "ОГЭ химия 2023 1 из 2")
    assert [remark.rule.code for remark in row.remarks] == ["unknown-kind"]
    assert [school.name for school in after.schools] == ["МОУ СОШ с. Кикино"]


def test_headings_blanks_and_comments() -> None:
    lines = rows_of(
        "Регион: Пензенская область",
        "Муниципалитет: Каменский район.",
        "",
        "# из письма",
        "   ",
        "МОУ СОШ с. Кикино",
    )
    assert [line.purpose.value for line in lines] == [
        *("heading", "heading", "blank", "blank", "blank", "school"),
    ]
    (school,) = lines[-1].schools
    assert (school.municipality, school.region) == ("Каменский район", "Пензенская область")


def test_a_new_municipality_ends_the_school() -> None:
    lines = rows_of("МОУ СОШ с. Кикино", "Муниципалитет: Очёр", "ОГЭ математика 2023 – 3 из 8")
    assert [remark.rule.code for remark in lines[2].remarks] == ["result-without-school"]


def test_resits_said_once_for_all_exams() -> None:
    lines = rows_of(
        "Все результаты – до пересдач",
        "МОУ СОШ с. Кикино",
        "ОГЭ математика 2023 – 3 из 8",
        "ОГЭ химия 2023 после пересдач – 3 из 8",
        "ВПР математика 5 класс 2023 – 3 из 8",
    )
    assert [line.results[0].before_resits for line in lines[2:]] == [True, False, None]


def test_municipality_from_outside_fills_only_what_is_missing(read_text: Read) -> None:
    text = (
        "МОУ СОШ с. Кикино\nОГЭ химия 2023 – 3 из 8\n"
        "Муниципалитет: Очёр\nЛицей № 1\nОГЭ химия 2023 1 из 2"
    )
    intake = read_text(text, municipality="Каменский район", region="Пензенская область")
    assert [outcome.school.municipality for outcome in intake.outcomes] == [
        "Каменский район",
        "Очёр",
    ]
    assert {outcome.school.region for outcome in intake.outcomes} == {"Пензенская область"}


@given(st.lists(st.text(max_size=80), max_size=12))
def test_no_text_can_break_the_reader(lines: list[str]) -> None:
    read = rows_of(*lines)
    assert [row.where.row for row in read] == list(range(1, len(lines) + 1))
    assert all(row.results or row.remarks for row in read if row.purpose is RowPurpose.RESULT)


words = st.sampled_from(
    [
        *("ОГЭ", "ВПР", "математика", "русский", "2022", "2023 г.", "5 класс", "осень", "6 из 12"),
        *("15 из 12", "(50,0%)", "120%", "–", ";", ",", ":", "МОУ СОШ с. Кикино", "до пересдач"),
        *("низкий", "слово", "2022/23", "1.", "Лицей № 2", "77 класс"),
    ]
)


@given(st.lists(st.lists(words, max_size=9).map(" ".join), max_size=6))
def test_no_order_of_words_makes_more_low_than_participants(lines: list[str]) -> None:
    for row in rows_of("МОУ СОШ с. Арчада", *lines):
        for result in row.results:
            figures = result.figures
            assert not figures.has_counts or (figures.low or 0) <= (figures.participants or 0)
