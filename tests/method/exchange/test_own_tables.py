"""Own scales and minimums reach the rows of every layout that derives marks."""

from pathlib import Path

import pytest
from tests.method.exchange.exams.protocols_made import exam, oge, saved
from tests.method.exchange.fis_oko.made_reports import ONE, a_pupil, pupils_report, saved_report
from tests.method.exchange.fis_oko.test_unconfirmed_reports import distribution, percents
from tests.method.exchange.pupils.made_pupils import MATHEMATICS
from tests.method.exchange.pupils.test_own_tables import a_scale
from tests.method.exchange.vpr import made_protocols as vpr

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.exchange.check_files import check_files
from opora.exchange.file_facts import FileFacts
from opora.exchange.read_files import read_files
from opora.reference.mark_band import MarkBand
from opora.reference.mark_scale import MarkScale
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.own_entries import OwnEntries
from opora.reference.provenance import Provenance
from opora.reference.reference_tables import ReferenceTables
from opora.reference.status import Status

FROM = Provenance("приказ № 8", Status.PUBLIC, (SchoolYear(2022),))
PHYSICS = MarkScale(
    ProcedureIdentity(ProcedureKind.OGE, "физика", None),
    (MarkBand(2, 0, 14), MarkBand(3, 15, 22), MarkBand(4, 23, 34), MarkBand(5, 35, 45)),
    FROM,
    "Пензенская область",
)
OWN = ReferenceTables((OwnEntries("Каменский район", (a_scale(MATHEMATICS), PHYSICS)),))
NOTHING_OWN = ReferenceTables((OwnEntries("Каменский район"),))
SAID = {"протокол.xlsx": vpr.MATHEMATICS, "огэ.xlsx": FileFacts(year=2022)}
PASSED = 12
"""So many points pass by the packaged minimum of physics, and not by the own scale."""


def vpr_protocol(folder: Path) -> Path:
    pupils = [vpr.a_pupil("50001", total="5", tasks=("5", "0", "0")), vpr.a_pupil("50002")]
    return saved(folder / "протокол.xlsx", {"Sheet": vpr.table_2021(pupils)})


def oge_protocol(folder: Path) -> Path:
    lines = exam(
        "03 - Физика ОГЭ 2022.06.05", [oge(990001, 1, PASSED, None), oge(990001, 2, 30, None)]
    )
    return saved(folder / "огэ.xlsx", {"Протокол": lines})


def score_report(folder: Path) -> Path:
    scores = {5: 1, 12: 1}
    return saved_report(folder / "17.xlsx", distribution([ONE, None, 2, *percents(scores, 20)]))


def read(path: Path, tables: ReferenceTables | None = None):
    said = SAID.get(path.name)
    return read_files([path], said=said, **({"tables": tables} if tables else {}))


@pytest.mark.parametrize(
    ("made", "packaged", "own"),
    [(vpr_protocol, 1, 0), (oge_protocol, 0, 1), (score_report, 1, 0)],
)
def test_own_scales_mark_protocols_and_reports(tmp_path, made, packaged, own):
    path = made(tmp_path)
    (outcome,) = read(path).outcomes
    assert (outcome.participants, outcome.low) == (2, packaged)
    intake = read(path, OWN)
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low) == (2, own)
    assert "отметки по своей шкале (Каменский район)" in outcome.source
    told = [intake.problems_by_id[key].rule for key in outcome.problem_ids]
    assert told.count("own-scale-applied") == 1
    assert read(path, NOTHING_OWN) == read(path)


def test_marks_of_a_report_are_held_against_the_own_scale(tmp_path):
    head = {"title": "ВПР 2021 Математика 5 класс", "day": "15.03.2021", "maximum": 20}
    path = saved_report(
        tmp_path / "17.xlsx", pupils_report(a_pupil(1, (1, 2, 2), total=5, mark=2), **head)
    )
    assert "mark-differs-from-scale" not in {one.rule for one in read(path).problems}
    (doubt,) = (one for one in read(path, OWN).problems if one.rule == "mark-differs-from-scale")
    assert "приказ № 7" in doubt.message


def test_the_check_of_files_goes_by_the_same_tables(tmp_path):
    path = oge_protocol(tmp_path)
    (plain,) = check_files({path: SAID[path.name]})
    (own,) = check_files({path: SAID[path.name]}, tables=OWN)
    assert "ниже минимума 0" in plain.contents[0]
    assert "ниже минимума 1" in own.contents[0]


def test_an_own_minimum_of_an_exam_takes_the_place_of_the_packaged_one(tmp_path):
    least = Minimum(ProcedureKind.OGE, ("физика",), Measure.PRIMARY_SCORE, PASSED + 1, FROM)
    tables = ReferenceTables((OwnEntries("Каменский район", minimums=(least,)),))
    intake = read(oge_protocol(tmp_path), tables)
    (outcome,) = intake.outcomes
    assert (outcome.low, outcome.marks) == (1, None)
    assert "свой минимум (Каменский район) 13 (первичный балл): приказ № 8" in outcome.source
    assert {one.rule for one in intake.problems} >= {"own-minimum-applied"}
