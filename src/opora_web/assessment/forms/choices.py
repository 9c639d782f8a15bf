"""What the forms of assessment offer to choose from."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import models

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora_web.registry.models import Municipality

_APART = "|"


def identity_key(identity: ProcedureIdentity) -> str:
    """A procedure apart from its year as a value of a form."""
    return _APART.join((identity.kind, identity.subject, str(identity.grade or "")))


def years_of(rows: models.QuerySet[Any]) -> list[int]:
    """Closing years of the school years that the rows are about, the latest first."""
    return list(rows.order_by("-school_year").values_list("school_year", flat=True).distinct())


def identities_of(rows: models.QuerySet[Any]) -> list[ProcedureIdentity]:
    """The procedures that the rows are about, by name."""
    told = rows.order_by().values_list("kind", "subject", "grade").distinct()
    found = {
        ProcedureIdentity(known, subject, None if known.is_final_exam else grade)
        for kind, subject, grade in told
        for known in [ProcedureKind(kind)]
    }
    return sorted(found, key=lambda one: (one.kind.russian, one.subject, one.grade or 0))


class YearField(forms.TypedChoiceField):
    """A school year that may be left out."""

    def __init__(self, **options: Any) -> None:
        """Take the options of a choice."""
        super().__init__(coerce=int, empty_value=None, required=False, **options)

    def offer(self, years: Iterable[int], nothing: str = "все") -> None:
        """Let a person choose among these."""
        named = [(str(year), str(SchoolYear(year))) for year in years]
        self.choices = [("", nothing), *named]


class ProcedureField(forms.ChoiceField):
    """A procedure apart from its year."""

    def __init__(self, **options: Any) -> None:
        """Take the options of a choice."""
        super().__init__(required=False, **options)
        self.known: dict[str, ProcedureIdentity] = {}

    def offer(self, identities: Iterable[ProcedureIdentity], nothing: str = "все") -> None:
        """Let a person choose among these."""
        self.known = {identity_key(each): each for each in identities}
        named = [(key, each.title) for key, each in self.known.items()]
        self.choices = [("", nothing), *named]

    def clean(self, value: Any) -> ProcedureIdentity | None:
        """The procedure itself."""
        return self.known.get(super().clean(value))


def about(identity: ProcedureIdentity) -> models.Q:
    """The rows about a procedure; final exams have no grade of their own."""
    asked = models.Q(kind=identity.kind, subject=identity.subject)
    if identity.kind.is_final_exam:
        return asked
    return asked & models.Q(grade=identity.grade)


def municipality_field(user: Any) -> forms.ModelChoiceField:
    """One of the municipalities that the user sees, or all."""
    return forms.ModelChoiceField(
        Municipality.objects.visible_to(user).order_by("sort_key"),
        label="Муниципалитет",
        required=False,
        empty_label="все",
    )


def words_field(placeholder: str = "название или код школы") -> forms.CharField:
    """Words to be sought."""
    return forms.CharField(
        label="Поиск",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": placeholder}),
    )
