"""Registering papers, finding them, taking their files."""

from http import HTTPStatus

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.office.registry.pages import UNPROCESSABLE, change, text_of

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.projects import add_project
from opora_web.registry.models import (
    Act,
    ProjectParticipation,
)
from opora_web.registry.roles import Role


def act(cast, **told):
    return {
        "territory": f"municipality-{cast.own.municipality.pk}",
        "kind": "order",
        "issuer": "Управление образования",
        "number": "12",
        "date": "2023-01-09",
        "title": "О школах",
        **told,
    }


def test_a_paper_is_registered_with_its_file_and_given_back(cast, coordinator):
    file = SimpleUploadedFile("приказ.pdf", b"%PDF-1.7 text")
    response = coordinator.post(reverse("registry:new_act"), act(cast, file=file), follow=True)
    assert "приказ.pdf" in text_of(response)
    given = coordinator.get(reverse("registry:act_file", args=[Act.objects.get().pk]))
    assert b"".join(given.streaming_content) == b"%PDF-1.7 text"
    assert given["Content-Disposition"].startswith("attachment")
    assert given["Content-Type"] == "application/octet-stream"


def test_a_paper_is_not_registered_elsewhere_nor_ends_before_it_began(cast, coordinator):
    elsewhere = {"territory": f"municipality-{cast.neighbour.municipality.pk}"}
    for told in (elsewhere, {"valid_until": "2022-01-01"}):
        response = coordinator.post(reverse("registry:new_act"), act(cast, **told))
        assert response.status_code == UNPROCESSABLE
    assert not Act.objects.exists()


def test_acts_are_found_by_words_and_kind_and_show_what_rests_on_them(cast, coordinator):
    coordinator.post(reverse("registry:new_act"), act(cast))
    paper = Act.objects.get()
    for asked, found in (({"words": "ШКОЛАХ"}, True), ({"kind": "letter"}, False)):
        page = text_of(coordinator.get(reverse("registry:acts"), asked))
        assert (reverse("registry:act", args=[paper.pk]) in page) == found
    address = reverse("registry:act_file", args=[paper.pk])
    assert coordinator.get(address).status_code == HTTPStatus.NOT_FOUND
    change(coordinator, cast.own.school, "nazvanie", name="Новая", since="2023-09-01", act=paper.pk)
    add_project(
        by=SYSTEM, school=cast.own.school, project="500+", cohort_year=2022, source="п", act=paper
    )
    change(coordinator, cast.own.school, "zakrytie", on="2024-09-01", act=paper.pk)
    page = text_of(coordinator.get(reverse("registry:act", args=[paper.pk])))
    for word in ("название:", "закрытие", "участие в проекте 500+, 2022"):
        assert word in page
    card = text_of(coordinator.get(reverse("registry:school", args=[cast.own.school.pk])))
    assert reverse("registry:act", args=[paper.pk]) in card
    assert ProjectParticipation.objects.visible_to(cast.own.person(Role.HEAD)).exists()
