"""A run as flat tables: nothing left out, nothing turned into zero."""

from fractions import Fraction

from tests.made import a_run, a_school, an_outcome

from opora.identification.result_json import as_data
from opora.identification.result_table import flat_tables
from opora.identification.scenario import Scenario

OUTCOMES = [
    an_outcome(3, 8),
    an_outcome(stated_low=True, subject="физика"),
    an_outcome(1, 9, kind="gve"),
    an_outcome(0, 9, school=a_school("Тихая")),
]


def test_a_row_per_reading_and_school_and_one_per_result() -> None:
    schools, results, _ = flat_tables(a_run(OUTCOMES))
    assert len(schools.rows) == 3 * 2
    assert len(results.rows) == len(OUTCOMES)
    for table in (schools, results):
        assert all(len(row) == len(table.header) for row in table.rows)


def test_unknown_is_empty_and_says_why() -> None:
    _, results, _ = flat_tables(a_run(OUTCOMES))
    rows = {row[3]: dict(zip(results.header, row, strict=True)) for row in results.rows}
    unknown = rows["ОГЭ, физика, 2023"]
    assert unknown["Участников"] is None
    assert unknown["Доля ниже минимума"] is None
    assert unknown["Низкий результат"] == "не определено"
    assert "чисел не приводит" in unknown["Как учтено"]
    assert rows["ГВЭ, математика, 2023"]["Как учтено"] == "ГВЭ правило не учитывает"


def test_shares_stay_exact() -> None:
    _, results, _ = flat_tables(a_run([an_outcome(1, 3)]))
    assert dict(zip(results.header, results.rows[0], strict=True))[
        "Доля ниже минимума"
    ] == Fraction(1, 3)


def test_the_rule_and_every_change_to_it_are_told() -> None:
    run = a_run(OUTCOMES, risk=("one-low-last-year",), scenario=Scenario(min_participants=5))
    told = flat_tables(run)[2].rows
    assert ("Статус списка", "СЦЕНАРИЙ — не официальный список") in told
    assert ("Изменено в сценарии", "учитываются результаты от 5 участников") in told
    assert (
        "Зона риска (не подтверждено)",
        "хотя бы один низкий результат в последнем году",
    ) in told


def test_json_holds_every_school_under_every_reading() -> None:
    data = as_data(a_run(OUTCOMES))
    codes = {
        name: [school["school_code"] for school in schools]
        for name, schools in data["readings"].items()
    }
    assert set(codes) == {"total", "last-year", "each-year"}
    assert all(of_reading == ["МОУ СОШ с. Кикино", "Тихая"] for of_reading in codes.values())
