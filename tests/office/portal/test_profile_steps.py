"""Risk profiles among the next steps of a person: each waits for one kind of people."""

import pytest
from tests.office.diagnosis.profiles import answered, drafted, in_force, sent, visited

from opora_web.portal.next_steps import next_steps
from opora_web.registry.roles import Role


def told(person) -> list[str]:
    return [one.sentence for one in next_steps(person, ()) if "Рисковый профиль" in one.sentence]


@pytest.mark.parametrize(
    ("made", "roles", "words"),
    [
        (drafted, {Role.COORDINATOR}, "черновик ждёт отправки куратору"),
        (sent, {Role.CURATOR}, "запишите визит"),
        (visited, {Role.DIRECTOR, Role.DEPUTY}, "ответьте по факторам риска"),
        (answered, {Role.COORDINATOR}, "подпишите профиль"),
        (in_force, set(), ""),
    ],
)
def test_a_profile_waits_for_who_takes_its_next_step(cast, made, roles: set, words: str) -> None:
    made(cast.own)
    waits = {role: told(person) for role, person in cast.own.people.items() if told(person)}
    assert set(waits) == roles
    for (sentence,) in waits.values():
        assert words in sentence
    for person in (*cast.neighbour.people.values(), *cast.stranger.people.values()):
        assert told(person) == []
