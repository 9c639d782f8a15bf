"""Two records of one school count as one school on the first page."""

from tests.office.assessment.results import result, taken_in
from tests.office.identification.lists.papers import in_force

from opora_web.audit.actor import SYSTEM
from opora_web.portal.cycle import cycles
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role

SECOND = "Кикинская средняя школа"


def test_a_school_with_two_records_is_assessed_and_listed_once(cast):
    by = cast.own.person(Role.COORDINATOR)
    second = open_school(by=SYSTEM, municipality=cast.own.municipality, name=SECOND)
    upload = taken_in(cast.own)
    for school in (cast.own.school, second):
        result(upload, school)
    in_force(by, cast.own.municipality, "МОУ СОШ с. Кикино")
    in_force(by, cast.own.municipality, SECOND, title="другой список", number="1")
    (before,) = cycles(by)
    assert (before.schools, before.assessed, before.listed_low) == (2, 2, 2)
    merge_duplicates(by=SYSTEM, duplicate=second, into=cast.own.school, reason="одна школа")
    (after,) = cycles(by)
    assert (after.schools, after.assessed, after.listed_low) == (1, 1, 1)
