"""A held check with findings and recommendations for the tests."""

from tests.office.identification.kamenka import school
from tests.office.identification.lists.papers import in_force

from opora_web.diagnosis.actions.check_findings import add_finding_of_catalogue, tick_schools
from opora_web.diagnosis.actions.checks import hold_check, plan_check
from opora_web.diagnosis.actions.recommendations import recommend, send_recommendations
from opora_web.diagnosis.models import Addressees, FollowUp, Planned
from opora_web.identification.models import ListOrigin
from opora_web.registry.roles import Role

ARCHADA = "МОУ СОШ с. Покровская Арчада"
LISTED = "МОУ СОШ с. Кикино\nЗона риска\nМОУ СОШ с. Покровская Арчада"
BOTH = "МОУ СОШ с. Кикино\nМОУ СОШ с. Покровская Арчада"


def coordinator(place):
    return place.person(Role.COORDINATOR)


def prepared(place, **told):
    told = {"title": "Проверка школ списка", "planned": Planned.PLANNED, **told}
    told.setdefault("territory", place.municipality)
    return plan_check(by=coordinator(place), **told)


def held(place, **told):
    check = prepared(place, **told)
    hold_check(by=coordinator(place), check=check)
    check.refresh_from_db()
    return check


def two_lists(place):
    """A federal and a regional list that are in force, with different schools."""
    school(place.municipality, ARCHADA)
    by = coordinator(place)
    federal = in_force(by, place.municipality, BOTH, title="федеральный")
    told = {"title": "региональный", "origin": ListOrigin.REGIONAL}
    return federal, in_force(by, place.municipality, LISTED, **told)


def found(check, by, *schools, kind_id="goal_setting"):
    finding = add_finding_of_catalogue(by=by, check=check, kind_id=kind_id)
    tick_schools(by=by, finding=finding, schools=schools)
    return finding


def found_at_all(check, by, addressees=Addressees.LISTED, printed_to="все ШНОР"):
    return add_finding_of_catalogue(
        by=by,
        check=check,
        kind_id="unresourced_actions",
        addressees=addressees,
        printed_to=printed_to,
    )


def recommended(check, by, *schools, texts=("доработать программу",)):
    return recommend(by=by, check=check, texts=texts, addressees=Addressees.NAMED, schools=schools)


def asked(check, by, school):
    """The follow-up of one recommendation sent to one school."""
    send_recommendations(by=by, sent=recommended(check, by, school))
    return FollowUp.objects.get(school=school, recommendation__set_of__check_of=check)
