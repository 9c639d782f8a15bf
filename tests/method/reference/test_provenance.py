"""Every answer can say where it comes from."""

import pytest
from tests.method.reference.works import a_provenance

from opora.reference.minimum_library import minimum_table
from opora.reference.scale_library import mark_scale_table
from opora.reference.status import Status

EVERYTHING = (*mark_scale_table().scales, *minimum_table().minimums)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("public", "письмо; 2019/20 и 2020/21; подтверждено открытыми источниками"),
        ("document", "письмо; 2019/20 и 2020/21; по документу муниципалитета"),
        ("unverified", "письмо; 2019/20 и 2020/21; не подтверждено"),
    ],
)
def test_source_years_and_status_are_shown_in_one_line(status, told):
    assert a_provenance(2020, 2021, status=status).russian == told


def test_what_is_not_confirmed_says_so():
    doubtful = {entry.provenance for entry in EVERYTHING} - {
        entry.provenance for entry in EVERYTHING if entry.provenance.status is Status.PUBLIC
    }
    assert {provenance.status for provenance in doubtful} == {Status.UNVERIFIED}
    assert all("не подтверждено" in provenance.russian for provenance in doubtful)


def test_the_recommended_scales_of_oge_say_that_a_region_may_differ():
    notes = {s.provenance.note for s in mark_scale_table().scales if s.identity.grade is None}
    assert notes == {"регион вправе установить свою шкалу; отметка в протоколе важнее"}
