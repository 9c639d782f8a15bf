"""What the table of results is narrowed by."""

from typing import Any

from django import forms

from opora_web.assessment.forms.choices import (
    ProcedureField,
    YearField,
    about,
    identities_of,
    municipality_field,
    words_field,
    years_of,
)
from opora_web.assessment.models.result import ResultQuerySet
from opora_web.registry.models import School


class ResultFilter(forms.Form):
    """Words, year, procedure, municipality; each may be left out."""

    year = YearField(label="Учебный год")
    procedure = ProcedureField(label="Процедура")

    def __init__(self, *arguments: Any, user: Any, seen: ResultQuerySet, **options: Any) -> None:
        """Offer the years and procedures of which there are results."""
        super().__init__(*arguments, **options)
        self.fields["year"].offer(years_of(seen))
        self.fields["procedure"].offer(identities_of(seen))
        self.fields["municipality"] = municipality_field(user)
        self.fields["words"] = words_field()
        self.order_fields(["words", "year", "procedure", "municipality"])

    def narrowed(self, results: ResultQuerySet) -> ResultQuerySet:
        """The results that are asked for; what is filled in wrongly narrows nothing."""
        self.is_valid()
        asked = self.cleaned_data
        if asked.get("words"):
            results = results.filter(school__in=School.objects.found_by(asked["words"]))
        if asked.get("year"):
            results = results.filter(school_year=asked["year"])
        if asked.get("procedure"):
            results = results.filter(about(asked["procedure"]))
        if asked.get("municipality"):
            results = results.filter(school__municipality=asked["municipality"])
        return results
