"""From whom results of a procedure are not awaited."""

from django.db import transaction

from opora.domain.procedure import ProcedureIdentity
from opora.domain.school_year import SchoolYear
from opora_web.accounts.models import User
from opora_web.assessment.models import NotExpected
from opora_web.assessment.policies.about_calendar import check_is_expected
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record
from opora_web.registry.models import School


@transaction.atomic
def expect_nothing(
    *, by: User, school: School, school_year: int, identity: ProcedureIdentity, reason: str
) -> NotExpected:
    """Say that a school does not take part in a procedure of a school year, and why."""
    check_is_expected(school, school_year, identity)
    mark = NotExpected.objects.create(
        school=school,
        school_year=school_year,
        kind=identity.kind,
        subject=identity.subject,
        grade=identity.grade,
        reason=reason,
        by=by,
    )
    record(Verb.NOT_EXPECTED, school, by=by, after=_told(mark, identity), title=school.name)
    return mark


@transaction.atomic
def expect_again(*, by: User, mark: NotExpected, identity: ProcedureIdentity) -> None:
    """Take the mark back; the journal keeps it."""
    school, before = mark.school, _told(mark, identity)
    mark.delete()
    record(Verb.EXPECTED_AGAIN, school, by=by, before=before, title=school.name)


def _told(mark: NotExpected, identity: ProcedureIdentity) -> dict[str, str]:
    return {
        "процедура": identity.title,
        "учебный год": str(SchoolYear(mark.school_year)),
        "почему не участвует": mark.reason,
    }
