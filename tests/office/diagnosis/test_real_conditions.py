"""The real context form in the office: 733 schools of one region, half of them of a neighbour."""

from pathlib import Path

import pytest
from django.urls import reverse

from opora.domain.school_year import SchoolYear
from opora.exchange.context.read_context_form import read_context_form
from opora_web.diagnosis.context_evidence import evidence_of_context
from opora_web.registry.models import ContextForm, School
from opora_web.registry.roles import Role

YEAR = SchoolYear(2021)
REAL = Path(__file__).parents[4] / "shared" / "data" / "context" / "context-2021.csv"

pytestmark = pytest.mark.skipif(
    not REAL.is_file(), reason="the real context form lies beside the repository only"
)


@pytest.fixture
def schools(cast):
    """In the order of the form; the first is of the own district, the second of the neighbour."""
    forms = read_context_form(REAL, year=YEAR).forms
    places = (cast.own.municipality, cast.neighbour.municipality)
    made = School.objects.bulk_create(
        School(
            municipality=places[index % 2],
            name=f"{form.school.name} ({index})",
            search_text=form.school.name,
            sort_key=f"{index:04d}",
        )
        for index, form in enumerate(forms)
    )
    ContextForm.objects.bulk_create(
        ContextForm(
            school=school,
            year=YEAR.closing,
            answers=dict(form.answers),
            file_name=REAL.name,
            sha256="0" * 64,
            place=form.source,
        )
        for school, form in zip(made, forms, strict=True)
    )
    return made


def test_a_school_of_a_region_of_733(
    cast, schools, signed_in, django_assert_max_num_queries
) -> None:
    browser = signed_in(cast.own.person(Role.COORDINATOR))
    with django_assert_max_num_queries(12):
        answer = browser.get(reverse("diagnosis:school_conditions", args=[schools[400].pk]))
    shown = answer.context["shown"]
    assert len(shown.conditions.found.nearest) == 30
    assert len(shown.neighbours) + shown.hidden == 30
    assert shown.hidden > 5
    told = answer.content.decode()
    hidden = {school.name for school in schools[1::2]}
    assert not [name for name in hidden if f">{name}<" in told]
    assert (
        signed_in(cast.neighbour.person(Role.COORDINATOR))
        .get(reverse("diagnosis:school_conditions", args=[schools[400].pk]))
        .status_code
        == 404
    )


def test_evidence_of_schools_of_every_kind(schools) -> None:
    told = [evidence_of_context(school, YEAR) for school in schools[::80]]
    assert {len(of_school) for of_school in told} == {22 + 4}
    known = [sum(one.risk is not None for one in of_school) for of_school in told]
    # A few forms are almost empty.
    assert sorted(known)[len(known) // 2] > 17, known


def test_the_list_counts_what_every_form_tells(cast, schools, signed_in) -> None:
    answer = signed_in(cast.own.person(Role.REGION)).get("/diagnostika/usloviya/")
    lines = answer.context["lines"]
    assert answer.context["page"].paginator.count == len(schools) + 2
    filled = [line.known for line in lines if line.known is not None]
    assert len(filled) >= 48
    assert sum(filled) / len(filled) > 17
