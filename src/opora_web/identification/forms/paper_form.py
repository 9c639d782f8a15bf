"""A paper that is chosen from the registry or entered on the spot."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet

from opora_web.identification.told_paper import NewPaper, ToldPaper
from opora_web.registry.forms.fields import DayField
from opora_web.registry.models import Act, ActKind
from opora_web.registry.policies.about_acts import ACCEPTED

_NEW = ("issuer", "date", "about")


class PaperForm(forms.Form):
    """Either ``paper`` is chosen, or the fields of a new one are filled in."""

    paper = forms.ModelChoiceField(
        Act.objects.none(),
        label="Документ из реестра",
        required=False,
        empty_label="внести новый, поля ниже",
    )
    kind = forms.TypedChoiceField(label="Вид документа", coerce=ActKind, required=False)
    issuer = forms.CharField(label="Кто издал", max_length=300, required=False)
    number = forms.CharField(
        label="Номер", max_length=60, required=False, help_text="Как напечатано в документе"
    )
    date = DayField(label="Дата документа", required=False)
    about = forms.CharField(label="О чём документ", max_length=500, required=False)
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

    @property
    def paper_fields(self) -> list[Any]:
        """The fields about the paper, for a part of the page of their own."""
        return [self[name] for name in PaperForm.base_fields]

    @property
    def other_fields(self) -> list[Any]:
        """The fields that are about something else."""
        return [field for field in self if field.name not in PaperForm.base_fields]

    def clean(self) -> dict[str, Any]:
        """One of both, and a new paper with all that a registry asks for."""
        data = super().clean() or self.cleaned_data
        if not data.get("paper"):
            for name in _NEW:
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, "Выберите документ из реестра или заполните это поле.")
        return data

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
