"""What a page is narrowed to, in words: on paper the filter above a table cannot be looked into."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from opora.language.dates import date_in_words


def narrowing_words(form: forms.BaseForm) -> str:
    """«Поиск: Кикино; Решение: в списке»; empty where nothing, or nothing understood, is asked."""
    if not form.is_bound:
        return ""
    form.is_valid()
    asked = [one for one in form.visible_fields() if form.cleaned_data.get(one.name)]
    return "; ".join(f"{one.label}: {_words(one, form.cleaned_data[one.name])}" for one in asked)


def _words(bound: forms.BoundField, value: Any) -> str:
    field = bound.field
    if isinstance(field, forms.ModelChoiceField):
        return field.label_from_instance(value)
    if isinstance(field, forms.ChoiceField):
        # The key as it was sent: some fields make of it a thing that the choices do not know.
        return next(title for key, title in _flat(field.choices) if str(key) == bound.value())
    if isinstance(value, date):
        return date_in_words(value)
    return str(value)


def _flat(choices: Any) -> Iterator[tuple[Any, str]]:
    """Choices with those that stand in groups."""
    for key, title in choices:
        if isinstance(title, (list, tuple)):
            yield from title
        else:
            yield key, title
