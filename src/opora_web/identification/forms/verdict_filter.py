"""What the verdicts of a run are narrowed by."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from opora.domain.name_key import name_key
from opora.domain.verdict import Verdict
from opora_web.identification.models import Run, RunVerdict
from opora_web.registry.models import Municipality


class VerdictFilter(forms.Form):
    """Words, verdict, municipality; each may be left out. The reading stays chosen."""

    prochtenie = forms.CharField(required=False, widget=forms.HiddenInput)
    words = forms.CharField(
        label="Поиск",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "название школы"}),
    )
    verdict = forms.ChoiceField(
        label="Решение",
        required=False,
        choices=[("", "все"), *((one.value, one.russian) for one in Verdict)],
    )
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label="Муниципалитет", required=False, empty_label="все"
    )

    def __init__(self, *arguments: Any, run: Run, **options: Any) -> None:
        """A municipality is asked for where the run has several."""
        super().__init__(*arguments, **options)
        if run.region is None:
            del self.fields["municipality"]
        else:
            seen = run.region.municipalities.order_by("sort_key", "pk")
            self.fields["municipality"].queryset = seen

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the reading was asked for."""
        return any(value for name, value in self.cleaned_data.items() if name != "prochtenie")

    def narrowed(self, verdicts: QuerySet[RunVerdict]) -> QuerySet[RunVerdict]:
        """The verdicts that are asked for; what is filled in wrongly narrows nothing."""
        self.is_valid()
        asked = self.cleaned_data
        for word in name_key(asked.get("words", "")).split():
            verdicts = verdicts.filter(school__search_text__contains=word)
        if asked.get("verdict"):
            verdicts = verdicts.filter(verdict=asked["verdict"])
        if asked.get("municipality"):
            verdicts = verdicts.filter(school__municipality=asked["municipality"])
        return verdicts
