"""One exam in several tables: after appeals, on reserve days, sat again, pasted twice."""

from collections.abc import Sequence

import pytest
from tests.method.exchange.exams.protocols_made import (
    EGE_HEADER,
    OGE_HEADER,
    counts,
    ege,
    exam,
    oge,
    read,
    sheet,
    taken,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.domain.season import Season
from opora.exchange.row_taken import RowPurpose

DAY = "02 - Математика 2025.06.03"
RESERVE = "02 - Математика 2025.06.26"
RESIT = "02 - Математика 2025.09.05"
APPEALS = f"{DAY} после апелляций"
BARE = ("Код ОО", "Первичный балл", "Оценка")
MATHS = ("201005", "математика")


def bare(title: str, *marks: int, school: int = 201005) -> list[Sequence[object]]:
    """An exam whose participants have no codes."""
    return exam(title, [[school, 9, mark] for mark in marks], BARE)


def three(title: str, *marks: int) -> list[Sequence[object]]:
    return exam(title, [oge(201005, str(n), 9, mark) for n, mark in enumerate(marks, start=1)])


def test_after_appeals_alone_is_the_same_procedure() -> None:
    intake = read(sheet(three(APPEALS, 2, 3, 4)))
    assert counts(intake) == {MATHS: (1, 3)}
    assert (
        "Протокола до апелляций среди прочитанного нет"
        in problem_of(intake, "after-appeals").message
    )


@pytest.mark.parametrize("order", [1, -1])
def test_after_appeals_is_the_later_word_wherever_it_stands(order: int) -> None:
    exams = [three(DAY, 2, 2, 4), three(APPEALS, 2, 3, 4)][::order]
    intake = read(sheet(*exams))
    assert counts(intake) == {MATHS: (1, 3)}
    message = problem_of(intake, "after-appeals").message
    assert "Заменено строк прежнего протокола: 3, результат другой у 1." in message
    assert rules_of(intake).count("replaced-by-appeal") == 3
    assert "same-exam-twice" not in rules_of(intake)
    assert intake.outcomes[0].before_resits is None


def test_who_did_not_appeal_stays_as_he_was() -> None:
    appealed = exam(APPEALS, [oge(201005, "2", 15, 3)])
    intake = read(sheet(three(DAY, 2, 2, 4), appealed))
    assert counts(intake) == {MATHS: (1, 3)}
    place = problem_of(intake, "replaced-by-appeal").message
    assert "(лист «Протокол», строка 14)" in place


def test_after_appeals_on_another_sheet() -> None:
    intake = read(
        sheet(three(DAY, 2, 2, 4), name="До"),
        sheet(exam(APPEALS, [oge(201005, 1, 9, 3)]), name="П"),
    )
    assert counts(intake) == {MATHS: (1, 3)}


def test_after_appeals_told_by_a_header() -> None:
    header = (*OGE_HEADER[:-1], "Оценка после апелляции")
    intake = read(sheet(three(DAY, 2, 2, 4), exam(DAY, [oge(201005, "1", 9, 3)], header)))
    assert counts(intake) == {MATHS: (1, 3)}


def test_a_column_after_appeals_beside_the_earlier_one() -> None:
    header = (*OGE_HEADER, "Оценка после апелляций")
    rows = [[*oge(201005, "1", 9, 2), 3], [*oge(201005, "2", 9, 2), ""]]
    assert counts(read(sheet(exam(DAY, rows, header)))) == {MATHS: (1, 2)}


def test_an_appeal_without_a_date_of_its_own_exam_finds_the_pupil() -> None:
    later = exam("02 - Математика 2025.06.20 после апелляций", [oge(201005, "1", 9, 3)])
    assert counts(read(sheet(three(DAY, 2, 2), later))) == {MATHS: (1, 2)}


def test_a_pupil_absent_after_an_appeal_takes_his_earlier_row_along() -> None:
    later = exam(APPEALS, [oge(201005, "1", "удалён", "")])
    rows = taken(sheet(exam(DAY, [oge(201005, "1", "не явился", ""), oge("", "2", 9, 3)]), later))
    purposes = {row.where.row: row.purpose for row in rows}
    assert (purposes[5], purposes[13]) == (RowPurpose.ABSENT, RowPurpose.ABSENT)


def test_appeals_without_codes_replace_whole_schools() -> None:
    kept = bare(DAY, 2, school=201006)
    intake = read(sheet(bare(DAY, 2, 2), kept, bare(APPEALS, 2, 3)))
    assert counts(intake) == {MATHS: (1, 2), ("201006", "математика"): (1, 1)}


def test_appeals_without_codes_leave_a_row_of_no_school_where_it_is() -> None:
    unclear = exam(DAY, [["нет", 9, 2], [201005, 9, 2]], BARE)
    intake = read(sheet(unclear, bare(APPEALS, 3)))
    assert counts(intake) == {MATHS: (0, 1)}
    assert problem_of(intake, "unknown-school-code").row == 5


def test_appeals_without_codes_and_with_fewer_pupils_are_refused() -> None:
    with pytest.raises(OporaError, match="Оставьте один из двух протоколов"):
        read(sheet(bare(DAY, 2, 2), bare(APPEALS, 3)))


def test_main_and_reserve_days_add_up() -> None:
    reserve = exam(RESERVE, [oge(201005, "7", 9, 2), oge(201006, "8", 9, 3)])
    intake = read(sheet(three(DAY, 2, 3, 4), reserve))
    assert counts(intake) == {MATHS: (2, 4), ("201006", "математика"): (0, 1)}
    message = problem_of(intake, "several-exam-days").message
    assert "03.06.2025 и 26.06.2025" in message
    assert {one.before_resits for one in intake.outcomes} == {None}


def test_who_sits_again_on_a_reserve_day_counts_by_the_first_result() -> None:
    reserve = exam(RESERVE, [oge(201005, "1", 15, 3), oge(201005, "7", 9, 2)])
    intake = read(sheet(three(DAY, 2, 3, 4), reserve))
    assert counts(intake) == {MATHS: (2, 4)}
    assert problem_of(intake, "resat-on-reserve-day").row == 14
    assert intake.outcomes[0].before_resits is True


def test_who_missed_the_main_day_counts_on_the_reserve_day() -> None:
    main = exam(DAY, [oge(201005, "1", "не явился", ""), oge(201005, "2", 9, 3)])
    intake = read(sheet(main, exam(RESERVE, [oge(201005, "1", 4, 2)])))
    assert counts(intake) == {MATHS: (1, 2)}
    assert intake.outcomes[0].before_resits is None


def test_days_without_codes_add_up_with_a_warning() -> None:
    intake = read(sheet(bare(DAY, 2, 3), bare(RESERVE, 3)))
    assert counts(intake) == {MATHS: (1, 3)}
    assert "resits-not-told-apart" in rules_of(intake)


def test_a_day_that_no_title_tells_comes_first() -> None:
    intake = read(
        sheet(three(RESERVE, 2, 3), exam("02 - Математика", [oge(201005, 9, 9, 3)])), year=2025
    )
    assert "без даты и 26.06.2025" in problem_of(intake, "several-exam-days").message
    (outcome,) = intake.outcomes
    assert outcome.procedure.season is Season.SPRING


@pytest.mark.parametrize(
    "title", [RESIT, f"{RESERVE} пересдача", f"{RESERVE} дополнительный период"]
)
def test_a_re_sit_stands_apart(title: str) -> None:
    intake = read(sheet(three(DAY, 2, 3, 4), exam(title, [oge(201005, "1", 15, 3)])))
    assert counts(intake) == {MATHS: (1, 3), ("201005", "математика*"): (0, 1)}
    assert {one.before_resits for one in intake.outcomes} == {True, False}
    assert {one.procedure.school_year.closing for one in intake.outcomes} == {2025}
    assert problem_of(intake, "additional-period").value == title


def test_a_september_re_sit_keeps_the_year_whatever_season_is_said() -> None:
    intake = read(sheet(three(RESIT, 2)), season=Season.AUTUMN)
    (outcome,) = intake.outcomes
    assert (outcome.procedure.school_year.closing, outcome.before_resits) == (2025, False)


def test_a_person_may_say_what_the_titles_do_not() -> None:
    assert read(sheet(three(DAY, 2)), before_resits=True).outcomes[0].before_resits is True
    with pytest.raises(OporaError, match="после пересдач"):
        read(sheet(three(RESIT, 2)), before_resits=True)


def test_two_parts_of_one_day_are_put_together() -> None:
    intake = read(
        sheet(three(DAY, 2, 3), exam(DAY, [oge(201006, "8", 9, 2), oge(201005, "2", 9, 4)]))
    )
    assert counts(intake) == {MATHS: (1, 2), ("201006", "математика"): (1, 1)}
    problem = problem_of(intake, "same-exam-twice")
    assert "(лист «Протокол», строка 4)" in problem.message
    assert "repeated-pupil" in rules_of(intake)


def test_two_parts_of_one_day_without_codes_are_never_counted_twice() -> None:
    other = bare(DAY, 3, school=201006)
    intake = read(sheet(bare(DAY, 2, 3), bare(DAY, 2), other))
    assert counts(intake) == {MATHS: (1, 2), ("201006", "математика"): (0, 1)}
    assert problem_of(intake, "repeated-without-codes").row == 13
    assert "от 1 из 3" in problem_of(intake, "rows-not-counted").message


def test_days_of_ege_add_up_too() -> None:
    main = exam("01 - Русский язык 2025.05.30", [ege(201005, "1", 12, 23)], EGE_HEADER)
    reserve = exam("01 - Русский язык 2025.06.20", [ege(201005, "2", 40, 70)], EGE_HEADER)
    assert counts(read(sheet(main, reserve))) == {("201005", "русский язык"): (1, 2)}


def test_the_same_subject_of_another_year_is_another_procedure() -> None:
    intake = read(sheet(three(DAY, 2), three("02 - Математика 2024.06.03", 3)))
    assert [one.procedure.year for one in intake.outcomes] == [2024, 2025]
