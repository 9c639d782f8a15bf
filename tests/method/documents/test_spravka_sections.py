"""The sections of the справка hold every school, every count and every remark."""

from dataclasses import replace
from fractions import Fraction

from tests.made import a_ruleset, a_run, a_school, an_outcome
from tests.method.documents.spravka_made import (
    ARCHADA,
    DISTRICT,
    KIKINO,
    OUTCOMES,
    QUIET,
    REMARK,
    paper,
    tables,
    text_of,
)

from opora.domain.printed_share import PrintedShare
from opora.domain.problem import Problem, Severity
from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.domain.school_year import SchoolYear
from opora.identification.identify import identify
from opora.identification.terms import Terms


def test_tables_hold_every_school_with_its_counts() -> None:
    made = tables(paper(a_run(OUTCOMES)))
    rows = [row.cells[1:] for row in made["Решение по правилу для каждой школы"].rows]
    assert rows == [
        (KIKINO.name, "в списке", "Критерий 1; Критерий 2 — нельзя определить", "2023 — 2", "—"),
        (
            ARCHADA.name,
            "недостаточно данных",
            "Критерий 1 — нельзя определить; Критерий 2 — нельзя определить",
            "2023 — 1",
            "1",
        ),
        (QUIET.name, "не в списке", "не выполнены", "нет", "—"),
    ]
    procedures = made["Процедуры, результаты которых рассмотрены"].rows
    assert procedures[0].cells == ("ВПР, русский язык, 5 класс, 2022", "1", "—", "—", "1")
    assert ("ОГЭ, математика, 2023", "3", "32", "7", "0") in [row.cells for row in procedures]


def test_low_and_uncounted_results_stand_with_their_counts() -> None:
    made = tables(paper(a_run(OUTCOMES)))
    low = made["Низкие результаты остальных школ"].rows
    assert [(row.cells[0], row.cells[2].replace("\u00a0", " ")) for row in low] == [
        (ARCHADA.name, "4 из 12 (33,3 %)")
    ]
    uncounted = made["Результаты, которые не учтены"].rows
    assert [row.cells for row in uncounted] == [
        (
            ARCHADA.name,
            "ВПР, русский язык, 5 класс, 2022",
            "источник называет результат низким, но чисел не приводит",
        )
    ]


def test_a_contradiction_stays_visible() -> None:
    printed = PrintedShare(Fraction("0.308"), 1)
    outcomes = [*OUTCOMES, an_outcome(4, 12, school=KIKINO, year=2022, printed_share=printed)]
    made = tables(paper(a_run(outcomes)))
    assert (
        "есть противоречие в числах" in made["Решение по правилу для каждой школы"].rows[0].cells[4]
    )
    caption = "Низкие результаты школ, включение которых зависит от одного-двух участников"
    assert "напечатано 30,8\u00a0% — противоречие" in made[caption].rows[0].cells[1]


def test_explains_all_but_the_schools_plainly_off_the_list() -> None:
    text = text_of(paper(a_run(OUTCOMES)))
    assert "МОУ СОШ с. Кикино: в списке" in text
    assert "МОУ СОШ с. Покровская Арчада: недостаточно данных" in text
    assert "МОУ СОШ с. Тихое: " not in text
    assert "Для остальных 1 школы ни один критерий не выполнен" in text
    quiet = text_of(paper(a_run([o for o in OUTCOMES if o.school is QUIET])))
    assert "Для 1 школы ни один критерий не выполнен" in quiet


def test_readings_that_disagree_stand_side_by_side() -> None:
    table = tables(paper(a_run(OUTCOMES)))[
        "Школы, решение о которых зависит от прочтения критерия 1"
    ]
    assert table.rows[0].cells == (
        "МОУ СОШ с. Кикино",
        "в списке",
        "в списке",
        "недостаточно данных",
    )
    assert "Решение зависит от прочтения нормы: МОУ СОШ с. Кикино" in text_of(
        paper(a_run(OUTCOMES))
    )
    quiet = [o for o in OUTCOMES if o.school is QUIET]
    assert "При всех прочтениях критерия 1 решения по школам одинаковы" in text_of(
        paper(a_run(quiet))
    )


def test_one_reading_needs_no_table() -> None:
    text = text_of(paper(a_run(OUTCOMES, a_ruleset("rosobrnadzor-2025"))))
    assert "прочтени" not in text


def test_honesty_stands_beside_the_verdicts_that_hang_on_few() -> None:
    made = paper(a_run(OUTCOMES))
    caption = "Низкие результаты школ, включение которых зависит от одного-двух участников"
    row = tables(made)[caption].rows[0]
    assert [cell.replace("\u00a0", " ") for cell in row.cells[2:]] == [
        "3 из 8 (37,5 %)",
        "13,7–69,4 %",
        "69,2 %",
    ]
    text = text_of(made)
    assert "при 8 участниках результат одного человека меняет её на 12,5 п. п." in text
    assert "Включение зависит от результата одного-двух участников: МОУ СОШ с. Кикино." in text


def test_large_schools_are_not_told_that_one_pupil_weighs_much() -> None:
    large = [an_outcome(90, 200, school=KIKINO, subject=s) for s in ("физика", "химия")]
    text = text_of(paper(a_run(large)))
    assert "результат одного человека" not in text
    assert "Низкие результаты школ\n" in text


def test_recommendations_follow_what_brought_a_school_there() -> None:
    rows = tables(paper(a_run(OUTCOMES)))["Адресные рекомендации"].rows
    addressed = [row.cells[0] for row in rows if row.cells[0]]
    assert addressed == [
        "школам, включённым по критерию 1 (МОУ СОШ с. Кикино):",
        "школам, по которым не хватает данных (МОУ СОШ с. Покровская Арчада):",
        "муниципалитету:",
    ]
    assert all(row.cells[2:] == ("", "") for row in rows), "who and when is for the signer"
    both = [*OUTCOMES, an_outcome(5, 9, school=KIKINO, year=2022)]
    text = text_of(paper(a_run(both)))
    assert "школам, включённым по критериям 1 и 2 (МОУ СОШ с. Кикино)" in text
    assert "сопоставить результаты двух лет" in text
    same = text_of(paper(a_run(both, a_ruleset("rosobrnadzor-2025"))))
    assert "результат по которому низок два года подряд" in same


def test_a_criterion_without_a_number_is_named() -> None:
    ruleset = a_ruleset(
        "krasnoyarsk-2021",
        {"low_result.threshold": "0.3", "criteria.listed.min_low": 1, "risk_zone": []},
    )
    assert "школам, включённым по критерию «Включение в список» (МОУ" in text_of(
        paper(a_run(OUTCOMES, ruleset))
    )


def test_many_schools_are_counted_and_not_enumerated() -> None:
    outcomes = [
        an_outcome(9, 10, school=a_school(f"Школа № {n}", **DISTRICT), subject=subject)
        for n in range(1, 13)
        for subject in ("физика", "химия")
    ]
    text = text_of(paper(a_run(outcomes)))
    assert "В расчётный список включаются 12 школ (названы в таблице решений)." in text


def test_namesakes_are_told_apart_by_their_municipality() -> None:
    schools = [
        a_school("СОШ № 1", code=place, municipality=place)
        for place in ("Первый район", "Второй район")
    ]
    outcomes = [
        an_outcome(9, 10, school=s, subject=t) for s in schools for t in ("физика", "химия")
    ]
    text = text_of(paper(a_run(outcomes)))
    assert "СОШ № 1 (Второй район); СОШ № 1 (Первый район)" in text
    assert "муниципалитетам:" in text


def test_risk_zone_is_told_as_unconfirmed() -> None:
    outcomes = [
        *OUTCOMES,
        an_outcome(4, 9, school=QUIET, subject="физика"),
    ]
    text = text_of(paper(a_run(outcomes, risk=("one-low-last-year",))))
    assert "В зоне риска (определение не подтверждено): МОУ СОШ с. Тихое." in text
    assert "школам зоны риска (МОУ СОШ с. Тихое)" in text
    assert "Официального определения зоны риска нет" in text


def test_remarks_on_the_data_say_what_they_are_about_and_where() -> None:
    outcomes = [*OUTCOMES, an_outcome(4, 9, school=KIKINO, subject="химия", problem_ids=("P-1",))]
    notice = Problem("P-2", "name-decision-applied", Severity.NOTICE, "Решено.", "a.txt", "Лист1")
    another = replace(REMARK, problem_id="P-3", row=9, value="12,5")
    made = paper(a_run(outcomes), (REMARK, another, notice))
    warnings = tables(made)["Противоречия и пробелы, которые требуют решения"].rows
    assert [row.cells for row in warnings] == [
        (
            "Напечатано 30,8 %.",
            "МОУ СОШ с. Кикино, ОГЭ, химия, 2023 (a.txt, строка 7); 12,5 (a.txt, строка 9)",
        )
    ]
    notices = tables(made)["Сведения и принятые решения"].rows
    assert notices[0].cells == ("Решено.", "a.txt, лист «Лист1»")
    assert "По данным имеются 2 замечания" in text_of(made)
    assert "противоречий и пробелов не найдено" in text_of(paper(a_run(OUTCOMES)))


def test_received_list_stands_beside_the_verdict() -> None:
    received = ReceivedList(
        "Письмо министерства",
        (
            ReceivedEntry(QUIET.name, category="умеренно"),
            ReceivedEntry("МОУ СОШ с. Иная", ListPlace.RISK_ZONE),
            ReceivedEntry("МОУ СОШ с. Кикина"),
        ),
    )
    ruleset = a_ruleset()
    terms = Terms(ruleset, SchoolYear(2023), ruleset.readings)
    made = paper(identify(OUTCOMES, {}, terms, (received,)))
    rows = tables(made)["Полученные списки и решение по правилу"].rows
    assert [row.cells for row in rows] == [
        (KIKINO.name, "нет", "в списке"),
        (QUIET.name, "список, умеренно", "не в списке"),
        ("МОУ СОШ с. Иная", "зона риска", "результатов нет"),
        ("МОУ СОШ с. Кикина", "список", "результатов нет"),
    ]
    text = text_of(made)
    assert "Есть в полученном списке, но не в расчётном: МОУ СОШ с. Тихое." in text
    assert "Есть в расчётном списке, но не в полученном: МОУ СОШ с. Кикино." in text
    assert "результатов нет: МОУ СОШ с. Иная; МОУ СОШ с. Кикина." in text
    assert "Похоже, " in text
    empty = identify(OUTCOMES[-2:], {}, terms, (ReceivedList("Пустой", ()),))
    assert "В полученных списках нет ни одной школы" in text_of(paper(empty))


def test_nothing_low_is_said_plainly() -> None:
    run = a_run([o for o in OUTCOMES if o.school is QUIET])
    text = text_of(paper(run))
    assert "Критериям списка не отвечает ни одна школа." in text
    assert "Ни одно решение не зависит от результатов отдельных участников." in text
