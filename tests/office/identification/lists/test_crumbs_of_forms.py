"""Where a form about a list stands: below the lists, or below the own school."""

import re

import pytest
from django.urls import reverse

from opora_web.identification.models import Notice


def crumbs(browser, address):
    page = browser.get(address).content.decode()
    trail = re.search(r'<nav class="crumbs".*?</nav>', page, re.DOTALL).group()
    return [
        re.sub(r"<.*?>", "", one).strip() for one in re.findall(r"<li>.*?</li>", trail, re.DOTALL)
    ]


@pytest.mark.parametrize(
    ("form", "title"),
    [("withdraw_list", "Отозвать: федеральный список"), ("add_act", "Ещё один документ списка")],
)
def test_a_form_about_a_list_stands_below_the_lists(by, signed_in, received_list, form, title):
    address = reverse(f"identification:{form}", args=[received_list.pk])
    assert crumbs(signed_in(by), address) == ["Списки", "федеральный список", title]


@pytest.mark.parametrize(
    ("form", "trail"),
    [
        ("new_received", ["Списки", "Полученный список"]),
        ("new_adverse", ["Списки ШНСУ", "Список ШНСУ по контекстным формам"]),
    ],
)
def test_the_lists_are_not_named_twice(by, signed_in, form, trail):
    assert crumbs(signed_in(by), reverse(f"identification:{form}")) == trail


def test_a_school_stands_below_itself(director, signed_in, received_list):
    notice = Notice.objects.get(entry__school_list=received_list)
    address = reverse("identification:write_objection", args=[notice.pk])
    assert crumbs(signed_in(director), address) == [
        "Моя школа",
        "федеральный список",
        "Возражение",
    ]
