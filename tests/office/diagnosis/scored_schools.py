"""Schools with counted scores, as taking protocols in would have written them."""

from tests.office.assessment.results import result, taken_in

from opora.domain.school_year import SchoolYear
from opora_web.assessment.models import WorkCounts
from opora_web.audit.actor import SYSTEM
from opora_web.diagnosis.actions.objectivity import ask_for_markers
from opora_web.jobs.here_and_now import do_what_waits
from opora_web.registry.actions.schools import open_school
from opora_web.registry.roles import Role

YEAR = 2021
MATHS = {"kind": "vpr", "subject": "математика", "grade": 5}
USUAL = [[score, 3, 3, 4] for score in (8, 9, 10, 11, 12)]
HIGH = [[18, 5, 4, 6], [19, 5, 5, 6], [20, 5, 5, 6]]


def scored(upload, school, scores, *, year=YEAR, tasks=None, **told):
    """A result of the school with counted scores; mathematics of grade 5 unless told otherwise."""
    procedure = {**MATHS, "year": year, "school_year": year, **told}
    made = result(upload, school, low=None, participants=None, procedure=procedure)
    counts = {"scores": scores, "tasks": tasks or {"tasks": [], "groups": []}}
    return WorkCounts.objects.create(result=made, max_score=20, **counts)


def region_with_scores(place, usual=20):
    """The own school with high scores among usual ones; the upload of all of them."""
    upload = taken_in(place)
    scored(upload, place.school, HIGH)
    for number in range(usual):
        school = open_school(by=SYSTEM, municipality=place.municipality, name=f"Школа № {number}")
        scored(upload, school, USUAL)
    return upload


def reckoned(place, year=None):
    """Markers of the region, asked for by the coordinator and worked out here and now."""

    by = place.person(Role.COORDINATOR)
    made = ask_for_markers(by=by, region=place.region, year=year or SchoolYear(YEAR))
    do_what_waits()
    made.refresh_from_db()
    return made
