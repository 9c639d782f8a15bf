"""The справка as a whole: its parts, its particulars, its scenarios; no part is empty."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from tests.made import a_ruleset, a_run, a_scenario, a_school, an_outcome
from tests.method.documents.spravka_made import (
    DISTRICT,
    OUTCOMES,
    REMARK,
    paper,
    text_of,
)
from tests.method.identification.generated import outcomes_of, years_of_school

from opora.documents.content import Heading
from opora.documents.spravka import SCENARIO_WATERMARK, PaperDetails, spravka
from opora.documents.word import render_docx
from opora.domain.outcome import Outcome


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
        "3. Объект, сроки, методы и источники",
        "4. Правило",
        "5. Результаты",
        "6. Малое число участников и случайность",
        "7. Проблемы: противоречия и пробелы в данных",
        "8. Выводы",
        "9. Рекомендации",
    ]


def test_quotes_the_official_wording_and_says_the_list_is_computed() -> None:
    text = text_of(paper(a_run(OUTCOMES)))
    assert "получили отметку «2» (ВПР) или не преодолели" in text
    assert "Список в справке расчётный" in text
    assert "Справка не является рейтингом" in text


def test_scenario_is_watermarked_and_says_what_was_changed() -> None:
    ruleset = a_ruleset(
        changes={
            "counts.min_participants": 9,
            "counts.subjects": ["математика"],
            "counts.excluded_school_kinds": ["вечерняя"],
        }
    )
    made = paper(a_run(OUTCOMES, ruleset, scenario=a_scenario(min_participants=9)))
    text = text_of(made)
    assert made.watermark == SCENARIO_WATERMARK
    assert "Изменено в сценарии:\nучитываются результаты от 9 участников" in text
    assert "не менее 9 участников" in text
    assert "предметы: математика" in text
    assert "не рассматриваются школы вида: вечерняя" in text
    assert made.title == ("РАСЧЁТ ПО СЦЕНАРИЮ",)
    assert made.signatures == ()
    assert "подписан и утверждён он быть не может" in text
    assert "Адресные рекомендации" not in text
    assert "критериям отвечает" in text or "не отвечает ни одна школа" in text


def test_scenario_without_changes_says_for_which_year_the_rule_is() -> None:
    run = a_run(OUTCOMES, a_ruleset("rosobrnadzor-2025"), scenario=a_scenario("rosobrnadzor-2025"))
    assert "правило применено к 2023 году, хотя действует для 2025" in text_of(paper(run))


def test_banner_stands_on_every_page_beside_the_scenario() -> None:
    details = PaperDetails(banner="Демонстрация")
    run = a_run(OUTCOMES)
    reading = run.terms.ruleset.default_reading
    assert spravka(run, reading, (), details).watermark == "Демонстрация"
    run = a_run(OUTCOMES, scenario=a_scenario())
    assert spravka(run, reading, (), details).watermark == f"{SCENARIO_WATERMARK} · Демонстрация"


def test_an_official_paper_bears_no_watermark() -> None:
    assert paper(a_run(OUTCOMES)).watermark is None


def test_particulars_are_taken_over() -> None:
    details = PaperDetails(
        organisation="Управление",
        place="г. Каменка",
        date=dt.date(2023, 12, 26),
        number="5",
        basis="приказ от 10.12.2023 № 15",
        sources="протоколы РЦОИ",
        post="Начальник",
        signer="И. Иванов",
    )
    run = a_run(OUTCOMES)
    made = spravka(run, run.terms.ruleset.default_reading, (), details)
    assert (made.organisation, made.place, made.number) == ("Управление", "г. Каменка", "5")
    assert made.date == dt.date(2023, 12, 26)
    assert (made.signatures[0].post, made.signatures[0].name) == ("Начальник", "И. Иванов")
    assert "на основании: приказ от 10.12.2023 № 15, по набору" in text_of(made)
    assert "Источники: протоколы РЦОИ." in text_of(made)


def test_what_is_not_known_is_left_to_the_hand() -> None:
    text = text_of(paper(a_run(OUTCOMES)))
    assert "на основании: ______________________________ (приказ, письмо)" in text


def test_a_town_is_no_proper_name_inside_a_sentence() -> None:
    town = a_school("СОШ № 1", municipality="Город Пермь")
    assert " в городе Перми по итогам" in paper(a_run([an_outcome(1, 9, school=town)])).subtitle


@given(years_of_school(), st.sampled_from(["fioko-2023", "rosobrnadzor-2025"]))
def test_any_school_makes_a_paper_that_can_be_written(years: list, ruleset_id: str) -> None:
    outcomes: list[Outcome] = outcomes_of(years)
    run = a_run(outcomes, a_ruleset(ruleset_id), risk=())
    made = paper(run, (REMARK,))
    assert all(o.procedure.title in text_of(made) for o in outcomes)
    assert render_docx(made)
