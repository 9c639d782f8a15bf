"""The slow twin of protocols agrees with the reader on files made on the spot."""

import random

import openpyxl
import pytest
from tests.method.exchange.vpr.made_protocols import MATHEMATICS, protocol
from tests.method.exchange.vpr.test_mutated_protocols import made
from tests.reference import protocol_twin

from opora.exchange.read_files import read_files


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_the_twin_counts_as_the_reader_does(tmp_path, year, seed):
    dice = random.Random(seed)
    pupils, _ = made(dice)
    for _ in range(6):
        at = dice.randrange(len(pupils))
        spoiled = dice.choice(
            [
                *({"total": "21"}, {"total": ""}, {"variant": ""}, {"variant": "отсутствовал"}),
                *({"code": "50001"}, {"total": "", "variant": "", "tasks": ("", "", "")}),
            ]
        )
        pupils[at] = pupils[at].but(**spoiled)
    path = tmp_path / "протокол.xlsx"
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in protocol(year, pupils):
        page = workbook.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append([int(cell) if cell.isdigit() else cell for cell in row.cells])
    workbook.save(path)
    intake = read_files([path], said=MATHEMATICS)
    slow = protocol_twin.counts(protocol_twin.fates(path, year, "математика", 5))
    assert {one.school.code for one in intake.outcomes} == set(slow)
    for one in intake.outcomes:
        told = slow[one.school.code]
        assert one.participants == told["participants"]
        assert one.low == told["marks"][2]
