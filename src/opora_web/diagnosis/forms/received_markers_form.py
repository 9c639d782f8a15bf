"""A list of markers that came with a letter."""

import tempfile
from pathlib import Path
from typing import Any

from django import forms

from opora.exchange.lists.received_markers import PrintedSchoolMarkers, read_received_markers
from opora_web.registry.forms.act_forms import TerritoryField
from opora_web.registry.models import Act, Municipality, Region

_LARGEST_FILE = 10 * 1024 * 1024
_PASTED = "вставленный текст.csv"


class ReceivedMarkersForm(forms.Form):
    """The letter, what the list is called, and the list as a file or as text."""

    territory = TerritoryField(label="Чьей территории перечень")
    act = forms.ModelChoiceField(
        Act.objects.none(),
        label="Письмо или приказ",
        help_text="Если документа нет в списке, сначала внесите его в реестр документов.",
    )
    title = forms.CharField(label="Название", max_length=300)
    school_year = forms.IntegerField(
        label="Год окончания учебного года", min_value=2010, max_value=2100
    )
    file = forms.FileField(
        label="Файл",
        required=False,
        help_text="Excel или CSV, до 10 МБ. Столбцы: Школа, Признак; можно Муниципалитет, Логин",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xls,.csv"}),
    )
    text = forms.CharField(
        label="Или вставьте таблицу текстом",
        required=False,
        max_length=200_000,
        help_text="Первая строка «Школа;Признак», дальше по школе на строке: «СОШ № 1;5 МА»",
        widget=forms.Textarea({"rows": 6}),
    )

    def __init__(
        self, *arguments: Any, territories: list[Region | Municipality], user: Any
    ) -> None:
        """Offer the territories and acts of the user."""
        super().__init__(*arguments)
        self.fields["territory"].offer(territories)
        self.fields["act"].queryset = Act.objects.visible_to(user).newest_first()

    def clean(self) -> dict[str, Any]:
        """Exactly one of file and text, and of a size that a list has."""
        data = super().clean() or self.cleaned_data
        file = data.get("file")
        if bool(file) == bool(data.get("text")):
            self.add_error("file", "Приложите файл или вставьте таблицу текстом: одно из двух.")
        elif file and file.size > _LARGEST_FILE:
            self.add_error("file", "Файл больше 10 МБ: перечень таким не бывает.")
        return data

    def read(self) -> tuple[tuple[PrintedSchoolMarkers, ...], str]:
        """The schools and the name of the file. Raises ``OporaError``."""
        file = self.cleaned_data["file"]
        content = file.read() if file else self.cleaned_data["text"].encode()
        with tempfile.TemporaryDirectory() as folder:
            name = Path(file.name).name if file else _PASTED
            path = Path(folder) / (name or _PASTED)
            path.write_bytes(content)
            return read_received_markers(path), path.name[-200:]
