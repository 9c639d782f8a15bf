"""A wrong word about the work does not give every school wrong marks in silence."""

from dataclasses import replace

import pytest
from tests.method.exchange.told_problems import rules_of
from tests.method.exchange.vpr.made_protocols import (
    MATHEMATICS,
    YEARS,
    Pupil,
    a_pupil,
    absent,
    protocol,
    read,
)

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind

RUSSIAN = replace(MATHEMATICS, subject="русский язык")


def pupils(*totals: int) -> list[Pupil]:
    return [
        a_pupil(str(number), total=str(total), tasks=(str(total), "0", "0"))
        for number, total in enumerate(totals, 50001)
    ]


@pytest.mark.parametrize("year", [2020, 2021])
def test_mathematics_read_as_russian_is_doubted_once(year):
    intake = read(protocol(year, pupils(*[20] * 30)), RUSSIAN)
    assert rules_of(intake).count("scores-too-low") == 1
    (told,) = (one for one in intake.problems if one.rule == "scores-too-low")
    assert "Лучший балл в файле — 20, а в работе" in told.message
    assert "их 45" in told.message


@pytest.mark.parametrize("totals", [[20] * 29, [20] * 29 + [30]])
def test_few_pupils_or_one_good_result_are_no_doubt(totals):
    assert "scores-too-low" not in rules_of(read(protocol(2021, pupils(*totals)), RUSSIAN))


def test_russian_read_as_mathematics_is_refused():
    with pytest.raises(OporaError, match=r"5 из 24 общих баллов больше .*20.* математика, 5 класс"):
        read(protocol(2021, [*pupils(*[12] * 19, *[21] * 5), absent()]))


@pytest.mark.parametrize("totals", [[12] * 20 + [21] * 5, [12] * 3 + [21] * 4])
def test_a_few_scores_too_great_are_slips(totals):
    assert "score-above-maximum" in rules_of(read(protocol(2021, pupils(*totals))))


def test_a_file_that_tells_its_greatest_score_answers_for_itself():
    intake = read(protocol(2022, pupils(*[8] * 30)), RUSSIAN)
    assert "scores-too-low" not in rules_of(intake)


@pytest.mark.parametrize("year", YEARS)
def test_a_protocol_is_no_exam(year):
    with pytest.raises(OporaError, match="протокол ВПР, а указано: ОГЭ"):
        read(protocol(year, pupils(12)), replace(MATHEMATICS, kind=ProcedureKind.OGE))
