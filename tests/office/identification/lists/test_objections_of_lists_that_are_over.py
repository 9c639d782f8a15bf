"""An objection to a list that holds no more waits for nobody, and nobody is sent to decide it."""

import pytest
from django.urls import reverse
from tests.office.identification.lists.papers import text_of

from opora_web.identification.actions.list_withdrawal import withdraw_list
from opora_web.identification.models import Objection


@pytest.fixture
def moot(by, hearing, objected):
    """The school objected, and then the list was taken back."""
    objection = objected(hearing)
    withdraw_list(by=by, school_list=hearing, because="расчёт делается заново")
    return objection


def test_it_is_not_open(moot):
    assert not Objection.objects.open().exists()
    assert not Objection.objects.get().is_open


def test_it_stands_apart_from_those_that_wait_and_those_that_are_decided(by, signed_in, moot):
    page = text_of(signed_in(by).get(reverse("identification:objections")))
    assert "Отпали вместе со списком" in page
    assert "Ждут ответа" not in page
    assert "Решены" not in page


def test_its_page_offers_no_decision_and_says_why(by, signed_in, moot):
    page = text_of(signed_in(by).get(reverse("identification:objection", args=[moot.pk])))
    assert "Принять решение" not in page
    assert "Решать уже нечего: список отозван." in page
    listed = text_of(
        signed_in(by).get(reverse("identification:list", args=[moot.notice.entry.school_list_id]))
    )
    assert "Ждут ответа" not in listed


def test_one_that_is_with_the_issuer_is_still_answered(by, received_list, objected):
    objection = objected(received_list)
    withdraw_list(by=by, school_list=received_list, because="пришло новое письмо")
    assert not Objection.objects.open().exists()
    Objection.objects.filter(pk=objection.pk).update(state="forwarded", letter=received_list.act_id)
    assert Objection.objects.get().is_open
    assert Objection.objects.open().exists()
