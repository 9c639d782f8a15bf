"""A list made by an index of conditions."""

from collections.abc import Sequence
from typing import Any

from django import forms

from opora.domain.school_year import SchoolYear
from opora.reference.adverse_index_library import adverse_indexes
from opora_web.identification.forms.received_list_form import FIRST_YEAR, LAST_YEAR
from opora_web.registry.forms.act_forms import TerritoryField
from opora_web.registry.models import Municipality, Region


class _IndexForm(forms.Form):
    """Which index, and the forms of which year."""

    index_id = forms.ChoiceField(
        label="По какому индексу",
        help_text="Веса и порог не подтверждены документом: это повод присмотреться к условиям",
    )
    school_year = forms.TypedChoiceField(label="Контекстные формы за учебный год", coerce=int)

    def __init__(self, *arguments: Any, years: Sequence[int], **options: Any) -> None:
        """Offer the indexes of the program and the years of which there are forms."""
        super().__init__(*arguments, **options)
        self.fields["index_id"].choices = [(one.index_id, one.title) for one in adverse_indexes()]
        self.fields["school_year"].choices = [(year, str(SchoolYear(year))) for year in years]


class AdverseListForm(_IndexForm):
    """A new list."""

    territory = TerritoryField(label="Чьей территории список")
    year = forms.IntegerField(label="Год списка", min_value=FIRST_YEAR, max_value=LAST_YEAR)
    title = forms.CharField(label="Название", max_length=300)

    field_order = ("territory", "index_id", "school_year", "year", "title")

    def __init__(
        self, *arguments: Any, territories: Sequence[Municipality | Region], **options: Any
    ) -> None:
        """Offer the territories whose lists the user makes."""
        super().__init__(*arguments, **options)
        self.fields["territory"].offer(territories)


class AdverseAmendmentForm(_IndexForm):
    """A new version by other forms or another index."""

    amended_because = forms.CharField(
        label="Что изменено и почему", max_length=500, widget=forms.Textarea({"rows": 3})
    )

    field_order = ("amended_because", "index_id", "school_year")
