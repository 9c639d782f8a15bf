"""Markers of objectivity beside what has changed since: uploads, second records, scales."""

import pytest
from django.urls import reverse
from tests.office.assessment.results import taken_in
from tests.office.diagnosis.scored_schools import YEAR, reckoned, region_with_scores

from opora.domain.school_year import SchoolYear
from opora_web.assessment.actions.imports import revert
from opora_web.assessment.models import WorkCounts
from opora_web.assessment.territory_tables import tables_of
from opora_web.diagnosis.kept_works import works_of_school
from opora_web.diagnosis.models import SchoolMarkers
from opora_web.diagnosis.presenters.objectivity_page import boundaries
from opora_web.jobs.list_tables import table_named
from opora_web.registry.roles import Role

LIST = "diagnosis:objectivity"
CHANGED = "Данные с тех пор изменились, пересчитайте."


def told(answer):
    return " ".join(answer.content.decode().replace("\u00a0", " ").split())


@pytest.fixture
def own(cast):
    """A region of twenty-one schools, the markers worked out."""
    region_with_scores(cast.own)
    reckoned(cast.own)
    return cast.own


def test_the_page_of_a_school_tells_when_data_have_changed_since(cast, own, signed_in):
    address = reverse("diagnosis:school_objectivity", args=[own.school.pk])
    browser = signed_in(own.person(Role.COORDINATOR))
    taken_in(cast.stranger)
    page = told(browser.get(address))
    assert "Рассчитано " in page
    assert CHANGED not in page
    taken_in(cast.neighbour)
    assert CHANGED in told(browser.get(address))


def test_markers_stand_with_a_notice_after_their_upload_is_reverted(own, signed_in):
    revert(by=own.person(Role.COORDINATOR), upload=own.school.results.get().upload, reason="Год.")
    address = reverse("diagnosis:school_objectivity", args=[own.school.pk])
    assert CHANGED in told(signed_in(own.person(Role.DIRECTOR)).get(address))


def test_a_second_record_of_a_school_is_not_listed(own, signed_in):
    second = SchoolMarkers.objects.get(school__name="Школа № 3").school
    second.merged_into = own.school
    second.save()
    page = told(signed_in(own.person(Role.COORDINATOR)).get(reverse(LIST)))
    assert "Школа № 4" in page
    assert "Школа № 3" not in page
    assert '<td class="number" data-label="Школ, по которым есть данные">20</td>' in page
    rows = table_named("obektivnost").rows(own.person(Role.COORDINATOR), {})
    assert rows.count() == 20


@pytest.mark.parametrize(("most", "known"), [(20, True), (21, False), (None, True)])
def test_a_scale_of_another_greatest_score_gives_no_boundaries(own, most, known):
    WorkCounts.objects.update(max_score=most)
    year = SchoolYear(YEAR)
    works = works_of_school(own.school, [year])
    assert ("5 МА" in boundaries(works, year, tables_of(own.municipality))) is known
