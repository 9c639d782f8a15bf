"""Columns that somebody put among those of a protocol."""

import re

import pytest
from tests.method.exchange.told_problems import rules_of
from tests.method.exchange.vpr.made_protocols import (
    YEARS,
    a_pupil,
    read,
    sheet_of,
    table_2020,
    table_2021,
    table_2022,
)

TASK = re.compile(r"a-1-grade|балл за 1|1 \(8б\)")


@pytest.mark.parametrize("year", YEARS)
def test_a_column_put_among_the_tasks_moves_none_of_them(year):
    table = {2020: table_2020, 2021: table_2021, 2022: table_2022}[year](
        [a_pupil(total="20", tasks=("8", "8", "4"))]
    )
    place = next(at for at, header in enumerate(table[0]) if TASK.fullmatch(header)) + 1
    wider = [[*row[:place], "Примечание" if row is table[0] else "", *row[place:]] for row in table]
    intake = read([sheet_of(wider)])
    assert rules_of(intake) == ["column-not-read"]
    assert "Примечание" in intake.problems[0].message
    assert [(one.participants, one.max_score) for one in intake.outcomes] == [(1, 20)]
