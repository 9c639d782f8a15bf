"""The factors of risk profiles as a workbook."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from opora.exchange.csv_table import Cell
from opora_web.diagnosis.forms.profile_filter import ProfileFilter
from opora_web.diagnosis.models import FactorOfProfile, RiskProfile
from opora_web.jobs.list_tables import ListTable


def _factors(user: Any, narrowing: QueryDict) -> QuerySet[FactorOfProfile]:
    """A row a factor of the profiles that the page shows, in its order."""
    asked = ProfileFilter(narrowing, user=user).narrowed(RiskProfile.objects.visible_to(user))
    seen = FactorOfProfile.objects.filter(profile__in=asked.values("pk"))
    return seen.select_related("profile__school__municipality").order_by(
        "profile__school__sort_key",
        "profile__school",
        "-profile__year",
        "-profile__version",
        "position",
        "pk",
    )


def _cells(factor: Any) -> Sequence[Cell]:
    profile = factor.profile
    # What a school only prepares to answer is nobody else's yet.
    is_given = profile.answer_is_given
    return (
        profile.school.name,
        profile.school.municipality.name,
        profile.year_name,
        profile.version,
        profile.get_state_display(),
        factor.title,
        factor.get_name_status_display(),
        factor.indicators,
        factor.questionnaires,
        factor.get_proposed_display(),
        factor.get_confidence_display(),
        factor.contradiction,
        factor.get_verified_display(),
        factor.verified_because,
        factor.get_answer_display() if is_given else "",
        factor.answer_because if is_given else "",
    )


PROFILE_TABLES = (
    ListTable(
        name="riskovye-profili",
        title="Рисковые профили",
        columns=(
            *("Школа", "Муниципалитет", "Учебный год", "Редакция", "Состояние"),
            *("Фактор", "Насколько подтверждено название"),
            *("Риск по показателям", "Риск по анкетам", "Предложенная значимость"),
            *("Уверенность", "Противоречие", "По итогам визита", "Почему"),
            *("Ответ школы", "Почему школа так ответила"),
        ),
        rows=_factors,
        cells=_cells,
    ),
)
