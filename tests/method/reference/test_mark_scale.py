"""A score → a mark, the conditions beside it, and scales that cannot be."""

from typing import Any

import pytest
from tests.method.reference.works import PLAIN_BANDS, a_scale, a_work, with_requirement

from opora.domain.errors import OporaError
from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.reference.mark_band import MarkBand
from opora.reference.mark_scale import MarkScale
from opora.reference.requirement import Requirement
from opora.reference.scale_library import scale_for
from opora.reference.scored_part import ScoredPart
from opora.reference.underivable import Underivable

LITERACY, GEOMETRY = ScoredPart.LITERACY, ScoredPart.GEOMETRY

# Written by hand from the domain facts § 7; a tuple names the marks that remain possible.
TRUTH: list[tuple[tuple[Any, ...], int, dict[ScoredPart, int], int | tuple[int, ...]]] = [
    (("vpr", "математика", 2021, 5), 0, {}, 2),
    (("vpr", "математика", 2021, 5), 6, {}, 2),
    (("vpr", "математика", 2021, 5), 7, {}, 3),
    (("vpr", "математика", 2021, 5), 10, {}, 3),
    (("vpr", "математика", 2021, 5), 11, {}, 4),
    (("vpr", "математика", 2021, 5), 14, {}, 4),
    (("vpr", "математика", 2021, 5), 15, {}, 5),
    (("vpr", "математика", 2021, 5), 20, {}, 5),
    (("oge", "русский язык", 2023), 14, {}, 2),
    (("oge", "русский язык", 2023), 15, {}, 3),
    (("oge", "русский язык", 2023), 22, {LITERACY: 0}, 3),
    (("oge", "русский язык", 2023), 23, {LITERACY: 4}, 4),
    (("oge", "русский язык", 2023), 23, {LITERACY: 3}, 3),
    (("oge", "русский язык", 2023), 23, {}, (3, 4)),
    (("oge", "русский язык", 2023), 29, {LITERACY: 6}, 5),
    (("oge", "русский язык", 2023), 29, {LITERACY: 5}, 4),
    (("oge", "русский язык", 2023), 29, {LITERACY: 3}, 3),
    (("oge", "русский язык", 2023), 29, {}, (3, 4, 5)),
    (("oge", "русский язык", 2025), 25, {}, 3),
    (("oge", "русский язык", 2025), 26, {LITERACY: 6}, 4),
    (("oge", "русский язык", 2025), 26, {LITERACY: 5}, 3),
    (("oge", "русский язык", 2025), 33, {LITERACY: 9}, 5),
    (("oge", "русский язык", 2025), 33, {LITERACY: 8}, 4),
    (("oge", "математика", 2022), 7, {}, 2),
    (("oge", "математика", 2022), 7, {GEOMETRY: 7}, 2),
    (("oge", "математика", 2022), 8, {}, (2, 3)),
    (("oge", "математика", 2022), 8, {GEOMETRY: 2}, 3),
    (("oge", "математика", 2022), 8, {GEOMETRY: 1}, 2),
    (("oge", "математика", 2022), 15, {GEOMETRY: 2}, 4),
    (("oge", "математика", 2022), 22, {GEOMETRY: 2}, 5),
    (("oge", "математика", 2022), 22, {GEOMETRY: 1}, 2),
    (("oge", "математика", 2022), 22, {LITERACY: 8}, (2, 5)),
]


@pytest.mark.parametrize(("work", "score", "points", "expected"), TRUTH, ids=str)
def test_the_truth_table(work, score, points, expected):
    mark = scale_for(a_work(*work)).mark(score, points)
    if isinstance(expected, int):
        assert mark == expected
        return
    assert isinstance(mark, Underivable)
    told = " или ".join(", ".join(f"«{one}»" for one in expected).rsplit(", ", 1))
    assert f"При первичном балле {score} отметка может быть {told}: " in mark.reason


def test_an_underivable_mark_says_what_is_missing():
    reason = scale_for(a_work("oge", "математика", 2022)).mark(8).reason
    assert reason.replace("\N{NO-BREAK SPACE}", " ") == (
        "При первичном балле 8 отметка может быть «2» или «3»: для «3» нужно не менее 2 баллов "
        "за задания по геометрии, а эти баллы не известны. Возьмите отметку из протокола."
    )


def test_only_the_unknown_condition_is_named():
    bands = (
        *with_requirement(3, Requirement(GEOMETRY, 1))[:2],
        *with_requirement(4, Requirement(LITERACY, 1))[2:],
    )
    scale = a_scale(bands)
    reason = scale.mark(9, {GEOMETRY: 1}).reason
    assert "геометрии" not in reason
    assert "отметка может быть «3» или «4»" in reason
    assert "«2» или «3»:" in scale.mark(9, {LITERACY: 0}).reason
    assert scale.mark(9, {GEOMETRY: 0}) == 2


@pytest.mark.parametrize("score", [-1, 21])
def test_a_score_outside_is_refused(score):
    scale = scale_for(a_work("vpr", "математика", 2020, 5))
    with pytest.raises(OporaError) as refusal:
        scale.mark(score)
    assert str(refusal.value) == (
        f"ВПР, математика, 5 класс: первичный балл {score} невозможен, шкала 2019/20 и 2020/21 — "
        "от 0 до 20. Проверьте балл, предмет, класс и год."
    )


@pytest.mark.parametrize("points", [-1, 9])
def test_a_part_lies_between_nothing_and_the_whole(points):
    scale = scale_for(a_work("oge", "математика", 2022))
    with pytest.raises(OporaError, match=f"за задания по геометрии — {points}, а всего .* 8:"):
        scale.mark(8, {GEOMETRY: points})


def replaced(mark: int, lowest: int, highest: int) -> tuple[MarkBand, ...]:
    return tuple(MarkBand(mark, lowest, highest) if b.mark == mark else b for b in PLAIN_BANDS)


@pytest.mark.parametrize(
    ("bands", "told"),
    [
        (replaced(4, 9, 10), "«3» кончается на 7, а «4» начинается с 9"),
        (replaced(4, 7, 10), "«3» кончается на 7, а «4» начинается с 7"),
        (replaced(2, 1, 4), "баллы начинаются с 1, а не с нуля"),
        (replaced(5, 11, 10), "у отметки «5» баллы 11–10 идут назад"),
        (PLAIN_BANDS[:3], "нужны отметки 2, 3, 4 и 5"),
        (PLAIN_BANDS[::-1], "нужны отметки 2, 3, 4 и 5"),
        ((*PLAIN_BANDS, PLAIN_BANDS[3]), "нужны отметки 2, 3, 4 и 5"),
        (with_requirement(2, Requirement(GEOMETRY, 1)), "«2» ставится без условий"),
    ],
)
def test_a_scale_with_a_gap_or_an_overlap_cannot_be_built(bands, told):
    with pytest.raises(OporaError, match=told) as refusal:
        a_scale(bands)
    assert str(refusal.value).startswith("Шкала «ОГЭ, физика»: ")


@pytest.mark.parametrize(
    ("kind", "grade", "region", "told"),
    [
        ("vpr", None, None, "класс называют у ВПР"),
        ("oge", 9, None, "класс называют у ВПР"),
        ("vpr", 7, "Пермский край", "свою шкалу регион устанавливает только для ОГЭ"),
        ("ege", None, None, "ЕГЭ не переводит первичные баллы"),
    ],
)
def test_a_scale_is_of_a_work_that_has_scales(kind, grade, region, told):
    with pytest.raises(OporaError, match=told):
        a_scale(kind=kind, grade=grade, region=region)


def test_all_faults_are_told_at_once():
    bands = (MarkBand(2, 1, 4), MarkBand(3, 6, 7), MarkBand(4, 8, 10), MarkBand(5, 11, 18))
    with pytest.raises(OporaError) as refusal:
        a_scale(bands, kind="vpr")
    assert len(refusal.value.sentences) == 3


def test_a_scale_fits_its_work_and_its_years_only():
    scale = a_scale(kind="vpr", grade=7, years=(2020, 2021))
    assert isinstance(scale, MarkScale)
    assert scale.identity == ProcedureIdentity(ProcedureKind.VPR, "физика", 7)
    assert scale.is_for(a_work("vpr", "физика", 2021, 7))
    assert not scale.is_for(a_work("vpr", "физика", 2021, 8))
    assert not scale.is_for(a_work("vpr", "химия", 2021, 7))
    assert not scale.is_for(a_work("vpr", "физика", 2022, 7))
