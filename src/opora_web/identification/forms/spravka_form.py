"""Particulars of a справка."""

from dataclasses import asdict, replace
from typing import Any

from django import forms
from django.conf import settings

from opora.documents.spravka import PaperDetails
from opora.rulesets.ruleset import Reading
from opora_web.jobs.list_workbook import DEMO_BANNER
from opora_web.registry.forms.fields import DayField

_BY_HAND = "Пустое место заполняют в готовом файле от руки"


class SpravkaForm(forms.Form):
    """Which reading is told, and what the run does not know of the paper."""

    reading = forms.ChoiceField(label="Какое прочтение нормы излагать")
    organisation = forms.CharField(label="Чья справка", max_length=300, required=False)
    place = forms.CharField(label="Где составлена", max_length=200, required=False)
    date = DayField(label="Дата", required=False, help_text=_BY_HAND)
    number = forms.CharField(label="Номер", max_length=60, required=False, help_text=_BY_HAND)
    basis = forms.CharField(
        label="На основании чего",
        max_length=500,
        required=False,
        help_text="Приказ или письмо, например «приказ от 9 января 2023 г. № 12»",
    )
    sources = forms.CharField(
        label="Откуда результаты",
        max_length=500,
        required=False,
        help_text="Например «протоколы РЦОИ и результаты ВПР из ФИС ОКО»",
    )
    post = forms.CharField(label="Должность подписывающего", max_length=200, required=False)
    signer = forms.CharField(
        label="Кто подписывает", max_length=200, required=False, help_text="Например «И.И. Иванов»"
    )

    def __init__(
        self, *arguments: Any, readings: tuple[Reading, ...], offered: PaperDetails, **options: Any
    ) -> None:
        """Offer the readings of the run and the particulars that are likely right."""
        initial = {name: value for name, value in asdict(offered).items() if name != "banner"}
        super().__init__(*arguments, initial=initial, **options)
        self.fields["reading"].choices = [(one.name, one.title) for one in readings]

    def told(self) -> tuple[str, PaperDetails]:
        """The reading and the particulars; what was left empty is a line to fill in by hand."""
        values = dict(self.cleaned_data)
        reading: str = values.pop("reading")
        for name in ("number", "basis", "sources", "post", "signer"):
            values[name] = values[name] or None
        details = PaperDetails(**values)
        return reading, replace(details, banner=DEMO_BANNER) if settings.DEMO else details
