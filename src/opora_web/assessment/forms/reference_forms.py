"""Reference data of a territory."""

from typing import Any

from django import forms

from opora.reference.status import Status
from opora_web.assessment.forms.calendar_forms import GRADES, SUBJECT_CHOICES, school_years
from opora_web.assessment.forms.territory_form import TerritoryForm
from opora_web.assessment.models.of_procedure import KINDS
from opora_web.assessment.models.own_minimum import MEASURES
from opora_web.assessment.models.own_reference import STATUSES
from opora_web.assessment.models.own_scale import SCALED


class ReferenceForm(TerritoryForm):
    """Where the figures are from and how well they are confirmed."""

    source = forms.CharField(
        label="Источник",
        max_length=500,
        help_text="Документ с датой и номером: без источника числам верить нельзя.",
    )
    status = forms.ChoiceField(
        label="Насколько подтверждено", choices=STATUSES, initial=Status.UNVERIFIED
    )

    def __init__(self, *arguments: Any, year: int, **options: Any) -> None:
        """Offer the school years around the present one; source and status come last."""
        super().__init__(*arguments, **options)
        for name in ("school_year", "first_year"):
            if name in self.fields:
                self.fields[name].choices = school_years(year)
        own = [name for name in self.fields if name not in {"territory", "source", "status"}]
        self.order_fields(["territory", *own, "source", "status"])


class BreakForm(ReferenceForm):
    """Where results stop being comparable."""

    kind = forms.ChoiceField(label="Вид процедуры", choices=KINDS)
    subject = forms.ChoiceField(
        label="Предмет", required=False, choices=[("", "все предметы"), *SUBJECT_CHOICES]
    )
    grade = forms.TypedChoiceField(
        label="Класс",
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "все классы"), *GRADES],
    )
    first_year = forms.TypedChoiceField(label="Первый учебный год нового ряда", coerce=int)
    reason = forms.CharField(
        label="Что изменилось",
        max_length=500,
        help_text="Например: изменена шкала, наибольший балл 24 вместо 38",
    )


class MinimumForm(ReferenceForm):
    """The least result with which a work is passed."""

    kind = forms.ChoiceField(label="Вид процедуры", choices=KINDS)
    subject = forms.ChoiceField(label="Предмет", choices=SUBJECT_CHOICES)
    school_year = forms.TypedChoiceField(label="Учебный год", coerce=int)
    measure = forms.ChoiceField(label="В чём считается", choices=MEASURES)
    value = forms.IntegerField(
        label="Минимум", min_value=1, max_value=1000, help_text="С ним процедура пройдена."
    )


class ScaleForm(ReferenceForm):
    """Which primary scores give which mark."""

    kind = forms.ChoiceField(
        label="Вид процедуры", choices=[(kind.value, kind.russian) for kind in SCALED]
    )
    subject = forms.ChoiceField(label="Предмет", choices=SUBJECT_CHOICES)
    grade = forms.TypedChoiceField(
        label="Класс",
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "не указан"), *GRADES],
        help_text="Для ВПР — обязательно, для ОГЭ не указывается.",
    )
    school_year = forms.TypedChoiceField(label="Учебный год", coerce=int)
    from_3 = forms.IntegerField(label="«3» начинается с балла", min_value=1, max_value=1000)
    from_4 = forms.IntegerField(label="«4» начинается с балла", min_value=1, max_value=1000)
    from_5 = forms.IntegerField(label="«5» начинается с балла", min_value=1, max_value=1000)
    maximum = forms.IntegerField(label="Наибольший балл", min_value=1, max_value=1000)
