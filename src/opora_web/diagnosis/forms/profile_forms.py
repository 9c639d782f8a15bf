"""Forms of the course of a risk profile."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.boundfield import BoundField
from django.utils import timezone

from opora.diagnosis.significance import Significance
from opora.domain.school_year import SchoolYear
from opora.reference.risk_factor_library import risk_catalogues
from opora_web.assessment.present_year import present_school_year
from opora_web.diagnosis.models import FactorAnswer, FactorOfProfile
from opora_web.diagnosis.profile_told import Judgement, SchoolAnswer, Visit
from opora_web.registry.forms.fields import DayField, act_field
from opora_web.registry.models import School

LONGEST_REASON = 1000
_UNDECIDED = ("", "пока не решили")


@dataclass(frozen=True)
class FactorFields:
    """The fields about one factor, for a part of the page of their own."""

    factor: FactorOfProfile
    fields: tuple[BoundField, ...]


def _years() -> list[tuple[int, str]]:
    """Years that have a catalogue of factors and have begun, the newest first."""
    known = {year for one in risk_catalogues() for year in one.provenance.valid_years}
    begun = (year for year in known if year.closing <= present_school_year())
    return [(year.closing, str(year)) for year in sorted(begun, reverse=True)]


class NewProfileForm(forms.Form):
    """Of which school and year."""

    school = forms.ModelChoiceField(
        School.objects.none(), label="Школа", empty_label="выберите школу"
    )
    year = forms.TypedChoiceField(label="Учебный год", coerce=lambda told: SchoolYear(int(told)))

    def __init__(self, *arguments: Any, schools: QuerySet[School], **options: Any) -> None:
        """Offer these schools and the years that have a catalogue."""
        super().__init__(*arguments, **options)
        self.fields["school"].queryset = schools
        self.fields["year"].choices = _years()


class ReasonForm(forms.Form):
    """Why something is done."""

    because = forms.CharField(label="Почему", max_length=500, widget=forms.Textarea({"rows": 3}))


class _FactorsForm(forms.Form):
    """A form with fields of its own for every factor."""

    def __init__(self, *arguments: Any, factors: Sequence[FactorOfProfile], **options: Any) -> None:
        """Ask about these factors."""
        super().__init__(*arguments, **options)
        self.factors = tuple(factors)
        for factor in self.factors:
            for name, field in self.fields_about(factor).items():
                self.fields[f"{name}_{factor.pk}"] = field

    def fields_about(self, factor: FactorOfProfile) -> Mapping[str, forms.Field]:
        """What is asked about one factor."""
        raise NotImplementedError

    @property
    def by_factor(self) -> Iterator[FactorFields]:
        """The fields of every factor in the order of the profile."""
        for factor in self.factors:
            own = (one for one in self if one.name.endswith(f"_{factor.pk}"))
            yield FactorFields(factor, tuple(own))

    @property
    def other_fields(self) -> list[BoundField]:
        """The fields that are about no single factor."""
        own = {one.name for group in self.by_factor for one in group.fields}
        return [one for one in self if one.name not in own]


class VisitForm(_FactorsForm):
    """The act of the visit and the word on every factor, that of the draft to begin with."""

    visited_on = DayField(label="Дата визита", initial=timezone.localdate)
    act_number = forms.CharField(
        label="Номер акта визита",
        required=False,
        max_length=60,
        help_text="Если акт подписан на бумаге и имеет номер",
    )
    findings = forms.CharField(
        label="Что установлено",
        max_length=10_000,
        help_text="Что вы видели и с кем говорили. Фамилий детей не пишите",
        widget=forms.Textarea({"rows": 6}),
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the papers that the curator sees."""
        super().__init__(*arguments, **options)
        self.fields["act"] = act_field(user, "Документ визита в реестре")

    def fields_about(self, factor: FactorOfProfile) -> Mapping[str, forms.Field]:
        """The word, and why where it is another one."""
        return {
            "word": forms.TypedChoiceField(
                label="Значимость по итогам визита",
                coerce=Significance,
                choices=[(one.value, one.russian) for one in Significance],
                initial=factor.final.value,
            ),
            "because": forms.CharField(
                label="Почему изменена",
                required=False,
                max_length=LONGEST_REASON,
                initial=factor.verified_because,
                widget=forms.Textarea({"rows": 2}),
            ),
        }

    @property
    def visit(self) -> Visit:
        """The visit of a valid form."""
        told = self.cleaned_data
        return Visit(
            visited_on=told["visited_on"],
            findings=told["findings"],
            act_number=told["act_number"],
            act=told["act"],
        )

    @property
    def judged(self) -> dict[int, Judgement]:
        """The word on every factor, by its key."""
        told = self.cleaned_data
        return {
            one.pk: Judgement(told[f"word_{one.pk}"], told[f"because_{one.pk}"])
            for one in self.factors
        }


class AnswersForm(_FactorsForm):
    """What the school says of every factor that matters."""

    def fields_about(self, factor: FactorOfProfile) -> Mapping[str, forms.Field]:
        """Accepted or declined, and why."""
        return {
            "answer": forms.ChoiceField(
                label="Ответ школы",
                required=False,
                choices=[*FactorAnswer.choices, _UNDECIDED],
                initial=factor.answer,
                widget=forms.RadioSelect,
            ),
            "because": forms.CharField(
                label="Почему",
                required=False,
                max_length=LONGEST_REASON,
                initial=factor.answer_because,
                help_text="Отклонить фактор можно только с причиной",
                widget=forms.Textarea({"rows": 2}),
            ),
        }

    @property
    def answers(self) -> dict[int, SchoolAnswer]:
        """What is answered, by the key of the factor."""
        told = self.cleaned_data
        return {
            one.pk: SchoolAnswer(
                FactorAnswer(told[f"answer_{one.pk}"]) if told[f"answer_{one.pk}"] else None,
                told[f"because_{one.pk}"],
            )
            for one in self.factors
        }
