"""What a group is: by its code, by its words, by its place."""

import pytest
from tests.method.exchange.fis_oko.made_reports import DISTRICT, ONE, REGION, TWO, WHOLE

from opora.exchange.fis_oko.group_lines import group_lines
from opora.exchange.fis_oko.group_name import GroupLevel, GroupName, group_name
from opora.exchange.sheet import SheetRow

SCHOOL, MUNICIPALITY, TERRITORY = GroupLevel.SCHOOL, GroupLevel.MUNICIPALITY, GroupLevel.TERRITORY


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ONE, GroupName("МБОУ «СОШ № 1»", SCHOOL, "edu990001")),
        ("МОУ ООШ (филиал) (SCH990001)", GroupName("МОУ ООШ (филиал)", SCHOOL, "edu990001")),
        ("(edu990001)", GroupName("", SCHOOL, "edu990001")),
        ("МБОУ СОШ (УИОП)", GroupName("МБОУ СОШ (УИОП)", SCHOOL)),
        ("МБОУ СОШ(edu99)", GroupName("МБОУ СОШ", SCHOOL, spoiled_code="edu99")),
        (DISTRICT, GroupName("Каменский район", MUNICIPALITY)),
        ("Заречная область (reg99)", GroupName("Заречная область", GroupLevel.REGION)),
        (WHOLE, GroupName(WHOLE, GroupLevel.WHOLE)),
        (REGION, GroupName(REGION, GroupLevel.REGION)),
        ("Заречный  автономный округ", GroupName("Заречный автономный округ", GroupLevel.REGION)),
        ("Каменский район", GroupName("Каменский район", TERRITORY)),
        ("г. Кедровск", GroupName("г. Кедровск", TERRITORY)),
        ("Кедровск", GroupName("Кедровск", TERRITORY, is_guessed=True)),
        ("Краевой центр", GroupName("Краевой центр", TERRITORY, is_guessed=True)),
        ("Итого", GroupName("Итого", GroupLevel.TOTAL)),
        ("Средние", GroupName("Средние", TERRITORY, is_guessed=True)),
        ("Всего по району", GroupName("Всего по району", GroupLevel.TOTAL)),
    ],
)
def test_a_name_taken_apart(text: str, told: GroupName) -> None:
    assert group_name(text) == told


@pytest.mark.parametrize(
    ("names", "levels"),
    [
        # Nothing but the place tells the region from the district.
        (["Заречье", "Каменский район", ONE], ["region", "municipality", "school"]),
        (["Каменский район", ONE], ["municipality", "school"]),
        ([REGION, "Кедровск", "Каменский район"], ["region", "municipality", "municipality"]),
        ([WHOLE, "Заречье"], ["whole", "region"]),
        ([REGION, DISTRICT, ONE, "Итого"], ["region", "municipality", "school", "total"]),
    ],
)
def test_the_level_of_a_territory_by_its_place(names: list[str], levels: list[str]) -> None:
    rows = [SheetRow(number, (name,)) for number, name in enumerate(names, start=1)]
    assert [line.level.value for line in group_lines(rows, names)] == levels


def test_a_school_takes_the_territories_above_it() -> None:
    names = [ONE, REGION, DISTRICT, TWO, "Полесская область", ONE, WHOLE, TWO]
    rows = [SheetRow(number, (name,)) for number, name in enumerate(names, start=1)]
    schools = [line.school for line in group_lines(rows, names) if line.school]
    assert [(one.region, one.municipality) for one in schools] == [
        ("", ""),
        (REGION, "Каменский район"),
        ("Полесская область", ""),
        ("", ""),
    ]
