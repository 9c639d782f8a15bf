"""Participation of schools in projects."""

from django.db import transaction

from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.models import Act, ProjectParticipation, ProjectRole, School
from opora_web.registry.policies.about_schools import check_is_no_second_record
from opora_web.registry.verbs import Verb
from opora_web.ui.refused import Refused


@transaction.atomic
def add_project(
    *,
    by: Actor,
    school: School,
    project: str,
    cohort_year: int,
    source: str,
    role: ProjectRole = ProjectRole.SUPPORTED,
    act: Act | None = None,
) -> ProjectParticipation:
    """Say that a school takes part in a project; it says nothing about lists."""
    check_is_no_second_record(school)
    if school.participations.filter(project=project, cohort_year=cohort_year, role=role).exists():
        raise Refused(f"Участие в проекте «{project}», {cohort_year} год, уже записано.")
    participation = ProjectParticipation.objects.create(
        school=school, project=project, cohort_year=cohort_year, role=role, source=source, act=act
    )
    record(Verb.PROJECT_ADDED, school, by=by, after=_told(participation), title=school.name)
    return participation


@transaction.atomic
def withdraw_project(*, by: Actor, participation: ProjectParticipation) -> None:
    """Take back what was entered by mistake; the journal keeps it."""
    school, before = participation.school, _told(participation)
    participation.delete()
    record(Verb.PROJECT_WITHDRAWN, school, by=by, before=before, title=school.name)


def _told(participation: ProjectParticipation) -> dict[str, str | int]:
    return {
        "проект": participation.project,
        "год": participation.cohort_year,
        "роль": ProjectRole(participation.role).label,
        "откуда известно": participation.source,
    }
