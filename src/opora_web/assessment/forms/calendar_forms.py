"""Finding procedures in the calendar, planning and withdrawing them."""

from typing import Any

from django import forms

from opora.domain.school_year import SchoolYear
from opora.domain.subject import SUBJECTS
from opora_web.assessment.forms.choices import YearField, municipality_field, words_field, years_of
from opora_web.assessment.forms.territory_form import TerritoryForm
from opora_web.assessment.found_by_words import procedures_found
from opora_web.assessment.models import CalendarEntry, Level
from opora_web.assessment.models.calendar_entry import CalendarQuerySet
from opora_web.assessment.models.of_procedure import KINDS
from opora_web.registry.forms.fields import DayField, act_field

GRADES = [(str(grade), f"{grade} класс") for grade in range(1, 12)]
SUBJECT_CHOICES = [(subject, subject) for subject in SUBJECTS]


def school_years(around: int, back: int = 6, ahead: int = 2) -> list[tuple[str, str]]:
    """School years to choose from, the latest first."""
    closing = range(around + ahead, around - back - 1, -1)
    return [(str(year), str(SchoolYear(year))) for year in closing]


class CalendarFilter(forms.Form):
    """Words, school year, level, municipality."""

    year = YearField(label="Учебный год")
    level = forms.ChoiceField(
        label="Уровень", required=False, choices=[("", "все"), *Level.choices]
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the years that have entries."""
        super().__init__(*arguments, **options)
        self.fields["year"].offer(years_of(CalendarEntry.objects.visible_to(user)))
        self.fields["municipality"] = municipality_field(user)
        self.fields["words"] = words_field("название, цель, документ")
        self.order_fields(["words", "year", "level", "municipality"])

    def narrowed(self, entries: CalendarQuerySet) -> CalendarQuerySet:
        """The entries that are asked for; of a municipality with those of its region."""
        self.is_valid()
        asked = self.cleaned_data
        if asked.get("year"):
            entries = entries.filter(school_year=asked["year"])
        if asked.get("level"):
            entries = entries.filter(level=asked["level"])
        if asked.get("municipality"):
            entries = entries.applying_in(asked["municipality"])
        if asked.get("words"):
            entries = procedures_found(entries, asked["words"])
        return entries


class PlanForm(TerritoryForm):
    """The particulars of a procedure."""

    name = forms.CharField(label="Название", max_length=300)
    level = forms.TypedChoiceField(label="Уровень", choices=Level.choices, coerce=Level)
    school_year = forms.TypedChoiceField(label="Учебный год", coerce=int)
    starts_on = DayField(label="С какого дня", required=False)
    ends_on = DayField(label="По какой день", required=False)
    purpose = forms.CharField(label="Цель", max_length=500, required=False)
    act_as_printed = forms.CharField(
        label="Документ, как напечатан",
        max_length=500,
        required=False,
        help_text="Как он назван в плане или справке, даже если его нет в реестре.",
    )
    documents = forms.CharField(
        label="Итоговые документы",
        max_length=500,
        required=False,
        help_text="Например: аналитическая справка",
    )
    to_check = forms.CharField(
        label="Что сверить",
        max_length=500,
        required=False,
        help_text="Сомнения о записи: например, приказ назван иначе, чем процедура.",
    )
    kind = forms.ChoiceField(
        label="Чьи результаты ждут: вид процедуры",
        required=False,
        choices=[("", "результаты не ждут"), *KINDS],
    )
    subject = forms.ChoiceField(
        label="Предмет", required=False, choices=[("", "не указан"), *SUBJECT_CHOICES]
    )
    grade = forms.TypedChoiceField(
        label="Класс",
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "не указан"), *GRADES],
    )

    def __init__(self, *arguments: Any, user: Any, year: int, **options: Any) -> None:
        """Offer the years around the present one and the papers that the user sees."""
        super().__init__(*arguments, user=user, **options)
        self.fields["school_year"].choices = school_years(year)
        if not self.initial.get("school_year"):
            self.initial["school_year"] = year
        self.fields["act"] = act_field(user, "Документ из реестра")
        self.order_fields(
            ["territory", "name", "level", "school_year", "starts_on", "ends_on", "purpose", "act"]
        )


class WithdrawalForm(forms.Form):
    """Why something does not hold any more."""

    reason = forms.CharField(label="Почему", max_length=500, widget=forms.Textarea({"rows": 3}))
