"""One cell spoiled at a time: every row stays accounted for, other schools stay as they were."""

import random

import pytest
from tests.method.exchange.exams.planted import Planted, planted
from tests.method.exchange.exams.protocols_made import PERSON, Line, counts, sheet, taken

from opora.domain.errors import OporaError
from opora.exchange.assembly import assembled
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.intake import Intake
from opora.exchange.row_taken import RowPurpose
from opora.exchange.sheet import Sheet

SPOILED = (
    *("", "X", "-", "-1", "7", "2", "101", "12.5", "99999", "не явился", "удалён", "нет отметки"),
    *("Кузнецова", "sch201005", "201006.0", "0", "1 2", "№", "Итого", "Средние", "Страница 2 из 3"),
    *("Код ОО", "02 - Математика 2025.06.03", "2009-05-30 (ячейка в виде даты)", "#ССЫЛКА!", "٣"),
)


def sheets_of(made: Planted) -> list[Sheet]:
    return [sheet(lines, name=name) for name, lines in made.lines.items()]


def spoiled(made: Planted, seed: int) -> tuple[str, int, Line]:
    """Spoil one cell of one row of a pupil; where it stands, and the row as it was."""
    dice = random.Random(seed)
    name = dice.choice(sorted(made.lines))
    lines = made.lines[name]
    number = dice.choice([n for n, line in enumerate(lines) if line and line[0] == 1])
    was = list(lines[number])
    cells = list(was)
    cells[dice.randrange(len(cells))] = dice.choice(SPOILED)
    lines[number] = cells
    return name, number + 1, was


def read_all(sheets: list[Sheet]) -> Intake:
    rows = taken(*sheets)
    places = [(row.where.sheet, row.where.row) for row in rows]
    expected = [(one.name, row.number) for one in sheets for row in one.rows]
    assert sorted(places) == sorted(expected), "each row once"
    return assembled(rows, NameDecisions(), Resolutions())


@pytest.mark.parametrize("seed", range(60))
def test_a_spoiled_cell_of_a_pupil(seed: int) -> None:
    made = planted(seed)
    name, number, was = spoiled(made, seed)
    intake = read_all(sheets_of(made))
    (row,) = [one for one in intake.rows if (one.where.sheet, one.where.row) == (name, number)]
    told = [one for one in intake.problems if (one.sheet, one.row) == (name, number)]
    assert row.purpose in {RowPurpose.RESULT, RowPurpose.ABSENT}
    assert row.outcome_ids or told or row.purpose is RowPurpose.ABSENT
    own = {str(int(float(cell))) for cell in was if str(cell).startswith("20")} | {
        "201006",
        "99999",
    }
    own |= {"101", "7", "2"}
    read = counts(intake)
    for key, counted in made.counts.items():
        if key[0] not in own:
            assert read[key] == counted


@pytest.mark.parametrize("seed", range(60))
def test_a_spoiled_cell_anywhere(seed: int) -> None:
    dice = random.Random(seed)
    made = planted(seed, pupils=4)
    lines = made.lines[dice.choice(sorted(made.lines))]
    number = dice.choice([n for n, line in enumerate(lines) if line])
    cells = list(lines[number])
    cells[dice.randrange(len(cells))] = dice.choice(SPOILED)
    lines[number] = cells
    pupils = {
        (name, place)
        for name, lines in made.lines.items()
        for place, line in enumerate(lines, start=1)
        if line and line[0] == 1
    }
    sentences: tuple[str, ...] = ()
    try:
        intake = read_all(sheets_of(made))
    except OporaError as refusal:
        sentences = refusal.sentences
    else:
        unread = {one.sheet for one in intake.problems if one.rule == "sheet-without-exam"}
        for row in intake.rows:
            if (row.where.sheet, row.where.row) in pupils and row.where.sheet not in unread:
                assert row.purpose in {RowPurpose.RESULT, RowPurpose.ABSENT}
    assert not any(name in " ".join(sentences) for name in PERSON)
