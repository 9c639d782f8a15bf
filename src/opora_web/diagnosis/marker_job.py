"""Markers of objectivity of a region, worked out in the background."""

from collections.abc import Iterator

from django.urls import reverse

from opora.diagnosis.objectivity.region_markers import RegionMarkers, region_markers
from opora.domain.school_year import SchoolYear
from opora.language.plurals import counted
from opora.reference.objectivity_limits_library import objectivity_limits
from opora_web.diagnosis.actions.objectivity import MARKERS, keep_markers
from opora_web.diagnosis.kept_works import works_of_region
from opora_web.diagnosis.marker_data import counts_of, marker_data
from opora_web.diagnosis.models import MarkerReckoning, SchoolMarkers
from opora_web.jobs.kinds import job
from opora_web.jobs.work import Work

# Three years of markers; the cohort of the first of them began a year before.
_YEARS_READ = 4


@job(MARKERS, title="Расчёт признаков необъективности")
def reckon_markers(work: Work, *, reckoning: int) -> None:
    """Load, work out, keep: in that order, once."""
    made = MarkerReckoning.objects.select_related("region").get(pk=reckoning)
    work.progress(5, "Собираем баллы школ региона.")
    works = works_of_region(made.region, SchoolYear(made.school_year).window(_YEARS_READ))
    work.progress(50, "Сравниваем школы с регионом.")
    least = objectivity_limits().least_schools
    by_key = {str(school): kept for school, kept in works.items()}
    years = [region_markers(by_key, year, least) for year in made.years]
    work.progress(80, "Записываем признаки.")
    with work.commit() as result:
        keep_markers(
            by=work.by,
            reckoning=made,
            schools=_rows(made, years),
            bases={str(one.year.closing): [list(base) for base in one.bases] for one in years},
        )
        result["address"] = reverse("diagnosis:objectivity")
        result["sentence"] = f"Посчитано: {counted(len(works), 'школа', 'школы', 'школ')}."


def _rows(made: MarkerReckoning, years: list[RegionMarkers]) -> Iterator[SchoolMarkers]:
    for school in years[0].markers:
        told = {str(one.year.closing): one.markers[school] for one in years}
        yield SchoolMarkers(
            reckoning=made,
            school_id=int(school),
            counts={year: counts_of(markers) for year, markers in told.items()},
            markers={year: [marker_data(one) for one in told[year]] for year in told},
        )
