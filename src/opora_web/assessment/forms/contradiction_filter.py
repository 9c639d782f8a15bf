"""What the register of contradictions is narrowed by."""

from typing import Any

from django import forms

from opora_web.assessment.forms.choices import municipality_field, words_field
from opora_web.assessment.models import ContradictionRule, ContradictionState
from opora_web.assessment.models.contradiction import ContradictionQuerySet
from opora_web.registry.models import School


class ContradictionFilter(forms.Form):
    """School by its words, rule, state, municipality."""

    rule = forms.ChoiceField(
        label="Что не сходится", required=False, choices=[("", "всё"), *ContradictionRule.choices]
    )
    state = forms.ChoiceField(
        label="Состояние", required=False, choices=[("", "все"), *ContradictionState.choices]
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the municipalities that the user sees."""
        super().__init__(*arguments, **options)
        self.fields["municipality"] = municipality_field(user)
        self.fields["words"] = words_field()
        self.order_fields(["words", "rule", "state", "municipality"])

    def narrowed(self, contradictions: ContradictionQuerySet) -> ContradictionQuerySet:
        """Those that are asked for; what is filled in wrongly narrows nothing."""
        self.is_valid()
        asked = self.cleaned_data
        if asked.get("words"):
            found = School.objects.found_by(asked["words"])
            contradictions = contradictions.filter(school__in=found)
        for name in ("rule", "state"):
            if asked.get(name):
                contradictions = contradictions.filter(**{name: asked[name]})
        if asked.get("municipality"):
            contradictions = contradictions.filter(school__municipality=asked["municipality"])
        return contradictions
