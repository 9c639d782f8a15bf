"""A list that came with a letter."""

from collections.abc import Sequence
from typing import Any

from django import forms

from opora_web.identification.forms.paper_form import PaperForm
from opora_web.identification.models import ListCategory, ListOrigin
from opora_web.identification.received_paper import ReceivedPaper
from opora_web.registry.forms.act_forms import TerritoryField
from opora_web.registry.models import ActKind, Municipality, Region

FIRST_YEAR, LAST_YEAR = 2010, 2100
_LARGEST_FILE = 10 * 1024 * 1024
_KINDS = (ActKind.LETTER, *(kind for kind in ActKind if kind != ActKind.LETTER))


class _ContentForm(PaperForm):
    """The schools, as a file or as pasted text, and the letter."""

    file = forms.FileField(
        label="Файл со списком",
        required=False,
        help_text="Excel, CSV или текст, до 10 МБ. Столбцы: Школа, Муниципалитет, Код школы, "
        "Список (список или зона риска), Категория, Проект, Когорта",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xls,.csv,.txt"}),
    )
    text = forms.CharField(
        label="Или вставьте список текстом",
        required=False,
        max_length=200_000,
        help_text="По школе на строке. Заголовок «Зона риска» относится к школам под ним",
        widget=forms.Textarea({"rows": 6}),
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Letters are the usual papers of a list."""
        super().__init__(*arguments, kinds=_KINDS, **options)

    def clean_file(self) -> Any:
        """Refuse what no list of schools is as large as."""
        file = self.cleaned_data["file"]
        if file and file.size > _LARGEST_FILE:
            raise forms.ValidationError(
                "Файл больше 10 МБ: список школ таким не бывает. Проверьте, тот ли это файл."
            )
        return file

    def clean(self) -> dict[str, Any]:
        """Exactly one of file and text."""
        data = super().clean() or self.cleaned_data
        if "file" not in self.errors and bool(data.get("file")) == bool(data.get("text")):
            self.add_error(
                "file", "Приложите файл со списком или вставьте его текстом: одно из двух."
            )
        return data

    def read(self) -> ReceivedPaper:
        """Read what was given. Raises ``OporaError``."""
        file = self.cleaned_data["file"]
        if file:
            return ReceivedPaper.of_file(file.read(), file.name)
        return ReceivedPaper.of_text(self.cleaned_data["text"])


class ReceivedListForm(_ContentForm):
    """What the letter says of the list as a whole."""

    territory = TerritoryField(label="Чьей территории список")
    category = forms.TypedChoiceField(
        label="Какой список",
        choices=[
            (ListCategory.LOW_RESULTS.value, "ШНОР — низкие образовательные результаты"),
            (ListCategory.ADVERSE_CONDITIONS.value, "ШНСУ — неблагоприятные социальные условия"),
        ],
        coerce=ListCategory,
    )
    origin = forms.TypedChoiceField(
        label="Кто составил",
        choices=[(one.value, one.label) for one in (ListOrigin.FEDERAL, ListOrigin.REGIONAL)],
        coerce=ListOrigin,
    )
    year = forms.IntegerField(
        label="Год списка",
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="Как он назван: «список на 2023 год»",
    )
    title = forms.CharField(
        label="Название",
        max_length=300,
        help_text="Например: федеральный список, октябрь 2021 года",
    )

    field_order = ("territory", "category", "origin", "year", "title", "file", "text")

    def __init__(
        self, *arguments: Any, territories: Sequence[Municipality | Region], **options: Any
    ) -> None:
        """Offer the territories whose lists the user makes."""
        super().__init__(*arguments, **options)
        self.fields["territory"].offer(territories)


class ReceivedAmendmentForm(_ContentForm):
    """A new version of a received list: what the new letter changes."""

    amended_because = forms.CharField(
        label="Что изменено и почему",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )

    field_order = ("amended_because", "file", "text")
