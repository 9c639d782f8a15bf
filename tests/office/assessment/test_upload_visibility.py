"""Who reads uploads and who works on them: every address as own, neighbour, stranger, visitor."""

from http import HTTPStatus

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from tests.office.assessment.uploading import KAMENKA, a_file, read
from tests.office.registry.pages import text_of

from opora_web.assessment.models import PrintedSchool, Remark, Upload, UploadedFile, UploadState
from opora_web.assessment.permissions import may_feed, may_see_uploads, territories_fed_by
from opora_web.registry.roles import Role

READ = ("upload", "uploaded_files", "uploaded_schools", "uploaded_results")
OF_WORKERS = ("uploaded_remarks",)
WRITE = (
    "consent",
    "revert_upload",
    "discard_upload",
    "read_upload_again",
    "uploaded_files",
    "uploaded_schools",
    "leave_out_schools",
    "seek_schools_again",
)
WORKERS = (Role.COORDINATOR, Role.REGION)
READERS = (Role.HEAD, Role.METHODIST, Role.OBSERVER)
OF_SCHOOLS = (Role.DIRECTOR, Role.DEPUTY, Role.CURATOR, Role.MENTOR, Role.TEACHER)


@pytest.fixture
def upload(by, place, kamenka):
    return read(by, place, a_file(KAMENKA.read_bytes()))


def got(browser, name, upload, *more):
    return browser.get(reverse(f"assessment:{name}", args=[upload.pk, *more])).status_code


def sent(browser, name, upload):
    return browser.post(reverse(f"assessment:{name}", args=[upload.pk])).status_code


@pytest.mark.parametrize("role", [*WORKERS, *READERS])
def test_the_own_municipality_and_its_region_read(upload, cast, signed_in, role):
    browser = signed_in(cast.own.person(role))
    listed = text_of(browser.get(reverse("assessment:uploads")))
    assert f"№ {upload.pk}" in listed
    assert [got(browser, name, upload) for name in READ] == [HTTPStatus.OK] * len(READ)


@pytest.mark.parametrize("role", WORKERS)
def test_whoever_works_on_it_sees_remarks(upload, cast, signed_in, role):
    browser = signed_in(cast.own.person(role))
    assert got(browser, "uploaded_remarks", upload) == HTTPStatus.OK
    assert got(browser, "remarks_by_rule", upload, "two-spellings") == HTTPStatus.OK
    assert got(browser, "remarks_file", upload, "csv") == HTTPStatus.OK
    assert "Загрузить результаты" in text_of(browser.get(reverse("assessment:uploads")))


@pytest.mark.parametrize("role", READERS)
def test_whoever_only_reads_changes_nothing(upload, cast, signed_in, role):
    browser = signed_in(cast.own.person(role))
    assert {sent(browser, name, upload) for name in WRITE} == {HTTPStatus.FORBIDDEN}
    assert got(browser, "uploaded_remarks", upload) == HTTPStatus.FORBIDDEN
    assert got(browser, "remarks_by_rule", upload, "two-spellings") == HTTPStatus.FORBIDDEN
    assert got(browser, "remarks_file", upload, "xlsx") == HTTPStatus.FORBIDDEN
    assert browser.get(reverse("assessment:new_upload")).status_code == HTTPStatus.FORBIDDEN
    page = text_of(browser.get(reverse("assessment:upload", args=[upload.pk])))
    assert "Согласен, загрузить" not in page
    assert "Замечания</a>" not in page
    upload.refresh_from_db()
    assert upload.state == UploadState.PREVIEW


@pytest.mark.parametrize("role", OF_SCHOOLS)
def test_a_school_sees_nothing_of_uploads(upload, cast, signed_in, role):
    person = cast.own.person(role)
    browser = signed_in(person)
    assert browser.get(reverse("assessment:uploads")).status_code == HTTPStatus.FORBIDDEN
    everything = {*READ, *OF_WORKERS}
    assert {got(browser, name, upload) for name in everything} == {HTTPStatus.NOT_FOUND}
    assert {sent(browser, name, upload) for name in WRITE} == {HTTPStatus.NOT_FOUND}
    assert "Загрузки" not in text_of(browser.get("/"))


@pytest.mark.parametrize("where", ["neighbour", "stranger"])
@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.HEAD])
def test_elsewhere_there_is_no_such_upload(upload, cast, signed_in, where, role):
    browser = signed_in(getattr(cast, where).person(role))
    everything = {*READ, *OF_WORKERS}
    assert {got(browser, name, upload) for name in everything} == {HTTPStatus.NOT_FOUND}
    assert got(browser, "remarks_by_rule", upload, "two-spellings") == HTTPStatus.NOT_FOUND
    assert got(browser, "remarks_file", upload, "csv") == HTTPStatus.NOT_FOUND
    assert {sent(browser, name, upload) for name in WRITE} == {HTTPStatus.NOT_FOUND}
    assert f"№ {upload.pk}" not in text_of(browser.get(reverse("assessment:uploads")))


def test_another_region_sees_nothing(upload, cast, signed_in):
    browser = signed_in(cast.stranger.person(Role.REGION))
    assert {got(browser, name, upload) for name in READ} == {HTTPStatus.NOT_FOUND}


def test_a_visitor_is_led_to_the_door(upload, signed_in):
    browser = signed_in(None)
    everything = {*READ, *OF_WORKERS}
    assert {got(browser, name, upload) for name in everything} == {HTTPStatus.FOUND}
    assert {sent(browser, name, upload) for name in WRITE} == {HTTPStatus.FOUND}


def test_nobody_else_has_uploads(upload, cast, signed_in):
    for person in (cast.administrator, cast.newcomer):
        assert not may_see_uploads(person)
        assert not territories_fed_by(person)
        assert signed_in(person).get(reverse("assessment:uploads")).status_code == 403


def test_rows_follow_their_upload(upload, cast):
    own, stranger = (place.person(Role.COORDINATOR) for place in (cast.own, cast.stranger))
    for table in (Upload, UploadedFile, PrintedSchool, Remark):
        assert table.objects.visible_to(own).exists()
        for nobody in (stranger, cast.own.person(Role.DIRECTOR), AnonymousUser()):
            assert not table.objects.visible_to(nobody).exists()


def test_results_of_a_region_come_from_the_region_alone(cast):
    region, coordinator = (cast.own.person(role) for role in WORKERS[::-1])
    assert may_feed(region, cast.own.region)
    assert may_feed(region, cast.neighbour.municipality)
    assert not may_feed(coordinator, cast.own.region)
    assert not may_feed(coordinator, cast.neighbour.municipality)
    assert territories_fed_by(coordinator) == [cast.own.municipality]
    places = [cast.own.region, cast.neighbour.municipality, cast.own.municipality]
    assert set(territories_fed_by(region)) == set(places)


def test_an_upload_of_the_region_is_not_its_districts(cast):
    region = cast.own.person(Role.REGION)
    upload = read(region, cast.own.region, a_file(KAMENKA.read_bytes()))
    seen = Upload.objects.visible_to(cast.own.person(Role.COORDINATOR))
    assert upload not in seen
    assert upload in Upload.objects.visible_to(region)
