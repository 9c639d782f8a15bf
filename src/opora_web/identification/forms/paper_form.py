"""A paper that is chosen from the registry or entered on the spot."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet

from opora_web.identification.told_paper import NewPaper, ToldPaper
from opora_web.registry.forms.fields import DayField
from opora_web.registry.models import Act, ActKind
from opora_web.registry.policies.about_acts import ACCEPTED

_ASKED_OF_A_NEW_ONE = ("kind", "issuer", "date", "about")
_EITHER = {"required": "Выберите документ из реестра или заполните это поле."}


class PaperForm(forms.Form):
    """Either ``paper`` is chosen, or the fields of a new one are filled in."""

    paper = forms.ModelChoiceField(
        Act.objects.none(),
        label="Документ из реестра",
        required=False,
        empty_label="внести новый, поля ниже",
    )
    kind = forms.TypedChoiceField(label="Вид документа", coerce=ActKind)
    issuer = forms.CharField(label="Кто издал", max_length=300, error_messages=_EITHER)
    number = forms.CharField(
        label="Номер", max_length=60, required=False, help_text="Как напечатано в документе"
    )
    date = DayField(label="Дата документа", error_messages=_EITHER)
    about = forms.CharField(label="О чём документ", max_length=500, error_messages=_EITHER)
    paper_file = forms.FileField(
        label="Файл документа",
        required=False,
        help_text="PDF, Word, Excel, ODT или снимок страницы, до 20 МБ",
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
    )

    def __init__(
        self,
        *arguments: Any,
        acts: QuerySet[Act],
        kinds: Sequence[ActKind] = tuple(ActKind),
        **options: Any,
    ) -> None:
        """Offer papers of the registry and kinds of new ones, the usual kind first."""
        super().__init__(*arguments, **options)
        offered = acts.filter(kind__in=kinds)
        self.fields["paper"].queryset = offered.order_by("-date", "-pk")
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]
        if self.data.get(self.add_prefix("paper")):
            for name in _ASKED_OF_A_NEW_ONE:
                self.fields[name].required = False

    @property
    def paper_fields(self) -> list[Any]:
        """The fields about the paper, for a part of the page of their own."""
        return [self[name] for name in PaperForm.base_fields]

    @property
    def other_fields(self) -> list[Any]:
        """The fields that are about something else."""
        return [field for field in self if field.name not in PaperForm.base_fields]

    @property
    def told(self) -> ToldPaper:
        """The paper of a valid form."""
        data = self.cleaned_data
        if data["paper"]:
            return data["paper"]
        return NewPaper(
            kind=data["kind"],
            issuer=data["issuer"],
            number=data["number"],
            date=data["date"],
            title=data["about"],
            file=data["paper_file"],
        )
