"""What is kept of the works of schools, as the markers of objectivity need it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from opora.diagnosis.objectivity.school_works import KeptWork, SchoolWorks, WorkKey
from opora.diagnosis.objectivity.watched_work import LAST_VPR, WATCHED
from opora.domain.procedure import ProcedureIdentity
from opora.domain.school_year import SchoolYear
from opora_web.assessment.models import Contradiction, WorkCounts
from opora_web.assessment.models.contradiction import ContradictionRule
from opora_web.registry.models import Region, School


def works_of_region(region: Region, years: Iterable[SchoolYear]) -> dict[int, SchoolWorks]:
    """Works of every school of the region that has any, by the number of its record."""
    return _works(_asked(years).filter(result__school__municipality__region=region))


def works_of_school(school: School, years: Iterable[SchoolYear]) -> SchoolWorks:
    """Works of one school; those of a second record of it as well."""
    asked = _asked(years).filter(Q(result__school=school) | Q(result__school__merged_into=school))
    return _works(asked).get(school.pk, SchoolWorks({}))


def years_with_works(region: Region) -> list[int]:
    """Closing years for which there are counted works, the last one first."""
    held = WorkCounts.objects.in_force().filter(result__school__municipality__region=region)
    years = held.values_list("result__school_year", flat=True).distinct()
    return sorted(set(years), reverse=True)


def meant_work(counted: Sequence[WorkCounts]) -> WorkCounts | None:
    """Which of the results of one work counts; ``None`` where they tell different scores.

    Of an exam the results before re-sits count, as in the rule of the list; of equal ones, which
    are one file given twice, the first.
    """
    first = [one for one in counted if one.result.before_resits is not False]
    meant = first or counted
    told = {(one.max_score, frozenset(one.scored.scores)) for one in meant}
    return meant[0] if len(told) == 1 else None


def _asked(years: Iterable[SchoolYear]) -> QuerySet[WorkCounts]:
    works = Q()
    for watched in (*WATCHED, *LAST_VPR):
        one = watched.identity
        work = Q(result__kind=one.kind.value, result__subject=one.subject)
        works |= work & Q(result__grade=one.grade) if one.grade else work
    held = WorkCounts.objects.in_force().filter(
        works, result__school_year__in=[year.closing for year in years]
    )
    return held.select_related("result__school").defer("tasks").order_by("pk")


def _works(counted: Iterable[WorkCounts]) -> dict[int, SchoolWorks]:
    found: dict[int, dict[WorkKey, list[WorkCounts]]] = defaultdict(lambda: defaultdict(list))
    for one in counted:
        school, procedure = one.result.school, one.result.procedure
        key = (procedure.identity, procedure.school_year)
        found[school.merged_into_id or school.pk][key].append(one)
    return {school: _of_school(works) for school, works in found.items()}


def _of_school(works: dict[WorkKey, list[WorkCounts]]) -> SchoolWorks:
    kept, unclear = {}, {}
    for key, counted in works.items():
        if meant := meant_work(counted):
            kept[key] = KeptWork(meant.scored, meant.result.source)
        else:
            unclear[key] = _which(key[0], counted)
    return SchoolWorks(kept, unclear)


def _which(identity: ProcedureIdentity, counted: Sequence[WorkCounts]) -> str:
    several = Contradiction.objects.open().filter(
        rule=ContradictionRule.SEVERAL, results__in=[one.result_id for one in counted]
    )
    advice = "Отмените лишнюю загрузку."
    if several.exists():
        advice = "Который считать, решают в разделе «Противоречия» или отменой лишней загрузки."
    told = f"{identity.title}: за год загружено результатов с разными баллами: {len(counted)}."
    return f"{told} {advice}"
