"""Starting an analysis of causes, writing a line, asking for the paper."""

from dataclasses import asdict, replace
from typing import Any

from django import forms
from django.conf import settings

from opora.documents.spravka import PaperDetails
from opora.reference.cause_heading import CauseCatalogue
from opora_web.identification.models import ListEntry
from opora_web.jobs.list_workbook import DEMO_BANNER
from opora_web.registry.forms.fields import DayField

_BY_HAND = "Пустое место заполняют в готовом файле от руки"


class EntryField(forms.ModelChoiceField):
    """A school of a list: «Список на 2023 год: МОУ СОШ с. Кикино»."""

    def label_from_instance(self, obj: ListEntry) -> str:
        """List and school."""
        return f"{obj.school_list.title}: {obj.name}"


class NewAnalysisForm(forms.Form):
    """Of which school in which list."""

    def __init__(self, *arguments: Any, entries: Any, **options: Any) -> None:
        """Offer these places in lists."""
        super().__init__(*arguments, **options)
        self.fields["entry"] = EntryField(
            entries, label="Список и школа", empty_label="выберите школу"
        )


class CauseForm(forms.Form):
    """A possible cause in words of a person."""

    heading_id = forms.ChoiceField(label="Раздел")
    text = forms.CharField(
        label="Возможная причина",
        widget=forms.Textarea({"rows": 4}),
        help_text="Что мешает и чем это видно; без фамилий учеников и учителей",
    )
    source = forms.CharField(
        label="Откуда это известно",
        max_length=400,
        help_text="Например: посещение уроков в октябре, штатное расписание",
    )

    def __init__(self, *arguments: Any, catalogue: CauseCatalogue, **options: Any) -> None:
        """Offer the headings of the year."""
        super().__init__(*arguments, **options)
        self.fields["heading_id"].choices = [
            (one.heading_id, f"{one.title}: {one.asks}") for one in catalogue.headings
        ]


class CausePaperForm(forms.Form):
    """Particulars of the paper."""

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
    post = forms.CharField(label="Должность подписывающего", max_length=200, required=False)
    signer = forms.CharField(
        label="Кто подписывает", max_length=200, required=False, help_text="Например «И.И. Иванов»"
    )

    def __init__(self, *arguments: Any, offered: PaperDetails, **options: Any) -> None:
        """Offer the particulars that are likely right."""
        super().__init__(*arguments, initial=asdict(offered), **options)

    def told(self) -> PaperDetails:
        """The particulars; what was left empty is a line to fill in by hand."""
        values = dict(self.cleaned_data)
        for name in ("number", "basis", "post", "signer"):
            values[name] = values[name] or None
        details = PaperDetails(**values)
        return replace(details, banner=DEMO_BANNER) if settings.DEMO else details
