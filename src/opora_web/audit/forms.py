"""The filter above the journal."""

from typing import Any

from django import forms


class JournalFilter(forms.Form):
    """Everything is optional; what is not understood is said and not silently ignored."""

    who = forms.CharField(label="Кто", required=False, max_length=200)
    what = forms.CharField(label="О чём", required=False, max_length=200)
    verb = forms.ChoiceField(label="Что сделано", required=False)
    since = forms.DateField(
        label="С какого дня",
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    until = forms.DateField(
        label="По какой день",
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, *arguments: Any, verbs: list[tuple[str, str]], **options: Any) -> None:
        """Offer the verbs that the reader's part of the journal has."""
        super().__init__(*arguments, **options)
        self.fields["verb"].choices = [("", "что угодно"), *verbs]

    def clean(self) -> dict[str, Any]:
        """A period does not end before it begins."""
        wanted = super().clean() or {}
        since, until = wanted.get("since"), wanted.get("until")
        if since and until and since > until:
            self.add_error(
                "until", "Период кончается раньше, чем начинается: поменяйте дни местами."
            )
        return wanted
