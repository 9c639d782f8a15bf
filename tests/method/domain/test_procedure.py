"""What a procedure is, and for which school year it stands."""

import pytest

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure, ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind as Kind
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season


@pytest.mark.parametrize(
    ("year", "season", "kind", "grades", "stands_for"),
    [
        (2022, Season.SPRING, Kind.VPR, (5, 5), 2022),
        (2022, None, Kind.VPR, (5, None), 2022),
        (2022, Season.AUTUMN, Kind.VPR, (5, 6), 2022),
        (2020, Season.AUTUMN, Kind.VPR, (5, None), 2020),
        (2021, Season.AUTUMN, Kind.VPR, (5, 5), 2022),
        (2020, Season.AUTUMN, Kind.DIAGNOSTIC, (9, 10), 2020),
        (2020, Season.AUTUMN, Kind.DIAGNOSTIC, (10, 10), 2021),
        (2020, Season.AUTUMN, Kind.DIAGNOSTIC, (None, 10), 2021),
        (2022, Season.AUTUMN, Kind.MONITORING, (None, None), 2023),
        (2023, Season.SPRING, Kind.OGE, (9, 9), 2023),
    ],
)
def test_stands_for_a_school_year(
    year: int, season: Season | None, kind: Kind, grades: tuple[int, int], stands_for: int
) -> None:
    procedure = Procedure(year, season, kind, "математика", *grades)
    assert procedure.school_year == SchoolYear(stands_for)


def test_identity_of_an_exam_has_no_grade() -> None:
    written_down_differently = [
        Procedure(2023, None, Kind.OGE, "математика", grade) for grade in (None, 9)
    ]
    assert {p.identity for p in written_down_differently} == {
        ProcedureIdentity(Kind.OGE, "математика", None)
    }


def test_identity_of_vpr_has_the_grade_of_the_programme() -> None:
    in_autumn = Procedure(2022, Season.AUTUMN, Kind.VPR, "математика", 5, 6)
    in_spring = Procedure(2023, Season.SPRING, Kind.VPR, "математика", 5, 5)
    assert in_autumn.identity == in_spring.identity


def test_title_is_russian() -> None:
    procedure = Procedure(2022, Season.AUTUMN, Kind.VPR, "русский язык", 5, 6)
    assert procedure.title == "ВПР, русский язык, 5 класс, осень 2022"
    assert Procedure(2023, None, Kind.OGE, "математика", 9).title == "ОГЭ, математика, 2023"
    assert Season.SPRING.russian == "весна"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"year": 1917}, "«1917» невозможен"),
        ({"grade": 0}, "Класс «0» невозможен"),
        ({"participants_grade": 13}, "Класс «13» невозможен"),
        ({"subject": ""}, "Предмет «»"),
        ({"subject": "Математика"}, "строчными"),
        ({"subject": " математика"}, "строчными"),
    ],
)
def test_refuses_what_cannot_have_been_held(change: dict[str, object], sentence: str) -> None:
    plain = {"year": 2023, "season": None, "kind": Kind.OGE, "subject": "математика"}
    with pytest.raises(OporaError, match=sentence):
        Procedure(**{**plain, **change})
