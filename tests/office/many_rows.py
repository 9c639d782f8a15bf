"""Much of everything: so that a page that asks the database once a row is found out.

A stage that brings a list brings its rows here.
"""

from datetime import date

import tests.office.jobs.sample.jobs  # noqa: F401  # it names the kind of work asked for below
from tests.office.cast import Place, user
from tests.office.diagnosis.checks.held import asked, found, held
from tests.office.diagnosis.profiles import drafted
from tests.office.diagnosis.surveys import answered, running
from tests.office.identification.kamenka import imported
from tests.office.identification.lists.papers import in_force

from opora_web.accounts.models import User
from opora_web.assessment.actions.calendar import plan_procedure
from opora_web.assessment.actions.contradictions import raise_contradictions
from opora_web.assessment.models import Level, Result
from opora_web.audit.actor import SYSTEM
from opora_web.identification.actions.runs import start_run
from opora_web.jobs.actions import enqueue
from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.actions.projects import add_project
from opora_web.registry.actions.schools import add_spelling, give_code, open_school
from opora_web.registry.actions.territories import register_municipality
from opora_web.registry.models import ActKind, CodeSystem, School, SchoolImport
from opora_web.registry.roles import Role


def add_rows(place: Place, *, seen_by: User, rows: range) -> None:
    """For each number a municipality, two schools, a person, an act, a job, an import, a run,
    an upload with a contradiction, a planned procedure, a list, two risk profiles, a check,
    a survey.

    The school of the place gets more of what is shown on its own page.
    """
    for number in rows:
        _add_to_one_school(place.school, number)
        municipality = register_municipality(
            by=SYSTEM, region=place.region, name=f"Район {number:02d}"
        )
        act = register_act(
            by=SYSTEM,
            territory=municipality,
            kind=ActKind.ORDER,
            issuer="Управление образования",
            number=str(number),
            date=date(2023, 1, 9),
            title="О школах",
        )
        for home in (municipality, place.municipality):
            school = open_school(by=SYSTEM, municipality=home, name=f"МОУ СОШ № {number}", act=act)
            give_code(by=SYSTEM, school=school, system=CodeSystem.EXAM, value=f"{school.pk:06d}")
            add_spelling(by=SYSTEM, school=school, name=f"СОШ {number}", printed_in="Письмо")
            add_project(by=SYSTEM, school=school, project="500+", cohort_year=2022, source="Письмо")
            drafted(place, school)
        director = user(f"director-{number}")
        grant_membership(by=SYSTEM, user=director, role=Role.DIRECTOR, territory=school)
        enqueue("sample-write", by=seen_by, title="дело")
        SchoolImport.objects.create(by=seen_by, file_name=f"{number}.csv", sha256="0" * 64)
        _add_result(place, seen_by, number)
        start_run(by=seen_by, territory=place.municipality, ruleset_id="fioko-2023", year=2023)
        _add_plan(place, seen_by, number)
        _add_list(place, seen_by, number)
        _add_survey(place, number)
        _add_check(place, number)


def _add_check(place: Place, number: int) -> None:
    """Of the district, with a finding and a recommendation at its school."""
    check = held(place, title=f"Проверка {number:02d}")
    by = place.person(Role.COORDINATOR)
    found(check, by, place.school)
    asked(check, by, place.school)


def _add_plan(place: Place, by: User, number: int) -> None:
    plan_procedure(
        by=by,
        territory=place.municipality,
        level=Level.MUNICIPAL,
        name=f"Мониторинг {number:02d}",
        school_year=2023,
    )


def _add_list(place: Place, by: User, number: int) -> None:
    """Of years of their own: a later version of a year would take the place of an earlier one."""
    told = {"title": f"Список {number:02d}", "year": 2000 + number}
    in_force(by, place.municipality, place.school.name, **told)


def _add_survey(place: Place, number: int) -> None:
    """One that goes on, with an answer, by a questionnaire of its own."""
    run = running(place, title=f"Опрос {number:02d}")
    answered(run, run.codes[0])


def _add_result(place: Place, by: User, number: int) -> None:
    """Whose printed percentage contradicts its counts."""
    upload = imported(place.municipality, by)
    Result.objects.create(
        upload=upload,
        school=place.school,
        outcome_id=str(number),
        source="протокол",
        kind="oge",
        subject=f"предмет {number:02d}",
        year=2023,
        school_year=2023,
        participants=12,
        low=4,
        printed_share="0.308",
        printed_decimals=1,
    )
    raise_contradictions(by=by, upload=upload)


def _add_to_one_school(school: School, number: int) -> None:
    add_spelling(by=SYSTEM, school=school, name=f"Кикино {number}", printed_in="Письмо")
    add_project(by=SYSTEM, school=school, project="ШМП", cohort_year=2000 + number, source="Письмо")
