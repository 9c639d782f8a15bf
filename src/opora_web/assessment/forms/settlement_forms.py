"""Resolving a contradiction and taking the resolution back."""

from typing import Any

from django import forms

from opora_web.assessment.models import Contradiction, Decision, Result
from opora_web.assessment.policies.about_contradictions import decisions_for
from opora_web.assessment.printed_figures import counts_in_words, likely_counts

_IF_CORRECTED = "Только если вписываете верные числа."
_NEEDED = {
    Decision.KEPT: (),
    Decision.CORRECTED: ("low", "participants", "confirmation"),
    Decision.CHOSEN: ("chosen",),
}


class SettlementForm(forms.Form):
    """The decision and what it needs: right counts with a paper, or the chosen result."""

    decision = forms.TypedChoiceField(
        label="Решение", coerce=Decision, widget=forms.RadioSelect, choices=()
    )
    low = forms.IntegerField(
        label="Сколько ниже минимума на самом деле", min_value=0, help_text=_IF_CORRECTED
    )
    participants = forms.IntegerField(
        label="Сколько участников на самом деле", min_value=1, help_text=_IF_CORRECTED
    )
    confirmation = forms.CharField(
        label="Чем подтверждены верные числа",
        max_length=500,
        help_text=f"{_IF_CORRECTED} Например: протокол ОГЭ по математике от 9 июня 2023 г.",
    )
    chosen = forms.ModelChoiceField(
        Result.objects.none(), label="Какой результат считать", widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label="Почему так решено",
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text="Это прочтут школа, регион и проверяющие.",
    )

    def __init__(self, *arguments: Any, contradiction: Contradiction, **options: Any) -> None:
        """Offer the decisions that fit; the likely counts stand there already."""
        super().__init__(*arguments, **options)
        offered = decisions_for(contradiction)
        self.fields["decision"].choices = [(each.value, each.label) for each in offered]
        if len(offered) == 1:
            self.fields["decision"].initial = offered[0]
        asked = {name for each in offered for name in _NEEDED[each]}
        for name in {name for names in _NEEDED.values() for name in names} - asked:
            del self.fields[name]
        for name in asked:
            # Which of them is needed depends on the decision: clean() says so.
            self.fields[name].required = False
        if "chosen" in asked:
            self._offer_results(contradiction)
        if "low" in asked:
            self._propose_counts(contradiction)

    def clean(self) -> dict[str, Any]:
        """Each decision with what it needs and nothing else."""
        data = self.cleaned_data
        decision = data.get("decision")
        if decision is None:
            return data
        for name in _NEEDED[decision]:
            if data.get(name) in (None, "") and name not in self.errors:
                self.add_error(name, "Заполните: без этого решение не принять.")
        needed = ("decision", "reason", *_NEEDED[decision])
        return {name: data[name] for name in needed if name in data}

    def _offer_results(self, contradiction: Contradiction) -> None:
        field = self.fields["chosen"]
        field.queryset = contradiction.results.select_related("upload").order_by("pk")
        field.empty_label = None
        field.label_from_instance = lambda each: (
            f"{counts_in_words(*each.figures)} — {each.upload}, {each.source}"
        )

    def _propose_counts(self, contradiction: Contradiction) -> None:
        results = list(contradiction.results.all())
        likely = likely_counts(results[0]) if len(results) == 1 else None
        if likely:
            self.fields["low"].initial, self.fields["participants"].initial = likely


class ReopeningForm(forms.Form):
    """Why the decision is looked at again."""

    reason = forms.CharField(
        label="Почему решение пересматривается",
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )
