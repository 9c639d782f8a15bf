"""Columns under which a pupil could be named, in a protocol."""

from tests.method.exchange.told_problems import problem_of, rules_of
from tests.method.exchange.vpr.made_protocols import a_pupil, read, sheet_of, table_2021


def test_names_of_pupils_are_told_as_personal_data_and_nowhere_kept():
    table = [
        [*row, *(("Фамилия", "Имя", "Примечание") if at == 0 else ("Пупкин", "Василий", "болел"))]
        for at, row in enumerate(table_2021([a_pupil("50001", total="6", tasks=("6", "x", "0"))]))
    ]
    intake = read([sheet_of(table)])
    assert sorted(rules_of(intake)) == ["column-not-read", "personal-data-dropped"]
    problem = problem_of(intake, "personal-data-dropped")
    assert problem.value == "«Фамилия» и «Имя»"
    assert "Пупкин" not in repr(intake)
