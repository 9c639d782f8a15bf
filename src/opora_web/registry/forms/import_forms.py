"""Uploading a file of schools and deciding its doubtful rows."""

from collections.abc import Iterable
from typing import Any

from django import forms

from opora.domain.school_year import SchoolYear
from opora_web.registry.models import ImportRow, Municipality, RowDecision
from opora_web.registry.models.context_form import FIRST_YEAR, LAST_YEAR
from opora_web.registry.permissions import municipalities_kept_by
from opora_web.registry.policies.about_imports import decisions_for

_LARGEST_FILE = 10 * 1024 * 1024


class ImportForm(forms.Form):
    """The file, and what a context form may leave out."""

    file = forms.FileField(
        label="Файл со школами",
        help_text="Заполненный шаблон или форма контекстных данных из ФИС ОКО: Excel или CSV, "
        "до 10 МБ",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xls,.csv"}),
    )
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(),
        label="Муниципалитет новых школ",
        required=False,
        empty_label="новых школ не вносить",
        help_text="Только для формы контекстных данных: муниципалитета она не называет.",
    )
    year = forms.IntegerField(
        label="Год, в котором закончился учебный год",
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="Только если форма контекстных данных его не называет: 2021 для 2020/21.",
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the municipalities whose schools the user enters."""
        super().__init__(*arguments, **options)
        self.fields["municipality"].queryset = municipalities_kept_by(user).order_by("sort_key")

    def clean_file(self) -> Any:
        """Refuse what no list of schools is as large as."""
        file = self.cleaned_data["file"]
        if file.size > _LARGEST_FILE:
            raise forms.ValidationError(
                "Файл больше 10 МБ: список школ таким не бывает. Проверьте, тот ли это файл."
            )
        return file

    def clean_year(self) -> SchoolYear | None:
        """The school year."""
        year = self.cleaned_data["year"]
        return SchoolYear(year) if year else None


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
