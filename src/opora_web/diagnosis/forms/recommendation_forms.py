"""Recommendations, their terms and the answers to them."""

from typing import Any

from django import forms

from opora_web.diagnosis.forms.addressed_fields import AddressedForm, SchoolsField
from opora_web.diagnosis.models import Check
from opora_web.registry.forms.fields import DayField, act_field


class RecommendationsForm(AddressedForm):
    """Recommendations with the same addressees, one a line."""

    texts = forms.CharField(
        label="Рекомендации",
        widget=forms.Textarea({"rows": 8}),
        help_text="Каждая с новой строки",
    )
    basis = forms.CharField(
        label="На чём основаны",
        max_length=500,
        required=False,
        help_text="Например: методика адресной методической помощи",
    )

    def __init__(self, *arguments: Any, check: Check, user: Any, **options: Any) -> None:
        """Offer the papers that the user sees."""
        super().__init__(*arguments, check=check, **options)
        self.fields["act"] = act_field(user, "Документ-основание")
        self.order_fields(["texts", "addressees", "printed_to", "schools", "basis", "act"])

    def clean_texts(self) -> list[str]:
        """Lines that say something."""
        return [line.strip() for line in self.cleaned_data["texts"].splitlines() if line.strip()]


class SchoolsForm(forms.Form):
    """Schools that have the finding."""

    def __init__(self, *arguments: Any, check: Check, **options: Any) -> None:
        """Offer the schools of the check's territory."""
        super().__init__(*arguments, **options)
        self.fields["schools"] = SchoolsField(check, required=False, label="У каких школ выявлено")


class NoteForm(forms.Form):
    """What else there is to say of a finding at a school."""

    note = forms.CharField(
        label="Примечание", max_length=500, required=False, widget=forms.Textarea({"rows": 3})
    )


class TermsForm(forms.Form):
    """Until when and who."""

    due = DayField(label="Срок", required=False)
    responsible = forms.CharField(
        label="Ответственный",
        max_length=300,
        required=False,
        help_text="Должность, например: директора школ",
    )


class FollowUpForm(forms.Form):
    """What the school did."""

    answer = forms.CharField(
        label="Что сделано",
        widget=forms.Textarea({"rows": 6}),
        help_text="Что сделано, когда и чем это подтверждается; без фамилий учеников",
    )


class ReturnForm(forms.Form):
    """Why an answer is not enough."""

    because = forms.CharField(
        label="Чего не хватает", max_length=500, widget=forms.Textarea({"rows": 3})
    )
