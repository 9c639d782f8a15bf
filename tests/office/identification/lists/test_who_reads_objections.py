"""Who reads what a school says, and who sees only that it objects: the same on every page."""

from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.identification.lists.papers import in_force, text_of

from opora_web.identification.actions.objection_course import decide_objection
from opora_web.identification.actions.objections import prepare_objection, submit_objection
from opora_web.identification.list_permissions import may_read_objection, objections_read_by
from opora_web.identification.models import Notice, Objection
from opora_web.registry.roles import Role

WORDS, BECAUSE = "Учитель болел всю весну.", "Числа проверены по протоколам."
READ = (Role.REGION, Role.COORDINATOR, Role.HEAD, Role.DIRECTOR, Role.DEPUTY, Role.CURATOR)
SEE = (Role.METHODIST, Role.OBSERVER)
BLIND = (Role.MENTOR, Role.TEACHER)
CARD = "portal:school_years"


@pytest.fixture
def objection(cast, director, by, hearing):
    """Submitted with a file and decided."""
    notice = Notice.objects.get(entry__school=cast.own.school)
    file = SimpleUploadedFile("protokol.pdf", b"%PDF-1.4 words")
    made = prepare_objection(by=director, notice=notice, text=WORDS, file=file)
    submit_objection(by=director, objection=made)
    made.refresh_from_db()
    decide_objection(by=by, objection=made, remedy=None, because=BECAUSE)
    made.refresh_from_db()
    return made


def page_of(browser, name, key):
    return browser.get(reverse(name, args=[key]))


@pytest.mark.parametrize("role", READ)
def test_who_answers_and_who_belongs_to_the_school_reads_it(cast, signed_in, objection, role):
    person = cast.own.person(role)
    browser = signed_in(person)
    page = text_of(page_of(browser, "identification:objection", objection.pk))
    assert WORDS in page
    assert BECAUSE in page
    assert "protokol.pdf" in page
    file = page_of(browser, "identification:objection_file", objection.pk)
    assert b"".join(file.streaming_content) == b"%PDF-1.4 words"
    card = text_of(page_of(browser, CARD, cast.own.school.pk))
    assert f"отклонено — {BECAUSE}" in card
    assert may_read_objection(person, objection)


@pytest.mark.parametrize("role", SEE)
def test_methodists_and_observers_see_that_there_is_one_and_how_far_it_is(
    cast, signed_in, objection, role
):
    browser = signed_in(cast.own.person(role))
    assert text_of(browser.get(reverse("identification:objections"))).count("отклонено") == 1
    for name, key in (
        ("identification:objection", objection.pk),
        (CARD, cast.own.school.pk),
        ("identification:list", objection.notice.entry.school_list_id),
    ):
        page = text_of(page_of(browser, name, key))
        for hidden in (WORDS, BECAUSE, "protokol.pdf"):
            assert hidden not in page, (name, hidden)
    page = text_of(page_of(browser, "identification:objection", objection.pk))
    assert "отклонено" in page
    assert "Текст возражения закрыт" in page
    assert "отклонено" in text_of(page_of(browser, CARD, cast.own.school.pk))
    file = page_of(browser, "identification:objection_file", objection.pk)
    assert file.status_code == HTTPStatus.FORBIDDEN
    assert not may_read_objection(cast.own.person(role), objection)


@pytest.mark.parametrize("role", BLIND)
def test_nobody_else_of_the_school_sees_any(cast, signed_in, objection, role):
    person = cast.own.person(role)
    assert not Objection.objects.visible_to(person).exists()
    for name in ("objection", "objection_file"):
        answer = page_of(signed_in(person), f"identification:{name}", objection.pk)
        assert answer.status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("place", ["neighbour", "stranger"])
@pytest.mark.parametrize("role", [*READ, *SEE, *BLIND])
def test_neighbours_and_strangers_read_none(cast, objection, place, role):
    if (place, role) != ("neighbour", Role.REGION):  # the region is the own one
        assert not objections_read_by(getattr(cast, place).person(role)).exists()


def test_administrator_newcomer_and_visitor_read_none(cast, signed_in, objection):
    for person in (cast.administrator, cast.newcomer):
        assert not objections_read_by(person).exists()
        answer = page_of(signed_in(person), "identification:objection", objection.pk)
        assert answer.status_code == HTTPStatus.NOT_FOUND
    answer = page_of(signed_in(None), "identification:objection", objection.pk)
    assert answer["Location"].startswith("/vojti/")


def test_of_a_list_of_the_region_a_municipality_reads_its_own_schools_alone(cast, director):
    region = cast.own.person(Role.REGION)
    in_force(region, cast.own.region, "МОУ СОШ с. Кикино\nМОУ СОШ с. Ёлкино")
    notice = Notice.objects.get(entry__school=cast.own.school)
    submit_objection(
        by=director, objection=prepare_objection(by=director, notice=notice, text=WORDS)
    )
    for place, read in ((cast.own, 1), (cast.neighbour, 0)):
        for role in (Role.COORDINATOR, Role.HEAD):
            assert objections_read_by(place.person(role)).count() == read
    assert objections_read_by(region).count() == 1


def test_what_is_being_written_the_school_alone_reads(cast, director, received_list):
    prepare_objection(by=director, notice=Notice.objects.get(), text=WORDS)
    for role in READ:
        read = objections_read_by(cast.own.person(role)).count()
        assert read == (1 if role in {Role.DIRECTOR, Role.DEPUTY} else 0), role


def test_the_page_leads_a_curator_to_the_school_and_not_to_lists(cast, signed_in, objection):
    page = text_of(
        page_of(signed_in(cast.own.person(Role.CURATOR)), "identification:objection", objection.pk)
    )
    assert reverse("registry:school", args=[cast.own.school.pk]) in page
    assert reverse("identification:list", args=[objection.notice.entry.school_list_id]) not in page
