"""Own scales and minimums in the reading of uploads: whose they are, and what results say of it."""

import pytest
from django.urls import reverse
from tests.method.exchange.exams.protocols_made import saved
from tests.method.exchange.vpr import made_protocols as vpr
from tests.office.assessment.test_reference import MINIMUM, SCALE, typed
from tests.office.assessment.uploading import a_file, again, given, read, worked

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora_web.assessment.actions.imports import give_consent
from opora_web.assessment.actions.own_reference import add_reference, withdraw_reference
from opora_web.assessment.actions.printed_schools import leave_out_undecided, match_again
from opora_web.assessment.models import OwnMinimum, OwnScale, Result, UploadState
from opora_web.assessment.territory_tables import tables_of
from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.schools import give_code
from opora_web.registry.models import CodeSystem
from opora_web.registry.roles import Role

# By the packaged scale «3» of this work begins with 7 points, by the own one with 5.
MATHEMATICS = {
    **SCALE,
    "kind": "vpr",
    "subject": "математика",
    "grade": 5,
    "school_year": 2021,
    "from_3": 5,
    "from_4": 11,
    "from_5": 15,
    "maximum": 20,
    "source": "письмо № 55 от 1 марта 2021 г.",
}
WORK = Procedure(2021, vpr.MATHEMATICS.season, ProcedureKind.VPR, "математика", 5)


@pytest.fixture
def protocol(tmp_path):
    """A protocol without marks: of two pupils one has five points."""
    pupils = [vpr.a_pupil("50001", total="5", tasks=("5", "0", "0")), vpr.a_pupil("50002")]
    path = saved(tmp_path / "протокол.xlsx", {"Sheet": vpr.table_2021(pupils)})
    return a_file(path.read_bytes(), path.name)


def taken_in(by, place, school, upload):
    """The only result of an upload whose only school is this one."""
    printed = upload.printed_schools.get()
    give_code(by=SYSTEM, school=school, system=CodeSystem.FIS_OKO, value=printed.printed_code)
    match_again(by=by, upload=upload)
    leave_out_undecided(by=by, upload=upload)
    give_consent(by=by, upload=again(upload))
    assert worked(upload).state == UploadState.IMPORTED
    return Result.objects.in_force().get()


def test_a_scale_entered_on_its_page_marks_the_next_upload(
    by, place, school, coordinator, protocol
):
    told = {**typed(MATHEMATICS), "territory": f"municipality-{place.pk}"}
    coordinator.post(reverse("assessment:new_reference", args=["shkaly"]), told)
    assert OwnScale.objects.get().from_3 == 5
    upload = read(by, place, protocol, said=vpr.MATHEMATICS)
    result = taken_in(by, place, school, upload)
    assert (result.participants, result.low) == (2, 0)
    assert f"отметки по своей шкале ({place.name}): письмо № 55" in result.source
    page = coordinator.get(reverse("assessment:result", args=[result.pk])).content.decode()
    assert f"по своей шкале ({place.name}): ВПР, математика, 5 класс" in page
    assert "Источник: письмо № 55 от 1 марта 2021 г." in page


def test_without_own_entries_the_packaged_scale_marks(by, place, school, protocol):
    result = taken_in(by, place, school, read(by, place, protocol, said=vpr.MATHEMATICS))
    assert (result.participants, result.low) == (2, 1)
    assert "своей шкале" not in result.source


def test_a_withdrawn_or_foreign_scale_marks_nothing(cast, by, place, protocol):
    foreign = cast.neighbour
    writer = foreign.person(Role.COORDINATOR)
    add_reference(OwnScale, by=writer, territory=foreign.municipality, **MATHEMATICS)
    own = add_reference(OwnScale, by=by, territory=place, **MATHEMATICS)
    withdraw_reference(own, by=by, reason="внесена по ошибке")
    upload = worked(given(by, place, protocol, said=vpr.MATHEMATICS))
    assert upload.files.get().rows_counted == 2
    assert not upload.remarks.filter(rule="own-scale-applied").exists()


def test_a_municipality_goes_before_its_region_and_a_region_has_its_own(cast, by, place):
    region = place.region
    regional = cast.own.person(Role.REGION)
    add_reference(OwnScale, by=regional, territory=region, **MATHEMATICS)
    assert tables_of(place).scale_owner(WORK) == region.name
    add_reference(OwnScale, by=by, territory=place, **{**MATHEMATICS, "from_3": 6})
    assert tables_of(place).scale_owner(WORK) == place.name
    assert tables_of(place).scale_for(WORK).mark(5) == 2
    assert tables_of(region).scale_for(WORK).mark(5) == 3
    least = {**MINIMUM, "kind": "ege", "measure": "test-score", "value": 40}
    add_reference(OwnMinimum, by=regional, territory=region, **least)
    chemistry = Procedure(2026, None, ProcedureKind.EGE, "химия")
    assert tables_of(place).minimum_for(chemistry).value == 40
    assert tables_of(place).minimum_owner(chemistry) == region.name
