"""The invented self-assessments of invented teachers of the demonstration."""

import csv
from datetime import date
from pathlib import Path

from opora.domain.school_year import SchoolYear
from opora.reference.teacher_self_assessment_library import self_assessment_for
from opora_web.accounts.models import User
from opora_web.accounts.queries import user_by_email
from opora_web.assessment.present_year import present_school_year
from opora_web.audit.actor import SYSTEM
from opora_web.diagnosis.actions.teachers import assess_self
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.models import Municipality, School
from opora_web.registry.roles import Role

_SINCE = date(2020, 1, 1)


def load_teachers(path: Path, place: Municipality) -> None:
    """Let every teacher of the table who is not there yet answer for the present school year.

    The pages show the present year, so an older one would be shown nowhere. The teachers are not
    offered for signing in: Kamenka has one.
    """
    year = SchoolYear(present_school_year())
    for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"):
        if user_by_email(row["Почта"]) is None:
            school = School.objects.select_related("municipality__region").get(
                municipality=place, name=row["Школа"]
            )
            answers = {
                one.statement_id: int(row[one.group])
                for one in self_assessment_for(year).statements
            }
            assess_self(by=_teacher(row, school), school=school, year=year, answers=answers)


def _teacher(row: dict[str, str], school: School) -> User:
    made = User.objects.create_user(row["Почта"], full_name=row["Педагог"], post="учитель")
    grant_membership(by=SYSTEM, user=made, role=Role.TEACHER, territory=school, since=_SINCE)
    return made
