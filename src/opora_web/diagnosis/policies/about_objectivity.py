"""Whether the state of things lets markers of objectivity be worked out and seen."""

from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.kept_works import years_with_works
from opora_web.diagnosis.models import SchoolMarkers
from opora_web.registry.models import Region
from opora_web.ui.refused import Refused


def check_there_are_works(region: Region, year: SchoolYear) -> None:
    """Without scores of pupils there is nothing to work out."""
    if year.closing not in years_with_works(region):
        raise Refused(
            f"За {year} учебный год нет результатов с баллами учеников. Загрузите протоколы ВПР "
            "или ОГЭ: по одним отметкам признаки не вычислить."
        )


def check_was_not_seen(markers: SchoolMarkers) -> None:
    """The school says it once: what it said stays."""
    if markers.seen_at:
        raise Refused("Школа уже отметила, что ознакомлена с этими признаками.")
