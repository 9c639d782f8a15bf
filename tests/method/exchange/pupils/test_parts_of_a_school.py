"""Pupils of one school in several protocols of one work: parts are never taken for repetitions."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.method.exchange.vpr.made_protocols import MATHEMATICS, a_pupil, table_2021

from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files


@pytest.fixture
def read_classes(tmp_path: Path):
    """Reads classes, a file each, told by the scores of their pupils."""

    def read(*classes: Sequence[int]) -> Intake:
        files = []
        for number, scores in enumerate(classes):
            pupils = [
                a_pupil(f"5{number}{place}", total=str(score), tasks=(str(score), "0", "0"))
                for place, score in enumerate(scores)
            ]
            files.append(tmp_path / f"{number}.csv")
            lines = [";".join(row) for row in table_2021(pupils)]
            files[-1].write_text("\n".join(lines), encoding="utf-8")
        return read_files(files, said=MATHEMATICS)

    return read


def test_classes_with_other_counts_are_to_be_put_together(read_classes):
    intake = read_classes((5, 12), (12, 16, 18))
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low, outcome.mean_score) == (None, None, None)
    (problem,) = intake.problems
    assert problem.rule == "conflicting-rows"
    assert "сложите протоколы на листах одного файла" in problem.message


def test_classes_with_the_same_counts_are_no_repetition(read_classes):
    intake = read_classes((5, 12), (4, 12))
    (problem,) = intake.problems
    assert problem.rule == "same-counts-other-scores"
    assert "средний балл 8,00, а там 8,50" in problem.message
    assert intake.outcomes[0].participants == 2


def test_the_same_scores_are_a_repetition(read_classes):
    intake = read_classes((5, 12), (5, 12))
    assert [one.rule for one in intake.problems] == ["duplicate-row"]
