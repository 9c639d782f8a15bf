"""What is asked before a program is let in."""

from django import forms

from opora_web.accounts.models import TokenScope
from opora_web.accounts.policies import LONGEST_TOKEN_DAYS

_TERMS = [(30, "месяц"), (90, "три месяца"), (180, "полгода"), (LONGEST_TOKEN_DAYS, "год")]


class TokenForm(forms.Form):
    """Which program, what it reads, for how long."""

    title = forms.CharField(
        label="Для какой программы",
        max_length=100,
        help_text="Так ключ будет назван в списке и в журнале, например «Выгрузка на сайт»",
    )
    scopes = forms.TypedMultipleChoiceField(
        label="Что ей можно читать",
        choices=TokenScope.choices,
        coerce=TokenScope,
        widget=forms.CheckboxSelectMultiple,
    )
    days = forms.TypedChoiceField(
        label="На какой срок", choices=_TERMS, coerce=int, initial=_TERMS[1][0]
    )
