"""Keeping how many pupils of a school are at risk."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.models import RiskGroupCount, RiskGroupGrade, RiskGroupKind
from opora_web.diagnosis.policies.about_risk_groups import check_may_be_counted
from opora_web.diagnosis.risk_group_verbs import RiskGroupVerb
from opora_web.diagnosis.told_group import ToldGrade
from opora_web.registry.models import School


@transaction.atomic
def keep_count(
    *,
    by: User,
    school: School,
    kind: RiskGroupKind,
    counted_on: date,
    grades: Sequence[ToldGrade],
) -> RiskGroupCount:
    """Numbers of one kind on one day; told again for the day, they take the place of the first.

    The journal is told numbers alone: codes stay between the school and this table.
    """
    School.objects.select_for_update().get(pk=school.pk)
    check_may_be_counted(school, counted_on, grades, timezone.localdate())
    known = RiskGroupCount.objects.filter(school=school, kind=kind, counted_on=counted_on).first()
    before = _told(known) if known else None
    count = known or RiskGroupCount(school=school, kind=kind, counted_on=counted_on)
    count.by = by
    count.save()
    count.grades.all().delete()
    RiskGroupGrade.objects.bulk_create(
        RiskGroupGrade(
            count=count,
            grade=told.grade,
            pupils=told.pupils,
            of_pupils=told.of_pupils,
            codes=list(told.codes),
        )
        for told in grades
    )
    verb = RiskGroupVerb.CORRECTED if known else RiskGroupVerb.COUNTED
    record(verb, count, by=by, before=before, after=_told(count), title=str(count))
    return count


@transaction.atomic
def remove_count(*, by: User, count: RiskGroupCount) -> None:
    """Take away what was entered by mistake; the journal keeps what stood there."""
    before, title = _told(count), str(count)
    record(RiskGroupVerb.REMOVED, count, by=by, before=before, title=title)
    count.delete()


def _told(count: RiskGroupCount) -> dict[str, str]:
    told = {
        f"{one.grade} класс": f"{one.pupils}"
        if one.of_pupils is None
        else f"{one.pupils} из {one.of_pupils}"
        for one in count.grades.order_by("grade")
    }
    return {"день": str(count.counted_on), **told}
