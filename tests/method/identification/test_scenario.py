"""What-ifs, and what may not be run officially."""

from fractions import Fraction

import pytest

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind as Kind
from opora.domain.school_year import SchoolYear
from opora.identification.scenario import Scenario, require_official
from opora.rulesets.build import build
from opora.rulesets.library import risk_zones, ruleset_document

FIOKO = ruleset_document("fioko-2023")
EVERYTHING = Scenario(
    FIOKO,
    threshold=Fraction("0.35"),
    min_participants=10,
    kinds=(Kind.VPR, Kind.OGE),
    subjects=("математика",),
    criteria=("criterion-2",),
    settings={"criteria.criterion-2.min_low": "2", "window_years": "3"},
)


def test_changes_what_is_asked_and_nothing_else() -> None:
    ruleset = build(EVERYTHING.changed(), risk_zones())
    assert ruleset.threshold == Fraction("0.35")
    assert ruleset.counting.min_participants == 10
    assert ruleset.counting.kinds == {Kind.VPR, Kind.OGE}
    assert ruleset.counting.subjects == {"математика"}
    assert [(c.code, c.min_low) for c in ruleset.criteria] == [("criterion-2", 2)]
    assert ruleset.window_years == 3
    assert ruleset.ruleset_id == "fioko-2023"


def test_tells_all_its_changes() -> None:
    assert EVERYTHING.descriptions() == (
        "порог низкого результата — 35,0\u00a0%",
        "учитываются результаты от 10 участников",
        "учитываются только ВПР и ОГЭ",
        "учитываются только предметы: математика",
        "применяется только «Критерий 2»",
        "Критерий 2: сколько нужно низких результатов — 2",
        "сколько лет рассматривается — 3",
    )
    assert Scenario(FIOKO).descriptions() == ()


def test_without_changes_the_ruleset_stays_as_it_is() -> None:
    assert Scenario(FIOKO).changed().data == FIOKO.data


def test_unknown_criterion_is_refused_with_the_known_ones() -> None:
    with pytest.raises(OporaError, match=r"«критерий-9».*criterion-1 и criterion-2"):
        Scenario(FIOKO, criteria=("критерий-9",)).changed()


@pytest.mark.parametrize(
    ("ruleset_id", "year", "sentence"),
    [
        ("perm-2023", 2022, "черновик, официально он не применяется"),
        ("fioko-2023", 2022, "действует для года 2023, а запрошен 2022"),
        ("rosobrnadzor-2025", 2023, "действует для года 2025, а запрошен 2023"),
    ],
)
def test_official_run_is_refused(ruleset_id: str, year: int, sentence: str) -> None:
    with pytest.raises(OporaError, match=sentence):
        require_official(ruleset_document(ruleset_id), SchoolYear(year))


def test_official_run_in_its_year_is_admitted() -> None:
    require_official(ruleset_document("fioko-2023"), SchoolYear(2023))
