"""A run as flat tables: nothing left out, nothing turned into zero."""

from fractions import Fraction

from tests.made import a_run, a_scenario, a_school, an_outcome

from opora.domain.problem import Problem, Severity
from opora.identification.result_json import as_data
from opora.identification.result_table import FlatTable, flat_tables

OUTCOMES = [
    an_outcome(3, 8),
    an_outcome(stated_low=True, subject="физика"),
    an_outcome(1, 9, kind="gve"),
    an_outcome(0, 9, school=a_school("Тихая", code="name:тихая")),
]
REMARK = Problem("P-1", "unreadable-row", Severity.ERROR, "Не разобрано.", "a.txt", "", 7)


def rows_of(table: FlatTable) -> list[dict[str, object]]:
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


def test_a_row_per_school_and_one_per_result() -> None:
    schools, reasons, results, remarks, _ = flat_tables(a_run(OUTCOMES), (REMARK,))
    assert len(schools.rows) == 2
    assert len(reasons.rows) == 2 * 3
    assert len(results.rows) == len(OUTCOMES)
    assert rows_of(remarks)[0]["Что не так и как исправить"] == "Не разобрано."


def test_readings_stand_side_by_side_with_their_reasons() -> None:
    schools, reasons, *_ = flat_tables(a_run(OUTCOMES))
    first = rows_of(schools)[0]
    assert first["Решение: две процедуры всего за два года"] == "недостаточно данных"
    assert "нет результатов за 2022 год" in rows_of(reasons)[0]["Основание"]
    assert first["Низких результатов"] == "2023 — 1"


def test_a_provisional_code_is_shown_to_nobody() -> None:
    schools = rows_of(flat_tables(a_run(OUTCOMES))[0])
    assert [row["Код школы"] for row in schools] == ["МОУ СОШ с. Кикино", ""]


def test_unknown_is_empty_and_says_why() -> None:
    rows = {row["Процедура"]: row for row in rows_of(flat_tables(a_run(OUTCOMES))[2])}
    unknown = rows["ОГЭ, физика, 2023"]
    assert unknown["Участников"] is None
    assert unknown["Доля ниже минимума"] is None
    assert unknown["Низкий результат"] == "не определено"
    assert "чисел не приводит" in unknown["Как учтено"]
    assert rows["ГВЭ, математика, 2023"]["Как учтено"] == "ГВЭ правило не учитывает"


def test_shares_stay_exact() -> None:
    (row,) = rows_of(flat_tables(a_run([an_outcome(1, 3)]))[2])
    assert row["Доля ниже минимума"] == Fraction(1, 3)


def test_the_rule_and_every_change_to_it_are_told() -> None:
    run = a_run(OUTCOMES, risk=("one-low-last-year",), scenario=a_scenario(min_participants=5))
    told = flat_tables(run)[4].rows
    assert ("Статус списка", "СЦЕНАРИЙ — не официальный список") in told
    assert ("Изменено в сценарии", "учитываются результаты от 5 участников") in told
    assert (
        "Зона риска (не подтверждено)",
        "хотя бы один низкий результат в последнем году",
    ) in told


def test_json_holds_every_school_under_every_reading_and_every_remark() -> None:
    data = as_data(a_run(OUTCOMES), (REMARK,))
    names = {
        name: [school["school_name"] for school in schools]
        for name, schools in data["readings"].items()
    }
    assert set(names) == {"total", "last-year", "each-year"}
    assert all(of_reading == ["МОУ СОШ с. Кикино", "Тихая"] for of_reading in names.values())
    assert data["problems"][0]["row"] == 7
