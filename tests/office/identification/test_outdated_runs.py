"""Whoever looks at a run learns that the results changed after it."""

import pytest
from django.urls import reverse
from tests.office.assessment.uploading import a_file, a_text, taken_in
from tests.office.identification.lists.papers import computed as listed
from tests.office.identification.lists.papers import text_of

from opora_web.assessment.actions.contradictions import raise_contradictions
from opora_web.assessment.actions.imports import revert
from opora_web.assessment.actions.settlements import keep_figures, reopen
from opora_web.assessment.models import Contradiction, Result, UploadState
from opora_web.identification.run_age import is_outdated
from opora_web.registry.roles import Role

CHANGED = "результаты изменились"


@pytest.fixture
def contradiction(by, schools):
    """One that stood before the run: 4 of 12 is not what the paper prints."""
    upload = Result.objects.order_by("pk").first().upload
    raise_contradictions(by=by, upload=upload)
    return Contradiction.objects.open().exclude(rule="several").order_by("pk").first()


def page_of(browser, run):
    return text_of(browser.get(reverse("identification:run", args=[run.pk])))


def test_nothing_changed_after_a_new_run(by, signed_in, run):
    assert not is_outdated(run)
    assert CHANGED not in page_of(signed_in(by), run)


def test_new_results_of_its_years_are_told(cast, by, signed_in, run):
    upload = taken_in(by, cast.own.municipality, a_file(a_text()))
    assert upload.state == UploadState.IMPORTED
    assert is_outdated(run)
    assert CHANGED in page_of(signed_in(by), run)


def test_results_of_another_year_or_another_district_change_nothing(cast, by, run):
    taken_in(by, cast.own.municipality, a_file(a_text().replace("2023", "2016")))
    assert Result.objects.filter(school_year=2016).exists()
    neighbour = cast.neighbour
    told = a_text("МОУ СОШ с. Ёлкино", "Ёлкинский район")
    taken_in(neighbour.person(Role.COORDINATOR), neighbour.municipality, a_file(told))
    assert Result.objects.filter(school=neighbour.school).exists()
    assert not is_outdated(run)


def test_results_that_were_taken_back_are_told(cast, by, schools, computed):
    upload = taken_in(by, cast.own.municipality, a_file(a_text()))
    run = computed()
    assert not is_outdated(run)
    revert(by=by, upload=upload, reason="не тот файл")
    assert is_outdated(run)


def test_a_decision_about_a_contradiction_is_told_and_so_is_its_return(by, contradiction, computed):
    before = computed()
    keep_figures(by=by, contradiction=contradiction, reason="сверено с протоколом")
    assert is_outdated(before)
    after = computed()
    assert not is_outdated(after)
    contradiction.refresh_from_db()
    reopen(by=by, contradiction=contradiction, reason="нашёлся протокол")
    assert is_outdated(after)


def test_a_list_that_is_being_made_says_so_and_one_in_force_does_not(cast, by, signed_in, run):
    made = listed(by, run)
    taken_in(by, cast.own.municipality, a_file(a_text()))
    address = reverse("identification:list", args=[made.pk])
    assert CHANGED in text_of(signed_in(by).get(address))
    type(made).objects.filter(pk=made.pk).update(state="withdrawn", withdrawn_because="заново")
    assert CHANGED not in text_of(signed_in(by).get(address))
