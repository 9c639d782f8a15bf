"""Protocols of known truth with spoiled cells: nobody disappears, no other school is touched.

Each mutation spoils a few cells of one school's rows. Whatever stands there then, every row is in
an outcome, absent, or named by a problem, and the counts of the other schools are as they were.
"""

import random
from collections import Counter

import pytest
from tests.method.exchange.vpr.made_protocols import (
    Pupil,
    Table,
    absent,
    read,
    sheet_of,
    table_2020,
    table_2021,
    table_2022,
)

from opora.exchange.account import account_of
from opora.exchange.intake import Intake

SCHOOLS, PUPILS = 4, 7
BOUNDS = (6, 10, 14)
TABLES = {2020: table_2020, 2021: table_2021, 2022: table_2022}
# What has been seen in real cells, and what nobody should type.
TEXTS = [
    *("", "X", "х", "не пройд.", "-1", "0", "1", "7", "21", "99999", "1.5", "12.0", "отсутствовал"),
    *("отсутствовала", "нет отметки", "Чеканиха", "итого", "sch990009", "edu999999", "sch99000"),
    *("50001", "«", "=СУММ(A1)", "#N/A", "2020-01-01", "\u00a0", "reg99_m001", "a" * 300, "٣"),
]

Truth = dict[str, tuple[int, int, tuple[int, ...]]]


def made(dice: random.Random) -> tuple[list[Pupil], Truth]:
    """Pupils of four schools, and for each school participants, absent, and marks."""
    pupils: list[Pupil] = []
    truth: Truth = {}
    for school in range(1, SCHOOLS + 1):
        marks: Counter[int] = Counter()
        away = 0
        for number in range(1, PUPILS + 1):
            about = {"digits": f"99{school:04}", "place": f"m{school:03}"}
            if dice.random() < 0.2:
                away += 1
                pupils.append(absent(str(50_000 + number), **about))
                continue
            tasks = [dice.randint(0, most) for most in (8, 8, 4)]
            total = sum(tasks)
            marks[2 + sum(total > bound for bound in BOUNDS)] += 1
            written = tuple(
                "X" if not task and dice.random() < 0.5 else str(task) for task in tasks
            )
            pupils.append(Pupil(str(50_000 + number), total=str(total), tasks=written, **about))
        by_mark = tuple(marks[mark] for mark in (2, 3, 4, 5))
        truth[f"edu99{school:04}"] = (sum(by_mark), away, by_mark)
    return pupils, truth


def spoil(table: Table, school: int, dice: random.Random) -> None:
    """Spoil cells of one school's rows in one of five ways."""
    first = 1 + (school - 1) * PUPILS
    row = table[dice.randrange(first, first + PUPILS)]
    way = dice.randrange(5)
    if way == 0:
        for _ in range(dice.randint(1, 4)):
            row[dice.randrange(len(row))] = dice.choice(TEXTS)
    elif way == 1:
        row.insert(dice.randrange(len(row)), dice.choice(TEXTS))
    elif way == 2:
        del row[dice.randrange(len(row)) :]
    elif way == 3:
        one, other = dice.randrange(len(row)), dice.randrange(len(row))
        row[one], row[other] = row[other], row[one]
    else:
        table.append(list(row))


def counted(intake: Intake) -> dict[str, tuple[int, tuple[int, ...]]]:
    told = {}
    for one in intake.outcomes:
        marks = one.marks
        by_mark = (marks.mark_2, marks.mark_3, marks.mark_4, marks.mark_5) if marks else (0,) * 4
        told[one.school.code] = (one.participants or 0, by_mark)
    return told


@pytest.mark.parametrize("year", TABLES)
def test_the_made_truth_is_found(year):
    pupils, truth = made(random.Random(year))
    intake = read([sheet_of(TABLES[year](pupils))])
    assert counted(intake) == {
        code: (participants, marks) for code, (participants, _, marks) in truth.items()
    }
    (account,) = account_of(intake).files
    assert account.absent == sum(away for _, away, _ in truth.values())
    assert {one.rule for one in intake.problems} <= {"zero-participants"}


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("year", TABLES)
def test_a_spoiled_school_spoils_no_other(year, seed):
    dice = random.Random(f"{year}/{seed}")
    pupils, truth = made(dice)
    table = TABLES[year](pupils)
    school = dice.randint(1, SCHOOLS)
    spoil(table, school, dice)
    sheet = sheet_of(table)
    intake = read([sheet])
    told = counted(intake)
    for code in truth.keys() - {f"edu99{school:04}"}:
        participants, _, marks = truth[code]
        assert told[code] == (participants, marks), code
    (account,) = account_of(intake).files
    assert account.rows + account.headings == len(sheet.rows)
    named = {problem.row for problem in intake.problems}
    lost = [row.where.row for row in intake.rows if row.purpose == "result" and not row.outcome_ids]
    assert set(lost) <= named
