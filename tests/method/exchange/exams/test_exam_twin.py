"""The reader beside counting by hand: on the samples, and on files whose truth was planted."""

from pathlib import Path

import pytest
from tests.method.exchange.exams.planted import ENGLISH, planted
from tests.method.exchange.exams.protocols_made import OGE_HEADER, Line, counts, saved
from tests.method.exchange.told_problems import rules_of
from tests.reference.exam_protocol_twin import Count, counted_by_hand

from opora.exchange.intake import Intake
from opora.exchange.known_layouts import LAYOUTS
from opora.exchange.read_files import read_files
from opora.exchange.row_taken import RowPurpose
from opora.exchange.workbook import sheets_of_workbook

SAMPLES = Path(__file__).parents[5] / "shared" / "data" / "layouts"
PROTOCOLS = ("oge-protokol.xlsx", "ege-protokol.xlsx")

needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the shared samples lie beside the repository only"
)


def assert_agree(intake: Intake, by_hand: dict[tuple[str, str], Count]) -> None:
    # A school of which nobody came has an outcome without participants, and low in it is none.
    read = counts(intake)
    assert read == {key: (one.low, one.participants) for key, one in by_hand.items()}
    means = {(one.school.code, one.procedure.subject): one.mean_score for one in intake.outcomes}
    for key, one in by_hand.items():
        expected = one.points / one.participants if one.participants else None
        assert means[key] == expected
    absent = sum(row.purpose is RowPurpose.ABSENT for row in intake.rows)
    assert absent == sum(one.absent for one in by_hand.values())


@needs_samples
@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_samples_are_counted_as_by_hand(name: str) -> None:
    intake = read_files([SAMPLES / name])
    assert_agree(intake, counted_by_hand(SAMPLES / name))
    assert rules_of(intake) == ["personal-data-dropped"]


@needs_samples
def test_the_samples_of_the_facts() -> None:
    # Counted with a pencil: seven pupils of each school in both exams, nine in ЕГЭ.
    assert counts(read_files([SAMPLES / PROTOCOLS[0]])) == {
        ("201005", "математика"): (2, 7),
        ("201006", "математика"): (0, 7),
        ("201005", "русский язык"): (5, 7),
        ("201006", "русский язык"): (4, 7),
    }
    assert counts(read_files([SAMPLES / PROTOCOLS[1]])) == {("201005", "русский язык"): (1, 9)}


@needs_samples
def test_no_other_sample_is_taken_for_a_protocol() -> None:
    exams = [layout for layout in LAYOUTS if layout.code.startswith("exam-protocol")]
    for path in SAMPLES.glob("*.xlsx"):
        sheets = sheets_of_workbook(path.read_bytes(), path.name)
        recognised = [layout.code for layout in exams if layout.recognises(sheets)]
        assert recognised == (["exam-protocol"] if path.name in PROTOCOLS else [])


@pytest.mark.parametrize(
    ("header", "spread"), [(OGE_HEADER, 1), (OGE_HEADER, 3), (ENGLISH, 1)], ids=str
)
@pytest.mark.parametrize("seed", range(4))
def test_what_was_planted_is_found(tmp_path: Path, seed: int, header: Line, spread: int) -> None:
    made = planted(seed, header=header, spread=spread, pupils=40)
    path = saved(tmp_path / "протокол.xlsx", made.lines)
    by_hand = counted_by_hand(path)
    truth = {key: (one.low, one.participants, one.absent) for key, one in by_hand.items()}
    assert truth == {key: tuple(counted) for key, counted in made.truth.items()}
    assert_agree(read_files([path]), by_hand)
