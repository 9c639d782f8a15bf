"""What a check found."""

from typing import Any

from django import forms

from opora.reference.finding_kind_library import finding_catalogues
from opora_web.diagnosis.forms.addressed_fields import AddressedForm
from opora_web.diagnosis.models import Check, OwnFindingKind

_OWN, _NEW = "own-", "new"


class FindingForm(AddressedForm):
    """A wording of the catalogue, one that the territory has added, or a new one."""

    kind = forms.ChoiceField(label="Что выявлено", widget=forms.RadioSelect)
    wording = forms.CharField(
        label="Своя формулировка",
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text="Если ни одна из готовых не подходит; она останется и для следующих проверок",
    )
    source = forms.CharField(
        label="Откуда своя формулировка",
        max_length=500,
        required=False,
        help_text="Например: справка по итогам проверки",
    )

    def __init__(self, *arguments: Any, check: Check, **options: Any) -> None:
        """Offer the catalogue and the own wordings of the check's territory."""
        super().__init__(*arguments, check=check, **options)
        own = OwnFindingKind.objects.filter(region=check.region, municipality=check.municipality)
        self.own = {f"{_OWN}{one.pk}": one for one in own.order_by("wording", "pk")}
        kinds = [kind for catalogue in finding_catalogues() for kind in catalogue.kinds]
        self.fields["kind"].choices = [
            *((kind.kind_id, f"{kind.title} ({kind.status.russian})") for kind in kinds),
            *((key, f"{one.wording} (своя: {one.source})") for key, one in self.own.items()),
            (_NEW, "другое: своя формулировка ниже"),
        ]
        self.order_fields(["kind", "wording", "source", "addressees", "printed_to", "schools"])

    def clean(self) -> dict[str, Any]:
        """A new wording comes with its source."""
        told = super().clean()
        if told.get("kind") == _NEW:
            for name in ("wording", "source"):
                if not told.get(name):
                    self.add_error(name, "Заполните, если формулировка своя.")
        return told

    @property
    def kind_id(self) -> str:
        """That of the catalogue; empty for an own wording."""
        kind = self.cleaned_data["kind"]
        return "" if kind == _NEW or kind in self.own else kind

    @property
    def own_wording(self) -> tuple[str, str]:
        """The wording and its source, of one's own."""
        if known := self.own.get(self.cleaned_data["kind"]):
            return known.wording, known.source
        return self.cleaned_data["wording"], self.cleaned_data["source"]
