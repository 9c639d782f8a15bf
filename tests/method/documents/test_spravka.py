"""The справка holds every school, every count and every remark, and no empty part."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.made import a_ruleset, a_run, a_school, an_outcome
from tests.method.identification.generated import outcomes_of, years_of_school

from opora.documents.content import Heading, Items, Paragraph, Table
from opora.documents.paper import Paper
from opora.documents.spravka import SCENARIO_WATERMARK, PaperDetails, spravka
from opora.documents.word import render_docx
from opora.domain.outcome import Outcome
from opora.domain.problem import Problem, Severity
from opora.domain.received_list import ListPlace, ReceivedEntry, ReceivedList
from opora.domain.school_year import SchoolYear
from opora.identification.identify import Identification, identify
from opora.identification.scenario import Scenario
from opora.identification.terms import Terms

DISTRICT = {"municipality": "Каменский район", "region": "Пензенская область"}
KIKINO = a_school("МОУ СОШ с. Кикино", **DISTRICT)
ARCHADA = a_school("МОУ СОШ с. Покровская Арчада", **DISTRICT)
QUIET = a_school("МОУ СОШ с. Тихое", **DISTRICT)
OUTCOMES = [
    an_outcome(3, 8, school=KIKINO),
    an_outcome(3, 8, school=KIKINO, subject="русский язык"),
    an_outcome(
        school=ARCHADA, year=2022, kind="vpr", subject="русский язык", grade=5, stated_low=True
    ),
    an_outcome(4, 12, school=ARCHADA),
    an_outcome(0, 12, school=QUIET),
    an_outcome(0, 12, school=QUIET, year=2022),
]
REMARK = Problem(
    "P-1", "share-contradicts-counts", Severity.WARNING, "Напечатано 30,8 %.", "a.txt", "", 7
)


def paper(run: Identification, problems: tuple[Problem, ...] = ()) -> Paper:
    return spravka(run, run.terms.ruleset.default_reading, problems, PaperDetails())


def text_of(made: Paper) -> str:
    parts: list[str] = [*made.title, made.subtitle]
    for block in made.blocks:
        match block:
            case Heading() | Paragraph():
                parts.append(str(block.text))
            case Items():
                parts += map(str, block.texts)
            case Table():
                parts += [block.caption, block.note, *(c.title for c in block.columns)]
                parts += [cell for row in block.rows for cell in row.cells]
            case _:
                parts.append(str(block))
    return "\n".join(parts).replace("\u00a0", " ")


def tables(made: Paper) -> dict[str, Table]:
    return {block.caption: block for block in made.blocks if isinstance(block, Table)}


def test_names_district_and_years_in_the_right_case() -> None:
    assert paper(a_run(OUTCOMES)).subtitle == (
        "об определении школ с низкими образовательными результатами в Каменском районе по итогам "
        "2022 и 2023 годов"
    )


def test_names_the_region_where_there_are_several_districts() -> None:
    other = a_school("Иная", municipality="Иной район", region=DISTRICT["region"])
    run = a_run([*OUTCOMES, an_outcome(1, 9, school=other)])
    assert " в Пензенской области " in paper(run).subtitle
    nowhere = a_run([an_outcome(1, 9), an_outcome(1, 9, school=other)])
    assert "результатами по итогам" in paper(nowhere).subtitle


def test_has_all_parts_of_an_analytical_paper_in_order() -> None:
    titles = [
        b.text for b in paper(a_run(OUTCOMES)).blocks if isinstance(b, Heading) and b.level == 1
    ]
    assert titles == [
        "1. Основание",
        "2. Цель и задачи",
        "3. Объект, методы и источники",
        "4. Правило",
        "5. Результаты",
        "6. Пояснения по школам",
        "7. Малое число участников и случайность",
        "8. Противоречия и пробелы в данных",
        "9. Выводы",
        "10. Рекомендации",
    ]


def test_quotes_the_official_wording_and_says_the_list_is_computed() -> None:
    text = text_of(paper(a_run(OUTCOMES)))
    assert "получили отметку «2» (ВПР) или не преодолели" in text
    assert "Список в этой справке расчётный" in text
    assert "Справка не рейтинг" in text


def test_tables_hold_every_school_and_every_result() -> None:
    made = tables(paper(a_run(OUTCOMES)))
    schools = [row.cells[1] for row in made["Решение по правилу для каждой школы"].rows]
    assert schools == [s.name for s in (KIKINO, ARCHADA, QUIET)]
    everything = made["Все результаты и как они учтены"].rows
    assert len(everything) == len(OUTCOMES)
    procedures = made["Процедуры, результаты которых рассмотрены"].rows
    assert procedures[0].cells == ("ВПР, русский язык, 5 класс, 2022", "1", "—", "—", "1")
    assert ("ОГЭ, математика, 2023", "3", "32", "7", "0") in [row.cells for row in procedures]


def test_explains_all_but_the_schools_plainly_off_the_list() -> None:
    text = text_of(paper(a_run(OUTCOMES)))
    assert "МОУ СОШ с. Кикино: в списке" in text
    assert "МОУ СОШ с. Покровская Арчада: недостаточно данных" in text
    assert "МОУ СОШ с. Тихое: " not in text
    assert "Для остальных 1 школы ни один критерий не выполнен" in text


def test_readings_stand_side_by_side() -> None:
    table = tables(paper(a_run(OUTCOMES)))["Решение при разных прочтениях критерия 1"]
    assert table.rows[0].cells == (
        "МОУ СОШ с. Кикино",
        "в списке",
        "в списке",
        "недостаточно данных",
    )
    assert "Решение зависит от прочтения нормы: МОУ СОШ с. Кикино." in text_of(
        paper(a_run(OUTCOMES))
    )


def test_one_reading_needs_no_table() -> None:
    made = paper(a_run(OUTCOMES, a_ruleset("rosobrnadzor-2025")))
    assert "Решение при разных прочтениях критерия 1" not in tables(made)


def test_honesty_stands_beside_each_low_result() -> None:
    text = text_of(paper(a_run(OUTCOMES)))
    row = tables(paper(a_run(OUTCOMES)))["Низкие результаты: доля, интервал и вероятность"].rows[0]
    assert [cell.replace("\u00a0", " ") for cell in row.cells[2:]] == [
        "3 из 8",
        "37,5 %",
        "13,7–69,4 %",
        "69,2 %",
    ]
    assert "при 8 участниках результат одного человека меняет её на 12,5 %" in text
    assert "Включение зависит от результата одного–двух участников: МОУ СОШ с. Кикино." in text


def test_recommendations_follow_what_brought_a_school_there() -> None:
    text = text_of(paper(a_run(OUTCOMES)))
    assert "Школам, включённым по условию «Критерий 1»\nМОУ СОШ с. Кикино:" in text
    assert "«Критерий 2»\n" not in text
    assert "Школам, по которым не хватает данных\nМОУ СОШ с. Покровская Арчада:" in text
    every_year = [*OUTCOMES, an_outcome(5, 9, school=KIKINO, year=2022)]
    assert "сопоставить результаты двух лет" in text_of(paper(a_run(every_year)))
    same = text_of(paper(a_run(every_year, a_ruleset("rosobrnadzor-2025"))))
    assert "результат по которому низок два года подряд" in same


def test_risk_zone_is_told_as_unconfirmed() -> None:
    outcomes = [
        *OUTCOMES,
        an_outcome(4, 9, school=QUIET, subject="физика"),
    ]
    text = text_of(paper(a_run(outcomes, risk=("one-low-last-year",))))
    assert "В зоне риска (определение не подтверждено): МОУ СОШ с. Тихое." in text
    assert "Школам зоны риска" in text
    assert "Официального определения зоны риска нет" in text


def test_remarks_on_the_data_stand_with_their_place() -> None:
    notice = Problem("P-2", "name-decision-applied", Severity.NOTICE, "Решено.", "a.txt", "Лист1")
    text = text_of(paper(a_run(OUTCOMES), (REMARK, notice)))
    assert "Противоречия и пробелы: требуют решения\nНапечатано 30,8 %. (a.txt, строка 7)" in text
    assert "Сведения и принятые решения\nРешено. (a.txt, лист «Лист1»)" in text
    assert "К данным есть 1 замечание" in text
    assert "противоречий и пробелов не найдено" in text_of(paper(a_run(OUTCOMES)))


def test_received_list_stands_beside_the_verdict() -> None:
    received = ReceivedList(
        "Письмо министерства",
        (
            ReceivedEntry(QUIET.name, category="умеренно"),
            ReceivedEntry("МОУ СОШ с. Иная", ListPlace.RISK_ZONE),
        ),
    )
    ruleset = a_ruleset()
    terms = Terms(ruleset, SchoolYear(2023), ruleset.readings)
    run = identify(OUTCOMES, {}, terms, (received,))
    rows = tables(paper(run))["Полученные списки и решение по правилу"].rows
    assert [row.cells for row in rows] == [
        (QUIET.name, "Письмо министерства: список, умеренно", "не в списке"),
        ("МОУ СОШ с. Иная", "Письмо министерства: зона риска", "результатов нет"),
    ]


def test_nothing_low_is_said_plainly() -> None:
    run = a_run([o for o in OUTCOMES if o.school is QUIET])
    text = text_of(paper(run))
    assert "ни одна школа в список не включается" in text
    assert "Низких результатов нет" in text
    assert "Низкие результаты: доля, интервал и вероятность" not in text


def test_scenario_is_watermarked_and_says_what_was_changed() -> None:
    ruleset = a_ruleset(
        changes={
            "counts.min_participants": 9,
            "counts.subjects": ["математика"],
            "counts.excluded_school_kinds": ["вечерняя"],
        }
    )
    made = paper(a_run(OUTCOMES, ruleset, scenario=Scenario(min_participants=9)))
    text = text_of(made)
    assert made.watermark == SCENARIO_WATERMARK
    assert "Изменено в сценарии:\nучитываются результаты от 9 участников" in text
    assert "не менее 9 участников" in text
    assert "предметы: математика" in text
    assert "не рассматриваются школы вида: вечерняя" in text
    assert "утверждён быть не может" in text


def test_scenario_without_changes_says_for_which_year_the_rule_is() -> None:
    run = a_run(OUTCOMES, a_ruleset("rosobrnadzor-2025"), scenario=Scenario())
    assert "правило применено к 2023 году, хотя действует для 2025" in text_of(paper(run))


def test_banner_stands_on_every_page_beside_the_scenario() -> None:
    details = PaperDetails(banner="Демонстрация")
    run = a_run(OUTCOMES)
    reading = run.terms.ruleset.default_reading
    assert spravka(run, reading, (), details).watermark == "Демонстрация"
    run = a_run(OUTCOMES, scenario=Scenario())
    assert spravka(run, reading, (), details).watermark == f"{SCENARIO_WATERMARK} · Демонстрация"


def test_an_official_paper_bears_no_watermark() -> None:
    assert paper(a_run(OUTCOMES)).watermark is None


def test_particulars_are_taken_over() -> None:
    details = PaperDetails(
        "Управление", "г. Каменка", dt.date(2023, 12, 26), "5", "Начальник", "И. Иванов"
    )
    run = a_run(OUTCOMES)
    made = spravka(run, run.terms.ruleset.default_reading, (), details)
    assert (made.organisation, made.place, made.date, made.number) == (
        "Управление",
        "г. Каменка",
        dt.date(2023, 12, 26),
        "5",
    )
    assert (made.signatures[0].post, made.signatures[0].name) == ("Начальник", "И. Иванов")


@given(years_of_school(), st.sampled_from(["fioko-2023", "rosobrnadzor-2025"]))
def test_any_school_makes_a_paper_that_can_be_written(years: list, ruleset_id: str) -> None:
    outcomes: list[Outcome] = outcomes_of(years)
    run = a_run(outcomes, a_ruleset(ruleset_id), risk=())
    made = paper(run, (REMARK,))
    assert all(o.procedure.title in text_of(made) for o in outcomes)
    assert render_docx(made)
