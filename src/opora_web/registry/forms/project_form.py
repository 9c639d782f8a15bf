"""Participation of a school in a project."""

from typing import Any

from django import forms

from opora_web.registry.forms.fields import act_field
from opora_web.registry.forms.school_forms import SchoolForm
from opora_web.registry.models import ProjectRole
from opora_web.registry.models.project_participation import FIRST_YEAR, LAST_YEAR


class ProjectForm(SchoolForm):
    """Project, year, role, and from where this is known."""

    project = forms.CharField(
        label="Проект",
        max_length=200,
        help_text="Например: 500+ или название регионального проекта",
    )
    cohort_year = forms.IntegerField(label="Год участия", min_value=FIRST_YEAR, max_value=LAST_YEAR)
    role = forms.TypedChoiceField(label="Роль", choices=ProjectRole.choices, coerce=ProjectRole)
    source = forms.CharField(label="Откуда известно", max_length=300)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Offer the papers that the user sees."""
        super().__init__(*arguments, **options)
        self.fields["act"] = act_field(self.user)
