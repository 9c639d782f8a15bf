"""By which words runs and lists are found."""

from opora.domain.school_year import SchoolYear
from opora_web.identification.models import Run, SchoolList
from opora_web.identification.models.school_list import SchoolListQuerySet
from opora_web.registry.models import OfTerritoryQuerySet
from opora_web.ui.rows_found import rows_found


def runs_found(runs: OfTerritoryQuerySet, words: str) -> OfTerritoryQuerySet:
    """By name or number, rule, school year, territory and the person."""
    return rows_found(runs.select_related("region", "municipality", "by"), words, _of_run)


def lists_found(lists: SchoolListQuerySet, words: str) -> SchoolListQuerySet:
    """By name, kind, year, territory and the letter or order behind the list."""
    return rows_found(lists.select_related("region", "municipality", "act"), words, _of_list)


def _of_run(run: Run) -> str:
    kind = "сценарий" if run.is_scenario else "расчёт"
    about = f"{run.rule.get('title', '')} {SchoolYear(run.year)} {run.territory}"
    return f"{kind} {run} {about} {run.by.full_name}"


def _of_list(one: SchoolList) -> str:
    kind = f"{one.get_origin_display()} список {one.get_category_display()}"
    return f"{one.title} {kind} {one.year} {one.territory} {one.act or ''}"
