"""The verdict in sentences."""

from tests.made import a_ruleset, a_run, a_school, an_outcome

from opora.identification.explanation import Explanation, explain
from opora.rulesets.ruleset import Ruleset

HEALTHY = an_outcome(0, 20, year=2022)


def told(*outcomes: object, ruleset: Ruleset | None = None) -> Explanation:
    ruleset = ruleset or a_ruleset()
    run = a_run(list(outcomes), ruleset, readings=(ruleset.default_reading,))
    ((result,),) = run.results.values()
    return explain(result)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_listed_school_by_both_criteria() -> None:
    explanation = told(an_outcome(4, 10, year=2022), an_outcome(3, 10))
    assert explanation.verdict == "МОУ СОШ с. Кикино: в списке."
    assert explanation.reason == (
        "Выполнены критерий 1 (низких результатов за 2022 и 2023 годы — 2, нужно не менее 2) и "
        "критерий 2 (низких результатов за 2022 год — 1 и за 2023 год — 1, нужно не менее 1 в "
        "каждом году)."
    )
    assert plain(explanation.trace[2]) == (
        "Низкие результаты: ОГЭ, математика, 2022 — 4 из 10 (40,0 %); "
        "ОГЭ, математика, 2023 — 3 из 10 (30,0 %)."
    )
    assert plain(explanation.trace[3]) == (
        "При ином результате 1 участника школа не вошла бы в список "
        "(ОГЭ, математика, 2023: 2 вместо 3 ниже минимума)."
    )


def test_school_off_the_list_learns_what_would_bring_it_there() -> None:
    explanation = told(HEALTHY, an_outcome(1, 10))
    assert explanation.reason == "Ни один критерий не выполнен."
    text = plain(explanation.text)
    assert "Учтены и не низкие: ОГЭ, математика, 2022 — 0 из 20 (0,0 %)" in text
    assert "При ином результате 8 участников школа вошла бы в список" in text


def test_gap_names_the_years_and_results_that_are_missing() -> None:
    explanation = told(an_outcome(stated_low=True), an_outcome(3, 9, subject="физика"))
    assert plain(explanation.reason) == (
        "Нельзя определить критерий 1 и критерий 2: нет результатов за 2022 год и неизвестны "
        "числа по процедурам: ОГЭ, математика, 2023."
    )
    assert "вероятностью" not in explanation.text, "chance is not reckoned for an undecided school"


def test_same_procedure_is_named() -> None:
    ruleset = a_ruleset("rosobrnadzor-2025")
    outcomes = [an_outcome(3, 9, year=2022), an_outcome(3, 9)]
    assert (
        "и в 2022, и в 2023 году результат низкий по процедуре: ОГЭ, математика"
        in told(*outcomes, ruleset=ruleset).reason
    )
    assert (
        "нет процедуры, результат которой низкий в каждом из годов 2022 и 2023"
        in told(HEALTHY, an_outcome(0, 5), ruleset=ruleset).text
    )


def test_what_is_not_counted_is_told_with_its_reason() -> None:
    explanation = told(
        HEALTHY, an_outcome(0, 5), an_outcome(5, 5, kind="gve"), an_outcome(0, 0, subject="физика")
    )
    text = plain(explanation.text)
    assert "Не учтено: ГВЭ, математика, 2023 — 5 из 5 (100,0 %): ГВЭ правило не учитывает." in text
    assert "Не учтено: ОГЭ, физика, 2023 — без чисел: участников не было." in text


def test_excluded_school() -> None:
    evening = a_school("Вечерняя школа", kind="вечерняя")
    ruleset = a_ruleset(changes={"counts.excluded_school_kinds": ["вечерняя"]})
    explanation = told(an_outcome(5, 5, school=evening), ruleset=ruleset)
    assert explanation.reason == "Правило не применяется к школам такого вида: вечерняя."


def test_risk_zone() -> None:
    ruleset = a_ruleset(changes={"risk_zone": ["one-low-last-year", "worsening-trend"]})
    explanation = told(
        HEALTHY, an_outcome(0, 9), an_outcome(3, 9, subject="физика"), ruleset=ruleset
    )
    assert plain(explanation.reason) == (
        "Ни один критерий не выполнен, но хотя бы один низкий результат в последнем году (ОГЭ, "
        "физика, 2023 — 3 из 9 (33,3 %))."
    )
    assert (
        "Зона риска по определению «доля по одной и той же процедуре выросла за год не менее чем "
        "на 10 п. п.» — нет (определение не подтверждено официально)."
    ) in explanation.trace


def test_a_title_that_is_no_number_is_named_as_a_criterion() -> None:
    ruleset = a_ruleset(
        "krasnoyarsk-2021",
        {"low_result.threshold": "0.3", "criteria.listed.min_low": 1, "risk_zone": []},
    )
    listed = told(HEALTHY, an_outcome(3, 9), ruleset=ruleset)
    assert listed.reason.startswith("Выполнен критерий «Включение в список» (низких результатов")
    assert listed.trace[0].startswith("Критерий «Включение в список» (процедур с низким")


def test_the_gist_for_a_paper_leaves_out_what_tables_tell() -> None:
    gist = told(an_outcome(3, 8), an_outcome(3, 8, subject="физика")).gist
    assert [plain(sentence).split(" ")[0] for sentence in gist] == ["Критерий", "При"]


def test_many_changes_are_counted_and_not_named() -> None:
    lows = [an_outcome(9, 9, subject=f"п{i}", year=year) for i in range(4) for year in (2022, 2023)]
    assert "не вошла бы в список." in plain(told(*lows).text)


def test_the_zone_of_a_listed_school_is_not_told() -> None:
    ruleset = a_ruleset(changes={"risk_zone": ["one-low-last-year"]})
    listed = told(an_outcome(4, 10, year=2022), an_outcome(3, 10), ruleset=ruleset)
    assert "Зона риска" not in listed.text


def test_severity_and_its_doubt() -> None:
    ruleset = a_ruleset(
        "perm-2023",
        {
            "low_result.threshold": "0.3",
            "criteria.listed.min_low": 1,
            "severity.severe.min_low": 2,
            "severity.moderate.min_low": 1,
        },
    )
    sure = told(HEALTHY, an_outcome(3, 9), ruleset=ruleset)
    assert "Категория: умеренно неуспевающие." in sure.trace
    unsure = told(HEALTHY, an_outcome(3, 9), an_outcome(subject="физика"), ruleset=ruleset)
    assert (
        "Категория: умеренно неуспевающие; из-за неполных данных могла бы быть и тяжелее."
    ) in unsure.trace


def test_chance_never_pretends_to_be_impossible_or_certain() -> None:
    large = told(HEALTHY, an_outcome(0, 900))
    assert "менее 0,1 %" in plain(large.text)
    tiny = [an_outcome(0, 1, subject=f"п{i}") for i in range(60)]
    assert "более 99,9 %" in plain(told(HEALTHY, *tiny).text)
