"""Keeping the self-assessment of a teacher, and who works with whom."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from opora.diagnosis.teacher_deficits import teacher_deficits
from opora.domain.school_year import SchoolYear
from opora.reference.teacher_self_assessment_library import self_assessment_for
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.models import MethodistOfTeacher, TeacherDiagnosis
from opora_web.diagnosis.policies.about_teachers import check_may_be_assigned
from opora_web.diagnosis.teacher_verbs import TeacherVerb
from opora_web.registry.models import School


@transaction.atomic
def assess_self(
    *, by: User, school: School, year: SchoolYear, answers: Mapping[str, int]
) -> TeacherDiagnosis:
    """Keep what the answers come to; told again within the year, it takes the earlier's place.

    The journal hears nothing of it: a director reads the journal of the school, and beside the
    numbers of the groups who answered when would tell what was answered.
    """
    assessment = self_assessment_for(year)
    shares = teacher_deficits(answers, assessment)
    kept, _ = TeacherDiagnosis.objects.update_or_create(
        teacher=by,
        school=school,
        year=year.closing,
        defaults={
            "assessment_id": assessment.assessment_id,
            "shares": {group.value: str(share) for group, share in shares.items()},
        },
    )
    return kept


@transaction.atomic
def assign_methodist(
    *, by: User, school: School, teacher: User, methodist: User
) -> MethodistOfTeacher:
    """From today this methodist works with the teacher, and the one before does not."""
    School.objects.select_for_update().get(pk=school.pk)
    check_may_be_assigned(teacher, methodist, school)
    current = MethodistOfTeacher.objects.current().filter(teacher=teacher, school=school)
    known = current.filter(methodist=methodist).first()
    if known:
        return known
    for earlier in current:
        release_methodist(by=by, assignment=earlier)
    made = MethodistOfTeacher.objects.create(
        teacher=teacher, methodist=methodist, school=school, since=timezone.localdate()
    )
    after = {"педагог": str(teacher), "методист": str(methodist)}
    record(TeacherVerb.METHODIST_ASSIGNED, made, by=by, after=after, title=str(made))
    return made


@transaction.atomic
def release_methodist(*, by: User, assignment: MethodistOfTeacher) -> None:
    """From now on the methodist sees nothing of the teacher any more."""
    ended = MethodistOfTeacher.objects.select_for_update().current().get(pk=assignment.pk)
    ended.until = timezone.localdate()
    ended.save(update_fields=["until"])
    before = {"педагог": str(ended.teacher), "методист": str(ended.methodist)}
    record(TeacherVerb.METHODIST_RELEASED, ended, by=by, before=before, title=str(ended))
