"""Invented context forms of schools of a region: rural, of the same size, unlike in their staff."""

from typing import Any

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.context_forms import keep_context_form
from opora_web.registry.actions.schools import open_school
from opora_web.registry.models import Municipality, School

RURAL: dict[str, Any] = {
    "settlement_kind": "rural",
    "settlement_size": "below_1k",
    "transport_reach": "day_trip",
    "pupils": 100,
    "teaches_basic": True,
    "teaches_secondary": True,
    "is_correctional": False,
    "is_evening": False,
    "is_in_prison": False,
    "is_boarding": False,
    "teachers": 12,
    "teachers_pension_age": 5,
    "internet_speed": "up_to_25",
    "parents_as_helpers": "few",
}


def give_form(school: School, year: int = 2021, **answers: Any) -> None:
    """Keep a form of the school; what is not told is as in the others."""
    keep_context_form(
        by=SYSTEM,
        school=school,
        year=year,
        answers=RURAL | answers,
        file_name="форма.csv",
        sha256="0" * 64,
        place=f"форма.csv, строка {school.pk}",
    )


def give_forms(municipality: Municipality, number: int, year: int = 2021) -> list[School]:
    """As many more schools there, the teachers of pension age counted up from none to nine."""
    schools = []
    for index in range(number):
        school = open_school(
            by=SYSTEM, municipality=municipality, name=f"СОШ с. Долгое {municipality.pk}-{index}"
        )
        give_form(school, year, pupils=100 + index, teachers_pension_age=index % 10)
        schools.append(school)
    return schools
