"""Uploading a file of schools and deciding its doubtful rows."""

from collections.abc import Iterable
from typing import Any

from django import forms

from opora_web.registry.models import ImportRow, RowDecision
from opora_web.registry.policies.about_imports import decisions_for

_LARGEST_FILE = 10 * 1024 * 1024


class ImportForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label="Файл со школами",
        help_text="Заполненный шаблон: Excel или CSV, до 10 МБ",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xls,.csv"}),
    )

    def clean_file(self) -> Any:
        """Refuse what no list of schools is as large as."""
        file = self.cleaned_data["file"]
        if file.size > _LARGEST_FILE:
            raise forms.ValidationError(
                "Файл больше 10 МБ: список школ таким не бывает. Проверьте, тот ли это файл."
            )
        return file


class DecisionsForm(forms.Form):
    """A question for each doubtful row."""

    def __init__(self, *arguments: Any, rows: Iterable[ImportRow], **options: Any) -> None:
        """Ask each with the answers that fit it."""
        super().__init__(*arguments, **options)
        self.rows = {f"row-{row.pk}": row for row in rows}
        for name, row in self.rows.items():
            self.fields[name] = forms.TypedChoiceField(
                label=f"Что делать: {row.place}",
                choices=[(answer.value, answer.label) for answer in decisions_for(row)],
                coerce=RowDecision,
                widget=forms.RadioSelect,
                initial=row.decision or None,
                required=False,
                empty_value=None,
            )

    def decided(self) -> Iterable[tuple[ImportRow, RowDecision]]:
        """The rows about which something new was said."""
        for name, row in self.rows.items():
            answer = self.cleaned_data[name]
            if answer and answer != row.decision:
                yield row, answer
