"""Risk profiles outside their own pages: the tab of a school, the search, the workbook."""

from io import BytesIO

import openpyxl
from django.urls import reverse
from tests.office.diagnosis.profiles import drafted

from opora_web.registry.roles import Role
from opora_web.ui.search import search


def test_the_tab_of_a_school_tells_observers_who_reads_profiles(cast, signed_in) -> None:
    drafted(cast.own)
    address = reverse("diagnosis:school_profiles", args=[cast.own.school.pk])
    seen = signed_in(cast.own.person(Role.METHODIST)).get(address).content.decode()
    assert "2022/23" in seen
    hidden = signed_in(cast.own.person(Role.OBSERVER)).get(address).content.decode()
    assert "Профили вам не открыты" in hidden
    assert "2022/23" not in hidden
    assert signed_in(cast.stranger.person(Role.HEAD)).get(address).status_code == 404


def test_search_finds_a_profile_by_its_school(cast) -> None:
    profile = drafted(cast.own)

    def found(person) -> list[str]:
        groups = search(person, "школа Кикино")
        kept = [one for one in groups if one.kind.title == "Рисковые профили"]
        return [hit.href for one in kept for hit in one.hits]

    assert found(cast.own.person(Role.HEAD)) == [reverse("diagnosis:profile", args=[profile.pk])]
    for person in (cast.own.person(Role.OBSERVER), cast.neighbour.person(Role.HEAD)):
        assert found(person) == []


def test_the_workbook_holds_a_row_a_factor_of_the_own_place(cast, signed_in) -> None:
    drafted(cast.own)
    drafted(cast.neighbour)
    address = reverse("jobs:list_table", args=["riskovye-profili"])
    answer = signed_in(cast.own.person(Role.HEAD)).get(address, {"state": "draft"})
    sheet = openpyxl.load_workbook(BytesIO(answer.getvalue())).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if "Фактор" in row)
    told = [dict(zip(head, row, strict=True)) for row in rows[rows.index(head) + 1 :]]
    assert len(told) == 13
    assert {row["Школа"] for row in told} == {"МОУ СОШ с. Кикино"}
    (parents,) = [row for row in told if "родителей" in row["Фактор"]]
    assert parents["Предложенная значимость"] == "высокая"
    assert parents["Противоречие"].startswith("По показателям")
    nobody = signed_in(cast.own.person(Role.OBSERVER)).get(address)
    empty = openpyxl.load_workbook(BytesIO(nobody.getvalue())).worksheets[0]
    assert not [row for row in empty.iter_rows(values_only=True) if "МОУ СОШ с. Кикино" in row]
