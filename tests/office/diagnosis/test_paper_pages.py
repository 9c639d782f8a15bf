"""Counts of paper sheets, entered and refused."""

import pytest
from tests.office.diagnosis.browsing import get, on_that_day, post, text
from tests.office.diagnosis.surveys import running

from opora_web.diagnosis.models import (
    PaperEntry,
)
from opora_web.registry.roles import Role


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    on_that_day(monkeypatch)


def paper_of(run, sheets=4, **changed):
    told = {"sheets": sheets}
    for number in range(len(run.part.questionnaire.asked.questions)):
        told[f"v{number}-0"] = sheets
    return {**told, **changed}


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DIRECTOR, Role.DEPUTY])
def test_counts_of_paper_are_entered_and_entered_again(client, cast, role):
    run, person = running(cast.own), cast.own.person(role)
    assert "Сколько анкет собрано" in text(get(client, person, "paper", run.part.pk))
    assert post(client, person, "paper", run.part.pk, **paper_of(run)).status_code == 302
    entry = PaperEntry.objects.get()
    assert (entry.sheets, entry.counts["parent-parents-1"]) == (4, [4, 0, 0, 0])
    assert 'value="4"' in text(get(client, person, "paper", run.part.pk))
    told = paper_of(run, 6, **{"v0-0": 5, "v0-bez-otveta": 1})
    post(client, person, "paper", run.part.pk, **told)
    entry = PaperEntry.objects.get()
    assert (entry.sheets, entry.left_out["parent-parents-1"]) == (6, 1)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"v1-0": 3}, "Вопрос 2: ответы и пропуски вместе — 3 анкеты"),
        ({"v1-1": 1}, "Вопрос 2: ответы и пропуски вместе — 5 анкет"),
        ({"sheets": ""}, "Сколько анкет собрано"),
        ({"v1-0": -1}, "Вопрос 2, «никогда»"),
    ],
)
def test_counts_that_do_not_agree_are_refused(client, cast, changed, said):
    run = running(cast.own)
    told = paper_of(run, **changed)
    answer = post(client, cast.own.person(Role.DIRECTOR), "paper", run.part.pk, **told)
    assert answer.status_code == 422
    assert said in text(answer)
    assert not PaperEntry.objects.exists()


def test_a_curator_enters_nothing(client, cast):
    run = running(cast.own)
    assert get(client, cast.own.person(Role.CURATOR), "paper", run.part.pk).status_code == 403
