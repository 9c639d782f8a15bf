"""What a filter narrows a page to, in words."""

import pytest
from django import forms
from django.template import engines

from opora_web.ui.narrowing import narrowing_words


class YearField(forms.TypedChoiceField):
    """Makes of the key a thing that the choices do not know."""

    def clean(self, value):
        return ("учебный год", super().clean(value)) if value else None


class Filter(forms.Form):
    words = forms.CharField(label="Поиск", required=False, max_length=10)
    year = YearField(label="Учебный год", required=False, choices=[("", "все"), (2023, "2022/23")])
    side = forms.ChoiceField(
        label="Список",
        required=False,
        choices=[("", "все"), ("Полученные", [("a", "список А"), ("b", "список Б")])],
    )
    since = forms.DateField(label="С какого дня", required=False)
    hidden = forms.CharField(required=False, widget=forms.HiddenInput)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, ""),
        ({"words": "", "year": ""}, ""),
        ({"words": "Кикино"}, "Поиск: Кикино"),
        ({"year": "2023"}, "Учебный год: 2022/23"),
        ({"side": "b"}, "Список: список Б"),
        ({"since": "2023-10-31"}, "С какого дня: 31 октября 2023 г."),
        ({"hidden": "each-year"}, ""),
        ({"words": "Кикино", "side": "a"}, "Поиск: Кикино; Список: список А"),
        ({"words": "длиннее десяти", "side": "a"}, "Список: список А"),
        ({"year": "1900"}, ""),
    ],
)
def test_what_is_asked_is_told_as_it_was_chosen(asked, words):
    told = narrowing_words(Filter(asked)).replace("\N{NO-BREAK SPACE}", " ")
    assert told == words


def test_a_form_that_was_not_sent_narrows_nothing():
    assert narrowing_words(Filter()) == ""


@pytest.mark.django_db
def test_a_thing_of_the_database_is_told_by_its_own_words(person, django_user_model):
    class ByPerson(forms.Form):
        who = forms.ModelChoiceField(django_user_model.objects.all(), label="Кто", required=False)

    assert narrowing_words(ByPerson({"who": person.pk})) == f"Кто: {person}"
    assert narrowing_words(ByPerson({"who": ""})) == ""


def test_the_tag_writes_what_a_person_typed_harmlessly():
    page = engines["django"].from_string("{% load kit %}{{ form|narrowing }}")
    assert page.render({"form": Filter({"words": "<b>"})}) == "Поиск: &lt;b&gt;"
