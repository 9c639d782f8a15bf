"""The self-assessment of a teacher, and assigning a methodist."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from opora.reference.teacher_self_assessment import SelfAssessment
from opora_web.accounts.models import User
from opora_web.registry.models import Membership, School
from opora_web.registry.roles import Role


class SelfAssessmentForm(forms.Form):
    """A closed answer to every statement; nothing is typed."""

    def __init__(self, *arguments: Any, assessment: SelfAssessment, **options: Any) -> None:
        """Ask these statements in their order."""
        super().__init__(*arguments, **options)
        choices = [(str(place), told) for place, told in enumerate(assessment.answers)]
        for one in assessment.statements:
            self.fields[one.statement_id] = forms.TypedChoiceField(
                label=one.text, choices=choices, coerce=int, widget=forms.RadioSelect
            )


class MethodistForm(forms.Form):
    """Who works with whom."""

    teacher = forms.ModelChoiceField(
        User.objects.none(), label="Педагог", empty_label="выберите педагога"
    )
    methodist = forms.ModelChoiceField(
        User.objects.none(),
        label="Методист",
        empty_label="выберите методиста",
        help_text="Он увидит самооценки этого педагога",
    )

    def __init__(self, *arguments: Any, school: School, **options: Any) -> None:
        """Offer teachers of the school and methodists of its municipality."""
        super().__init__(*arguments, **options)
        self.fields["teacher"].queryset = _people(role=Role.TEACHER, school=school)
        self.fields["methodist"].queryset = _people(
            role=Role.METHODIST, municipality=school.municipality_id
        )


def _people(**held: Any) -> QuerySet[User]:
    keys = Membership.objects.in_force().filter(**held).values("user")
    return User.objects.filter(pk__in=keys, is_active=True).order_by("full_name", "pk")
