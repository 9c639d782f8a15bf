"""Choosing what a run is made of."""

from typing import Any

from django import forms

from opora.rulesets.document import RulesetDocument
from opora.rulesets.library import risk_zones, ruleset_document, ruleset_ids
from opora_web.identification.forms.territory_field import TerritoryField


def years_in_words(document: RulesetDocument) -> str:
    """«2022/23», or that nobody has said."""
    return ", ".join(str(year) for year in document.valid_years) or "год не указан"


class RunForm(forms.Form):
    """Territory, rule and year of an official run; definitions of the risk zone beside them."""

    territory = forms.ChoiceField(label="Территория")
    ruleset = forms.ChoiceField(label="Правило")
    year = forms.TypedChoiceField(
        label="Последний оценённый учебный год",
        coerce=int,
        help_text="Годы, за которые есть результаты.",
    )
    risk_zones = forms.MultipleChoiceField(
        label="Зона риска",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=(
            "Федерального определения нет, ни одно из этих не подтверждено. В зону риска "
            "попадают только школы, которые в список не вошли."
        ),
    )

    takes_drafts = False

    def __init__(self, *arguments: Any, user: Any, years: list[int], **options: Any) -> None:
        """Offer the user's territories and the years of the data."""
        super().__init__(*arguments, **options)
        place = TerritoryField(user, label="Территория")
        documents = [ruleset_document(ruleset_id) for ruleset_id in ruleset_ids()]
        offered = [one for one in documents if self.takes_drafts or not one.is_draft]
        self.fields["territory"] = place
        self.fields["territory"].initial = place.first
        self.fields["ruleset"].choices = [(one.ruleset_id, _rule_words(one)) for one in offered]
        self.fields["year"].choices = [(year, f"{year - 1}/{year % 100:02}") for year in years]
        self.fields["risk_zones"].choices = [
            (code, f"{definition['title']} (не подтверждено)")
            for code, definition in risk_zones().items()
        ]


class ScenarioBaseForm(RunForm):
    """The same for a scenario: any year, drafts as well."""

    takes_drafts = True


def _rule_words(document: RulesetDocument) -> str:
    status = "черновик, только для сценария" if document.is_draft else "действует"
    return f"{document.data['title']} — {years_in_words(document)}, {status}"
