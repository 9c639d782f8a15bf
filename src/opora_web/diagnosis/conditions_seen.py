"""The schools whose conditions a person looks at, as the page and its workbook show them."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from opora_web.diagnosis.forms.conditions_filter import ConditionsFilter
from opora_web.diagnosis.school_conditions import years_with_indicators
from opora_web.registry.models import ContextForm, School
from opora_web.registry.models.school import SchoolQuerySet


@dataclass(frozen=True)
class ConditionsSeen:
    """``year`` is the closing year of the forms; ``None`` where the person sees no form."""

    form: ConditionsFilter
    schools: SchoolQuerySet
    year: int | None


def conditions_seen(user: Any, narrowing: QueryDict) -> ConditionsSeen:
    """Schools in sight of the person by name, narrowed by the filter of the page."""
    forms = ContextForm.objects.visible_to(user).filter(year__in=years_with_indicators())
    years = list(forms.order_by("-year").values_list("year", flat=True).distinct())
    form = ConditionsFilter(narrowing, user=user, years=years)
    seen = School.objects.visible_to(user).standing()
    shown = form.narrowed(seen).in_order().select_related("municipality")
    return ConditionsSeen(form, shown, form.year)
