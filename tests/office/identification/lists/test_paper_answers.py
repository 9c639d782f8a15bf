"""A school that answered by a letter: who enters it, when, and what it changes."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.office.identification.kamenka import KIKINO
from tests.office.identification.lists.papers import heard, order, text_of

from opora_web.audit.models import JournalEntry
from opora_web.identification.actions.computed_lists import approve_list
from opora_web.identification.actions.objections import prepare_objection, submit_objection
from opora_web.identification.actions.paper_answers import record_paper_answer
from opora_web.identification.models import ListState, Notice, Objection, ObjectionState
from opora_web.registry.models import Act
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused


@pytest.fixture
def hearing(cast, run):
    return heard(cast.own.person(Role.COORDINATOR), run)


@pytest.fixture
def notice(hearing, schools):
    return Notice.objects.get(entry__school_list=hearing, entry__school=schools[KIKINO])


def letter(day=None, **told):
    return {
        "kind": "letter",
        "issuer": KIKINO,
        "number": "15",
        "date": (day or timezone.localdate()).isoformat(),
        "about": "Ответ на извещение",
        "is_objection": "no",
        **told,
    }


def answered(browser, notice, told):
    return text_of(browser.post(address(notice), told, follow=True))


def address(notice):
    entry = notice.entry
    return reverse("identification:paper_answer", args=[entry.school_list_id, entry.pk])


def test_a_letter_that_agrees_is_kept_and_counts_as_the_answer(cast, hearing, notice, signed_in):
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    page = reverse("identification:list", args=[hearing.pk])
    assert "Записать письмо" in text_of(coordinator.get(page))
    shown = answered(coordinator, notice, letter())
    assert "Ответ школы записан вместе с документом." in shown
    assert "возражений нет: письмо от" in shown
    notice.refresh_from_db()
    assert notice.agreed_by == cast.own.person(Role.COORDINATOR)
    assert (notice.paper, notice.opened_at) == (Act.objects.get(number="15"), None)
    assert JournalEntry.objects.filter(verb="запись ответа школы, данного на бумаге").exists()
    director = signed_in(cast.own.person(Role.DIRECTOR))
    own = text_of(director.get(reverse("identification:notice", args=[notice.pk])))
    assert "возражений нет: письмо от" in own
    assert "Возразить" in own


def test_when_every_letter_came_the_list_is_approved_at_once(cast, hearing, run, signed_in):
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    for notice in Notice.objects.filter(entry__school_list=hearing):
        answered(coordinator, notice, letter(number=f"{notice.pk}"))
    head = cast.own.person(Role.HEAD)
    approve_list(by=head, school_list=hearing, act=order(head, run.municipality))
    hearing.refresh_from_db()
    assert hearing.state == ListState.IN_FORCE


def test_a_letter_that_objects_is_decided_like_any_objection(cast, notice, signed_in):
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    told = letter(is_objection="yes", text="В 9 классе было 9 человек.")
    assert "возражение: подано" in answered(coordinator, notice, told)
    objection = Objection.objects.get()
    assert objection.state == ObjectionState.SUBMITTED
    shown = text_of(coordinator.get(reverse("identification:objection", args=[objection.pk])))
    assert "На бумаге: письмо от" in shown
    assert "В 9 классе было 9 человек." in shown
    decide = reverse("identification:decide_objection", args=[objection.pk])
    told = {"decision": "leave_out", "because": "Числа подтверждены."}
    assert "Решение принято" in text_of(coordinator.post(decide, told, follow=True))


def test_the_director_may_still_object_after_a_letter(cast, notice, signed_in):
    answered(signed_in(cast.own.person(Role.COORDINATOR)), notice, letter())
    director = cast.own.person(Role.DIRECTOR)
    objection = prepare_objection(by=director, notice=notice, text="Письмо не наше.")
    submit_objection(by=director, objection=objection)
    notice.refresh_from_db()
    assert (notice.agreed_at, notice.agreed_by, notice.paper) == (None, None, None)


def test_a_school_answers_once(cast, notice, signed_in):
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    prepare_objection(by=cast.own.person(Role.DIRECTOR), notice=notice, text="Числа не те.")
    assert "готовит возражение" in answered(coordinator, notice, letter())
    Objection.objects.all().delete()
    answered(coordinator, notice, letter())
    assert "уже ответила" in answered(coordinator, notice, letter(number="16"))
    assert not Act.objects.filter(number="16").exists()


def test_a_letter_comes_after_the_notice_and_in_time(cast, hearing, notice, signed_in):
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    early = timezone.localdate() - timedelta(days=1)
    assert "ответить раньше извещения она не могла" in answered(coordinator, notice, letter(early))
    hearing.told_at -= timedelta(days=9)
    hearing.objections_until -= timedelta(days=19)
    hearing.save()
    Notice.objects.update(sent_at=hearing.told_at)
    assert "Ответить можно было до" in answered(coordinator, notice, letter())
    in_time = letter(hearing.objections_until)
    assert "Ответ школы записан" in answered(coordinator, notice, in_time)


def test_a_paper_of_another_registry_is_not_the_letter(cast, notice):
    stranger = cast.own.municipality.region
    act = order(cast.own.person(Role.REGION), stranger)
    with pytest.raises(Refused, match="из другого реестра"):
        record_paper_answer(by=cast.own.person(Role.COORDINATOR), notice=notice, act=act)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"is_objection": "yes"}, "Напишите, с чем школа не согласна"),
        ({"text": "Числа не те."}, "Выбрано «возражений нет»"),
        ({"is_objection": ""}, "Обязательное поле"),
    ],
)
def test_what_is_unclear_is_asked_again(cast, notice, signed_in, told, sentence):
    coordinator = signed_in(cast.own.person(Role.COORDINATOR))
    assert sentence in answered(coordinator, notice, letter(**told))
    notice.refresh_from_db()
    assert notice.paper is None


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.COORDINATOR, 200), (Role.HEAD, 403), (Role.DIRECTOR, 404)],
)
def test_who_enters_letters(cast, notice, signed_in, role, status):
    assert signed_in(cast.own.person(role)).get(address(notice)).status_code == status


def test_neighbours_and_strangers_find_nothing(cast, notice, signed_in):
    neighbour = signed_in(cast.neighbour.person(Role.COORDINATOR))
    assert neighbour.get(address(notice)).status_code == 404
    assert signed_in(None).get(address(notice)).status_code == 302
