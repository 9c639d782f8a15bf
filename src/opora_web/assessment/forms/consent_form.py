"""Agreeing to what was shown, and taking it back."""

from typing import Any

from django import forms


class ConsentForm(forms.Form):
    """Where something stays out, the person says to have seen it."""

    seen = forms.BooleanField(label="Вижу, что не загрузится и почему")

    def __init__(self, *arguments: Any, asks: bool, **options: Any) -> None:
        """Ask only where something stays out."""
        super().__init__(*arguments, **options)
        if not asks:
            del self.fields["seen"]


class RevertForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        label="Почему загрузка отменяется",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )
