"""Markers of objectivity on real protocols agree with the slow twin, school by school."""

from collections import defaultdict
from pathlib import Path

import pytest
from tests.reference import objectivity_twin as twin
from tests.reference import protocol_twin

from opora.diagnosis.objectivity.cohort_change import cohort_change, sharp_change, usual_change
from opora.diagnosis.objectivity.marker import Marker, MarkerKind, MarkerState
from opora.diagnosis.objectivity.region_markers import region_markers
from opora.diagnosis.objectivity.school_works import KeptWork, Missing, SchoolWorks
from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season
from opora.exchange.file_facts import FileFacts
from opora.exchange.read_files import read_files

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "vpr"
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the shared data lie beside the repository only"
)
SUBJECTS = {"matematika": ("математика", "5 МА"), "russkij": ("русский язык", "5 РУ")}
YEARS = {2020: Season.AUTUMN, 2021: Season.SPRING}
JOURNAL = {2020: "otc", 2021: "отметка за предыдущую четверть/триместр"}
LEAST_SCHOOLS = 20


def path_of(year: int, name: str) -> Path:
    return FOLDER / f"{year}-5-{name}.xlsx"


@pytest.fixture(scope="module")
def schools() -> dict[str, SchoolWorks]:
    """What is kept of every school, as the office keeps it."""
    said = {
        path_of(year, name): FileFacts(year, season, ProcedureKind.VPR, subject, 5)
        for year, season in YEARS.items()
        for name, (subject, _) in SUBJECTS.items()
    }
    intake = read_files(list(said), said=said)
    works: dict[str, dict] = defaultdict(dict)
    for one in intake.outcomes:
        summary = intake.scored[one.outcome_id].summary()
        if summary:
            key = one.procedure.identity, one.procedure.school_year
            works[one.school.code][key] = KeptWork(summary, one.source)
    return {code: SchoolWorks(kept) for code, kept in works.items()}


def slow_pupils(year: int, name: str) -> dict[str, list[tuple[int, str]]]:
    """School → (score, journal mark as printed) of each counted pupil."""
    path = path_of(year, name)
    fates = protocol_twin.fates(path, year, SUBJECTS[name][0], 5)
    told = defaultdict(list)
    for row in protocol_twin.rows_of(path, year):
        login, fate, score, _ = fates[int(row["row"])]
        if fate == "counted":
            told[login].append((score, row[JOURNAL[year]]))
    return told


def states_of(markers: dict[str, tuple[Marker, ...]], kind: MarkerKind, work: str) -> dict:
    return {
        school: one.state
        for school, told in markers.items()
        for one in told
        if (one.slot.kind, one.slot.work) == (kind, work)
    }


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("name", SUBJECTS)
def test_means_and_journals_agree(schools, year: int, name: str) -> None:
    work = SUBJECTS[name][1]
    told = region_markers(schools, SchoolYear(year), LEAST_SCHOOLS).markers
    pupils = slow_pupils(year, name)
    scores = {school: [score for score, _ in rows] for school, rows in pupils.items()}
    high = states_of(told, MarkerKind.INFLATED_MEAN, work)
    inflated = {school for school, state in high.items() if state is MarkerState.YES}
    assert inflated == twin.slow_inflated(scores)
    assert len(inflated) > 10
    journal = states_of(told, MarkerKind.JOURNAL, work)
    negative = set()
    for school, rows in pupils.items():
        pairs = [(int(mark), score) for score, mark in rows if mark in {"2", "3", "4", "5"}]
        correlation = twin.slow_spearman(pairs)
        assert (correlation is None) is (journal[school] is MarkerState.UNKNOWN), school
        # Pearson of floating ranks may miss an exact zero by the last digit.
        if correlation is not None and correlation < -1e-9:
            negative.add(school)
    assert {one for one, state in journal.items() if state is MarkerState.YES} == negative
    assert negative


@pytest.mark.parametrize("name", SUBJECTS)
def test_sharp_changes_agree(schools, name: str) -> None:
    """No grade 4 lies beside the repository: the work of 2020 stands in for the earlier one."""
    subject, work = SUBJECTS[name]
    identity = ProcedureIdentity(ProcedureKind.VPR, subject, 5)
    changes = {
        school: cohort_change(
            works.find(identity, SchoolYear(2020)), works.find(identity, SchoolYear(2021))
        )
        for school, works in schools.items()
    }
    usual = usual_change(changes, LEAST_SCHOOLS)
    most = protocol_twin.SCALES[subject, 5][3]
    before, after = slow_pupils(2020, name), slow_pupils(2021, name)
    ratios = {}
    for school in before.keys() & after.keys():
        shares = [
            sum(score / most for score, _ in rows) / len(rows)
            for rows in (before[school], after[school])
        ]
        if all(shares):
            ratios[school] = shares[0] / shares[1]
    lowest, highest = twin.slow_changes(list(ratios.values()))
    for kind, slow in (
        (MarkerKind.FALL, {school for school, ratio in ratios.items() if ratio > highest}),
        (MarkerKind.RISE, {school for school, ratio in ratios.items() if ratio < lowest}),
    ):
        ours = {
            school
            for school, change in changes.items()
            if sharp_change(kind, work, change, usual).state is MarkerState.YES
        }
        assert ours == slow
    assert {one for one, change in changes.items() if not isinstance(change, Missing)} == (
        ratios.keys()
    )
