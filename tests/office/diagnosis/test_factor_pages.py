"""The first page of diagnosis and the catalogue of factors: what each person gets."""

import pytest
from django.urls import reverse

from opora_web.registry.roles import Role


def page(client, user, name: str):
    client.force_login(user)
    return client.get(reverse(name))


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DIRECTOR, Role.OBSERVER, Role.REGION])
def test_whoever_has_a_place_sees_the_sections(client, cast, role: Role) -> None:
    answer = page(client, cast.own.person(role), "diagnosis:sections")
    assert answer.status_code == 200
    assert "Факторы риска" in answer.content.decode()


@pytest.mark.parametrize("name", ["diagnosis:sections", "diagnosis:factors"])
def test_whoever_has_none_sees_nothing(client, cast, name: str) -> None:
    for person in (cast.newcomer, cast.administrator):
        assert page(client, person, name).status_code == 403
    client.logout()
    assert client.get(reverse(name)).status_code == 302


def test_a_teacher_sees_of_diagnosis_what_is_about_the_teacher(client, cast) -> None:
    teacher = cast.own.person(Role.TEACHER)
    assert page(client, teacher, "diagnosis:factors").status_code == 403
    told = page(client, teacher, "diagnosis:sections")
    assert [one.title for one in told.context["sections"]] == ["Дефициты педагогов"]


def test_a_factor_says_how_surely_it_is_one(client, cast) -> None:
    told = page(client, cast.own.person(Role.DEPUTY), "diagnosis:factors").content.decode()
    assert "низкий уровень вовлечённости родителей" in told
    assert "не подтверждено" in told
    assert "2022/23" in told
